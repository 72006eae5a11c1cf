"""Python values as the JSON text that the engine reads. Whether what they say is right is for the engine to say."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar, Protocol, TypeAlias

from dianyuan import _dianyuan


class Stream(Protocol):
    """A table of another library, such as a `polars.DataFrame`."""

    def __arrow_c_stream__(self, requested_schema: object | None = None, /) -> object: ...


class Dataclass(Protocol):
    """An instance of a dataclass, whose fields are those of the record."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


Text: TypeAlias = str | bytes
Record: TypeAlias = Mapping[str, Any] | Dataclass
Records: TypeAlias = Text | Record | Sequence[Record] | Stream


def text(name: str, value: Any, *types: type) -> Text:
    """Text as it is; records of these types, and dataclasses, as JSON text."""
    if isinstance(value, (str, bytes)):
        return value
    value = fields_of(value)
    if isinstance(value, types) and not isinstance(value, (bytearray, memoryview)):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    expected = " or ".join(["str", "bytes", *(kind.__name__.lower() for kind in types)])
    raise TypeError(f"{name} must be {expected}, not {type(value).__name__}")


def record(name: str, value: Any) -> Text:
    """One record."""
    return text(name, value, Mapping)


def records(name: str, value: Any) -> Text:
    """Any number of records, those of a table among them."""
    lines = None if isinstance(value, (str, bytes)) else _dianyuan.table_lines(name, value)
    return text(name, value, Mapping, Sequence) if lines is None else lines


def table(name: str, value: Any) -> Text:
    """A table as CSV: text as it is; rows with one header for all their keys, a list as its items with `|` between."""
    if isinstance(value, (str, bytes)):
        return value
    if isinstance(value, Sequence):
        value = [fields_of(row) for row in value]
    if not isinstance(value, Sequence) or not all(isinstance(row, Mapping) for row in value):
        raise TypeError(f"{name} must be str, bytes or a list of dicts, not {type(value).__name__}")
    columns = dict.fromkeys(key for row in value for key in row)
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\n")
    if columns:
        writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in value)
    return lines.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        return "|".join(str(item) for item in value)
    if isinstance(value, float):
        # The shortest decimal that reads back as the same number, without an exponent, which tables do not have.
        return format(Decimal(repr(value)), "f")
    return str(value)


def given(**options: Any) -> str:
    """The options that are given, as JSON text."""
    return json.dumps({name: value for name, value in options.items() if value is not None}, ensure_ascii=False)


def rank_options(top: Any, as_of: Any, seed: Any, excluded: Any, order: Any) -> str:
    """How a ranking is asked for, as JSON text."""
    return given(
        top=whole("top", top),
        as_of=day("as_of", as_of),
        seed=word("seed", seed),
        excluded=whole("excluded", excluded),
        order=word("order", order),
    )


def whole(name: str, value: int | None) -> int | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise TypeError(f"{name} must be int or None, not {type(value).__name__}")
    return value


def word(name: str, value: str | None) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{name} must be str or None, not {type(value).__name__}")
    return value


def day(name: str, value: str | date | None) -> str | None:
    """An instant is refused: its civil date depends on a place, which is the caller's to choose."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if value is None or isinstance(value, str):
        return value
    raise TypeError(f"{name} must be str, date or None, not {type(value).__name__}")


def moment(name: str, value: str | bytes | datetime) -> Text:
    """An instant. Whether it has the offset that it needs is for the engine to say."""
    if isinstance(value, datetime):
        return value.isoformat()
    return text(name, value)


def trees(causes: Sequence[Text | Record]) -> list[str] | None:
    """The texts, or None where there are none."""
    if isinstance(causes, (str, bytes, Mapping)) or not isinstance(causes, Sequence):
        raise TypeError(f"causes must be a list of texts or dicts, not {type(causes).__name__}")
    texts = [record("causes", tree) for tree in causes]
    return [tree if isinstance(tree, str) else _decoded(tree) for tree in texts] or None


def fields_of(value: Any) -> Any:
    """The fields of a dataclass as a dict; any other value as it is. None is unknown, and is left out; a name that Python keeps for
    itself, such as `from`, is written with `_` after it."""
    if not is_dataclass(value) or isinstance(value, type):
        return value
    named = ((field.name.removesuffix("_"), getattr(value, field.name)) for field in fields(value))
    return {name: of_field for name, of_field in named if of_field is not None}


def _plain(value: Any) -> Any:
    """A value that JSON has no type for, in the form that records write it in."""
    value = fields_of(value)
    if isinstance(value, date):  # a datetime is one too, and keeps its time and offset
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview)):
        return list(value)
    raise TypeError(f"a record cannot hold {type(value).__name__}")


def _decoded(text: bytes) -> str:
    """Bytes that are not UTF-8 keep one half of a surrogate pair each, which the engine refuses by name."""
    return text.decode("utf-8", errors="surrogateescape")
