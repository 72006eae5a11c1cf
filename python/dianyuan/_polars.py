"""What polars hands over, in a form that everybody reads."""

import sys
from typing import Any


def readable(table: Any) -> Any:
    """The table, whose columns of the type Null are text if it is one of polars: text is as null, and of a Null polars gives a
    buffer that the Arrow C data interface does not have, at which readers stop (pola-rs/polars#22934)."""
    polars: Any = sys.modules.get("polars")
    if polars is None or not isinstance(table, polars.DataFrame):
        return table

    def filled(kind: Any) -> Any:
        if kind == polars.Null:
            return polars.String()
        if isinstance(kind, polars.List):
            return polars.List(filled(kind.inner))
        if isinstance(kind, polars.Struct):
            return polars.Struct({field.name: filled(field.dtype) for field in kind.fields})
        return kind

    kinds = {name: filled(kind) for name, kind in table.schema.items()}
    changed = {name: kind for name, kind in kinds.items() if kind != table.schema[name]}
    return table.cast(changed) if changed else table
