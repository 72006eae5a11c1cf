"""How much a ranking depends on the policy's weights, which are an agency's own choice."""

from collections.abc import Mapping, Sequence

import polars

from dianyuan import Calibration, Engine, Policy, Roster
from dianyuan.lab.draws import Draws
from dianyuan.lab.intake import first_day
from dianyuan.lab.model import Model
from dianyuan.lab.sample import City
from dianyuan.lab.ways import revised

__all__ = ["steadiness", "weight_sensitivity"]


def weight_sensitivity(
    city: City, policy: Policy | None = None, *, factors: Sequence[float] = (0, 0.5, 2), top: int = 5, as_of: str | None = None
) -> polars.DataFrame:
    """What becomes of the rankings of a city's cases if one weight is another.

    Arguments:
        city: The roster as it stands, and the cases.
        policy: The policy whose weights they are; None is the city's.
        factors: By what each weight is multiplied in turn; the others stay in proportion.
        top: How many places of each ranking are looked at.
        as_of: The civil day that the calibration is fitted for; None is the day of the earliest case. Each case is ranked as
        of its
            own receipt.

    Returns:
        A row for each signal with a weight and each factor: `signal`; `factor`; `share` (of all weights before);
        `first_stays` (share of cases whose first lawyer stays the first); `top_stays` (share of the first `top` who stay
        among them, the mean over cases).

    Example:
        >>> from dianyuan import lab
        >>> table = weight_sensitivity(lab.sample(lawyers=30), factors=(1,))
        >>> table.select("first_stays", "top_stays").unique().rows()
        [(1.0, 1.0)]
    """
    policy = city.policy if policy is None else policy
    ranked = _Ranked(city, top, as_of)
    weights, base = _weights(policy), ranked.by(policy)
    rows = []
    for signal, weight in weights.items():
        for factor in factors:
            other = weights | {signal: weight * factor}
            if weight and any(other.values()):
                stays = _stays(base, ranked.by(_weighted(policy, other)))
                rows.append({"signal": signal, "factor": float(factor), "share": weight / sum(weights.values())} | stays)
    return polars.DataFrame(rows)


def steadiness(
    city: City, policy: Policy | None = None, *, draws: int = 100, spread: float = 0.3, seed: int = 2026, as_of: str | None = None
) -> polars.DataFrame:
    """How often the first lawyer of each case stays the first if all weights are somewhat other.

    Arguments:
        city, policy, as_of: As for `weight_sensitivity`.
        draws: How many sets of weights are drawn.
        spread: How far each may be from the policy's, as a part of it: 0.3 is from 0.7 to 1.3 times, drawn evenly.
        seed: Seed of the draws.

    Returns:
        A row for each case with somebody to appoint: `case`, `lawyer` (the first by the policy itself), `stays` (share of
        the draws).

    Raises:
        ValueError: `draws` is less than 1, or `spread` is not from 0 to 1.

    Example:
        >>> from dianyuan import lab
        >>> steadiness(lab.sample(lawyers=30), draws=3, spread=0)["stays"].unique().to_list()
        [1.0]
    """
    if draws < 1 or not 0 <= spread <= 1:
        raise ValueError(f"draws must be 1 or more and spread from 0 to 1, not {draws} and {spread}")
    policy = city.policy if policy is None else policy
    ranked = _Ranked(city, 1, as_of)
    weights, base = _weights(policy), ranked.by(policy)
    streams = (Draws(seed).of("weights", number) for number in range(draws))
    drawn = ({signal: weight * (1 + spread * (2 * draw.share() - 1)) for signal, weight in weights.items()} for draw in streams)
    firsts = polars.concat([ranked.by(_weighted(policy, other)) for other in drawn])
    same = firsts.join(base.select("case", "lawyer"), on=["case", "lawyer"]).group_by("case").agg(stays=polars.len() / draws)
    return base.select("case", "lawyer").join(same, on="case", how="left", maintain_order="left").fill_null(0.0)


class _Ranked:
    """The cases of a city, ranked by one policy after another."""

    def __init__(self, city: City, top: int, as_of: str | None) -> None:
        self._roster, self._cases, self._top = Roster(city.roster), city.cases, top
        self._as_of = first_day(city, Model()).isoformat() if as_of is None else as_of

    def by(self, policy: Policy) -> polars.DataFrame:
        engine = Engine(self._roster, policy, Calibration.fit(self._roster, policy, self._as_of))
        return polars.DataFrame(engine.rank_many(self._cases, top=self._top)).select("case", "place", "lawyer")


def _stays(before: polars.DataFrame, after: polars.DataFrame) -> dict[str, float | None]:
    both = before.join(after, on=["case", "lawyer"], suffix="_after")
    firsts = both.filter((polars.col("place") == 1) & (polars.col("place_after") == 1))
    return {
        "first_stays": len(firsts) / before["case"].n_unique() if len(before) else None,
        "top_stays": len(both) / len(before) if len(before) else None,
    }


def _weights(policy: Policy) -> dict[str, float]:
    weights = policy.to_dict()["weights"]
    return {signal: weight["value"] if isinstance(weight, Mapping) else weight for signal, weight in weights.items()}


# Weights in policies are whole numbers, so that factors need finer ones.
_FINE = 10_000


def _weighted(policy: Policy, weights: Mapping[str, float]) -> Policy:
    return revised(policy, {f"weights.{signal}": round(weight * _FINE) for signal, weight in weights.items()})
