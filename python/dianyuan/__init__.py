"""Client-choice legal aid (点援): who may be appointed to a case, who fits best, and why.

Everything is computed by the Rust engine; the same input gives the same bytes from Rust, C and Python.
"""

from dianyuan._dianyuan import (
    SCORE_VERSION,
    CalibrationError,
    CausesError,
    DianyuanError,
    MalformedError,
    PolicyError,
    RecordError,
    RequestError,
    StoppedError,
    __version__,
)
from dianyuan._rank import diff, diff_json, explain, explain_json, rank, rank_json

__all__ = [
    "SCORE_VERSION",
    "CalibrationError",
    "CausesError",
    "DianyuanError",
    "MalformedError",
    "PolicyError",
    "RecordError",
    "RequestError",
    "StoppedError",
    "__version__",
    "diff",
    "diff_json",
    "explain",
    "explain_json",
    "rank",
    "rank_json",
]
