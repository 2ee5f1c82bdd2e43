"""Why a span matched, in words a person can read; the sentences stand in the lexicon's ``reasons.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.mention import Status
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.matching.readings import UNITS, Reading


def reason(
    items: tuple[str, ...],
    status: Status,
    text: str,
    by: str,
    detail: str,
    lexicon: Lexicon,
    own: OwnWords | None = None,
) -> str:
    """The reason of one mention.

    Args:
        items: What it speaks of.
        status: What was decided.
        text: The words of the note.
        by: The words of the note that decided the status, if any.
        detail: For a reading, how it compares with its limit.
        lexicon: Holds the sentences and the guide's words.
        own: The family's own words that were found, if it was by them.
    """
    said = lexicon.reasons
    words = lexicon.items[items[0]].words
    lists = said.get("and", " and ").join(lexicon.items[item].list.upper() for item in items)
    list_word = said.get("lists" if len(items) > 1 else "list", "list")
    head = said["reading" if detail else "words"].format(
        item=words, lists=lists, list=list_word, text=" ".join(text.split()), detail=detail
    )
    if own is not None:
        head += said["own_words"].format(own=" ".join(own.text.split()), who=_source(own, said))
    if status is Status.PRESENT:
        return head
    key = status.value if by else f"{status.value}_plain"
    return head + said.get(key, said[status.value]).format(by=" ".join(by.split()))


def reading_detail(reading: Reading, limit: Limit | None, said: Mapping[str, str]) -> str:
    """How a reading compares with its limit."""
    value = _number(reading.kind, reading.value)
    if limit is None:
        return said.get("inside_limit", "{value}").format(value=value)
    key = "at_or_above" if limit.bound is Bound.AT_OR_ABOVE else "at_or_below"
    source = (
        said.get("given_by", "").format(who=limit.given_by)
        if limit.given_by
        else said.get("default_limit", "")
    )
    return (
        said.get(key, "{value} {limit}").format(value=value, limit=_number(limit.kind, limit.value)) + source
    )


def _source(own: OwnWords, said: Mapping[str, str]) -> str:
    """Who said that these are the family's own words, and when."""
    key = "said_by" if own.given_by else "said"
    key += "_on" if own.given_on else ""
    date_words = _date(own.given_on, said) if own.given_on else ""
    return said.get(key, "").format(who=own.given_by, date=date_words)


def _date(on: date, said: Mapping[str, str]) -> str:
    month = said["months"].split()[on.month - 1]
    return said["date"].format(day=on.day, month=month, year=on.year)


def _number(kind: MeasurementKind, value: float) -> str:
    if kind is MeasurementKind.TEMPERATURE:
        return f"{value:.1f}{UNITS[kind]}"
    return f"{value:g}{UNITS[kind]}"
