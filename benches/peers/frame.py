"""The roster as polars frames: one of all lawyers, and small ones beside it."""

import json
from pathlib import Path

import numpy as np
import polars as pl


class Frames:
    """What `rank_beside` wrote, ready to be asked."""

    def __init__(self, folder: Path) -> None:
        tables: dict[str, dict[str, np.ndarray]] = {}
        for column in json.loads((folder / "columns.json").read_text()):
            table, name = column["table"], column["name"]
            numbers = np.fromfile(folder / f"{table}.{name}", dtype=column["type"])
            tables.setdefault(table, {})[name] = numbers
        rows = len(tables["lawyers"]["category"])
        lawyers = pl.DataFrame(tables["lawyers"]).with_row_index("row")
        # What a careful user precomputes: switches as booleans, angles and their cosines, cities of regions.
        switches = [name for name in lawyers.columns if name.endswith("_known")]
        micro = np.pi / 180.0
        lat = pl.col("lat") / 1_000_000.0 * micro
        lon = pl.col("lon") / 1_000_000.0 * micro
        self.lawyers = lawyers.with_columns(
            *(pl.col(name).cast(pl.Boolean) for name in [*switches, "objected", "incompetent"]),
            lat=lat,
            lon=lon,
            cos_lat=lat.cos(),
            city_0=pl.col("region_0") // 100,
            city_1=pl.col("region_1") // 100,
        ).rechunk()
        self.side = {
            name: pl.DataFrame(columns) for name, columns in tables.items() if name != "lawyers"
        }
        self.rows = rows

    def bytes(self) -> int:
        """Bytes of the frame of lawyers."""
        return self.lawyers.estimated_size()
