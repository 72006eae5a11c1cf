"""Time as a year has it: moments at China's one offset, working days, office hours."""

from datetime import date, datetime, timedelta, timezone

__all__ = ["CHINA", "moment", "office_hour", "working_days"]

CHINA = timezone(timedelta(hours=8))
"""China has one time zone, without summer time."""


def moment(day: date, minutes: int) -> datetime:
    """So many minutes into a day."""
    return datetime(day.year, day.month, day.day, tzinfo=CHINA) + timedelta(minutes=minutes)


def working_days(first: date, number: int) -> list[date]:
    """So many days from Monday to Friday, from the first on."""
    days, day = list[date](), first
    while len(days) < number:
        if day.weekday() < 5:
            days.append(day)
        day += timedelta(days=1)
    return days


def office_hour(at: datetime, office: tuple[int, int]) -> datetime:
    """The first moment from this one on at which an office is open.

    Example:
        >>> office_hour(moment(date(2026, 11, 27), 18 * 60), (9, 17)).isoformat()
        '2026-11-30T09:00:00+08:00'
    """
    opens, closes = office
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    opening, closing = midnight + timedelta(hours=opens), midnight + timedelta(hours=closes)
    if at.weekday() < 5 and at < closing:
        return max(at, opening)
    midnight += timedelta(days=1)
    while midnight.weekday() > 4:
        midnight += timedelta(days=1)
    return midnight + timedelta(hours=opens)
