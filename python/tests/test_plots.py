"""Plots: every text is drawn in its language, and bars are as long as the numbers they stand for."""

import io
import os

os.environ.setdefault("MPLBACKEND", "agg")

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from dianyuan import Calibration, Engine, Ranking, Roster, lab, signal_names
from dianyuan.lab import plots
from dianyuan.lab.plots import fonts
from dianyuan.lab.plots.words import FIGURE_WORDS, Language

CITY = lab.sample(lawyers=30)
WAYS = lab.ways(CITY.policy)[:2]


def has_chinese() -> bool:
    try:
        return bool(plots.chinese_font())
    except plots.FontMissingError:
        return False


LANGUAGES: list[object] = [
    pytest.param("zh", marks=pytest.mark.skipif(not has_chinese(), reason="no font of this machine has Chinese characters")),
    "en",
]


@pytest.fixture(scope="module")
def comparison() -> lab.Comparison:
    return lab.compare(WAYS, CITY, lab.Model(cases=6), years=2)


@pytest.fixture(scope="module")
def ranking() -> Ranking:
    roster = Roster(CITY.roster)
    engine = Engine(roster, CITY.policy, Calibration.fit(roster, CITY.policy, "2026-11-02"))
    return engine.rank(CITY.cases[5], top=6)


def drawn(figure: Figure) -> str:
    """All texts of a figure, which is drawn; a character that no font has is a warning, and warnings are errors here."""
    out = io.BytesIO()
    figure.savefig(out, format="png")
    assert len(out.getvalue()) > 10_000
    return "\n".join(text.get_text() for text in figure.findobj(Text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_load_shows_each_lawyer_who_could_have_a_case(comparison: lab.Comparison, language: Language) -> None:
    figure = plots.load(comparison, language=language)
    texts = drawn(figure)
    assert ("客户点援" if language == "zh" else "Client choice") in texts
    for axis, way in zip(figure.axes, WAYS, strict=False):
        units = sum(year.lawyers["units"].sum() for year in comparison.of(way)) / 2
        assert sum(bar.get_height() for bar in axis.patches) == pytest.approx(units)  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shortlist_shows_every_point(ranking: Ranking, language: Language) -> None:
    figure = plots.shortlist(ranking, language=language, names={ranking.candidates[0].lawyer: "A"})
    texts = drawn(figure)
    axis = figure.axes[0]
    total = sum(bar.get_width() for bar in axis.patches)  # type: ignore[attr-defined]
    assert total * 10_000 == pytest.approx(sum(one.points or 0 for one in ranking.candidates))
    striped = sum(bar.get_hatch() is not None for bar in axis.patches)
    assert striped == sum(not part.is_known for one in ranking.candidates for part in one.contributions if part.weight)
    assert all(word in texts for word in signal_names(language, "staff").values())
    assert "1  A" in texts and ranking.candidates[1].lawyer in texts and ranking.case in texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_ways_side_by_side_say_their_means(comparison: lab.Comparison, language: Language) -> None:
    texts = drawn(plots.side_by_side(comparison, figures=lab.FIGURES, language=language))
    for row in comparison.bands().to_dicts():
        words = FIGURE_WORDS[row["figure"]]
        assert words.name(language) in texts
        assert row["mean"] is None or words.text(row["mean"], language) in texts
    assert ("不适用" if language == "zh" else "not asked") in texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_price_is_the_distance_from_the_best(comparison: lab.Comparison, language: Language) -> None:
    figure = plots.price(comparison, figures=("quality", "wait_median"), language=language)
    texts = drawn(figure)
    means = dict(comparison.bands().filter(figure="wait_median").select("way", "mean").iter_rows())
    best, worst = min(means.values()), max(means.values())
    words = FIGURE_WORDS["wait_median"]
    assert words.text(best, language) in texts and words.text(worst, language) in texts
    told = words.text(worst - best, language, signed=True)
    clear = comparison.differences(WAYS[1]).filter(figure="wait_median")["is_clear"].item()
    assert (told in texts) == clear


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_show_how_many_firsts_change(language: Language) -> None:
    table = lab.weight_sensitivity(CITY, factors=(0,))
    figure = plots.weights(table, language=language)
    drawn(figure)
    widths = sorted(bar.get_width() for bar in figure.axes[0].patches)  # type: ignore[attr-defined]
    assert widths == pytest.approx(sorted(100 - 100 * stays for stays in table["first_stays"]))


def test_wrong_plots_are_refused(comparison: lab.Comparison, ranking: Ranking) -> None:
    for plot in (plots.side_by_side, plots.price):
        with pytest.raises(ValueError, match="figures"):
            plot(comparison, figures=("speed",))
    with pytest.raises(ValueError, match="language"):
        plots.load(comparison, language="fr")  # type: ignore[arg-type]
    roster = Roster(CITY.roster)
    engine = Engine(roster, CITY.policy, Calibration.fit(roster, CITY.policy, "2026-11-02"))
    with pytest.raises(ValueError, match="by points"):
        plots.shortlist(engine.rank(CITY.cases[5], order="lot", seed="1"))


def test_without_a_font_it_is_said_what_to_do(comparison: lab.Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_has_chinese", lambda path: False)
    fonts._found.cache_clear()
    try:
        with pytest.raises(plots.FontMissingError, match="fonts-noto-cjk"):
            plots.load(comparison)
        assert plots.load(comparison, language="en")
    finally:
        fonts._found.cache_clear()
