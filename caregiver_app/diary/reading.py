"""An entry's content in, its matches out: words by the matcher, ticks and measurements by simple rules.

A tick of any degree matches. A measurement matches when it passes one of the limits. What the family set
aside stays among the matches, marked, and no longer flags.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from caregiver_app.diary.family import Family
from caregiver_app.diary.values import EntryContent, Match, MatchSource
from caregiver_app.diary.wording import Wording, plain_number
from caregiver_app.guide.items import SYMPTOM_IDS, items_of
from caregiver_app.matching.limits import ITEMS_OF_KIND, Limit, MeasurementKind
from caregiver_app.matching.mention import Mention, Status
from caregiver_app.matching.own_words import OwnWords

if TYPE_CHECKING:
    from caregiver_app.matching.explain_text import ExplanationText
    from caregiver_app.matching.explanation import Explanation
    from caregiver_app.matching.live import LiveReading

READING_VERSION = 2
"""Raised when the rules of this module change, so that what was kept of older readings is read anew."""

_BLOOD_PRESSURE = (MeasurementKind.SYSTOLIC, MeasurementKind.DIASTOLIC)


class NoteMatcher(Protocol):
    """What the diary needs of a matcher."""

    @property
    def version(self) -> str:
        """Changes whenever the same note might be read differently."""

    def read(self, note: str) -> tuple[Mention, ...]:
        """What the note says of the guide's items."""

    def live(self) -> LiveReading:
        """What reads one note while it is written."""

    def for_family(self, limits: tuple[Limit, ...], own_words: tuple[OwnWords, ...]) -> Self:
        """The same matcher judging by other limits, and knowing other own words."""

    def check_own_words(self, text: str) -> None:
        """Whether ``text`` can be own words at all."""

    def key_of_own_words(self, text: str) -> tuple[str, ...]:
        """By what two texts are the same own words."""

    def explain(self, note: str, mention: Mention) -> Explanation:
        """Why ``mention`` is read in ``note``."""

    def in_words(self, explanation: Explanation) -> ExplanationText:
        """An explanation as sentences."""


class SetAsideKey(NamedTuple):
    """What a family's "this is wrong" is known by within its entry."""

    source: str
    text: str
    items: str


class Reader:
    """Reads entries against the guide.

    Args:
        matcher: The matcher, or what makes it: it is loaded when a note is first read.
        version: Its version where that is known without loading it.
        wording: Puts reasons into words.
    """

    def __init__(
        self, matcher: NoteMatcher | Callable[[], NoteMatcher], version: str | None, wording: Wording
    ) -> None:
        self._make = matcher
        self._matcher: NoteMatcher | None = None
        self._live: LiveReading | None = None
        self._terms: tuple[tuple[Limit, ...], tuple[OwnWords, ...]] | None = None
        self._version = version
        self._wording = wording

    def version(self, family: Family) -> str:
        """What kept readings are marked with: anything that could change one goes into it."""
        if self._version is None:
            self._version = self._loaded().version
        told = f"{READING_VERSION}|{self._version}|{family.limits!r}|{family.own_words!r}"
        return hashlib.sha256(told.encode()).hexdigest()[:24]

    def mentions(self, note: str, family: Family) -> tuple[Mention, ...]:
        """What the note's words and numbers say."""
        if not note.strip():
            return ()
        self._follow(family)
        return self._loaded().read(note)

    def mentions_while_written(self, note: str, family: Family) -> tuple[Mention, ...]:
        """As :meth:`mentions`, sooner when ``note`` is the last one with an edit in it."""
        if not note.strip():
            return ()
        self._follow(family)
        if self._live is None:
            self._live = self._loaded().live()
        return self._live.read(note)

    def _follow(self, family: Family) -> None:
        terms = (family.limits, family.own_words)
        if self._terms != terms:
            self._matcher = self._loaded().for_family(*terms)
            self._terms, self._live = terms, None

    @property
    def wording(self) -> Wording:
        """What puts reasons into words."""
        return self._wording

    def explain(self, note: str, mention: Mention) -> tuple[Explanation, ExplanationText]:
        """Why ``mention``, just found by :meth:`mentions`, is read in ``note``."""
        explanation = self._loaded().explain(note, mention)
        return explanation, self._loaded().in_words(explanation)

    def check_own_words(self, text: str) -> None:
        """Whether ``text`` can be own words at all.

        Raises:
            BadInput: It has no word in it, could never be found, or stands on every page.
        """
        self._loaded().check_own_words(text)

    def key_of_own_words(self, text: str) -> tuple[str, ...]:
        """By what two texts are the same own words."""
        return self._loaded().key_of_own_words(text)

    def matches(
        self,
        content: EntryContent,
        mentions: tuple[Mention, ...],
        family: Family,
        set_asides: Collection[SetAsideKey] = (),
    ) -> tuple[Match, ...]:
        """Everything in the content that speaks of an item: words first, then ticks, then measurements."""
        found = (*_of_words(mentions), *self._of_ticks(content), *self._of_measurements(content, family))
        if not set_asides:
            return found
        return tuple(replace(match, set_aside=key_of(match, content) in set_asides) for match in found)

    def _loaded(self) -> NoteMatcher:
        if self._matcher is None:
            self._matcher = self._make() if callable(self._make) else self._make
        return self._matcher

    def _of_ticks(self, content: EntryContent) -> Iterator[Match]:
        for symptom in SYMPTOM_IDS:
            degree = content.symptoms.get(symptom)
            if degree is not None:
                items = items_of(symptom)
                reason = self._wording.tick(items, degree)
                yield Match(MatchSource.TICK, items, Status.PRESENT, symptom, reason, degree=degree)

    def _of_measurements(self, content: EntryContent, family: Family) -> Iterator[Match]:
        passed = {kind: self._reason(kind, content, family) for kind in MeasurementKind}
        pressure = " ".join(reason for kind in _BLOOD_PRESSURE if (reason := passed[kind]))
        for kind, own_reason in passed.items():
            if kind is MeasurementKind.DIASTOLIC:
                continue  # the two numbers of a blood pressure are one match
            reason = pressure if kind is MeasurementKind.SYSTOLIC else own_reason
            if reason and kind in ITEMS_OF_KIND:
                text = _shown(kind, content, family)
                yield Match(MatchSource.MEASUREMENT, ITEMS_OF_KIND[kind], Status.PRESENT, text, reason)

    def past_limits(self, content: EntryContent, family: Family) -> tuple[str, ...]:
        """Why each reading that stands on neither list is past a limit of the family's."""
        others = (kind for kind in MeasurementKind if kind not in ITEMS_OF_KIND)
        return tuple(reason for kind in others if (reason := self._reason(kind, content, family)))

    def _reason(self, kind: MeasurementKind, content: EntryContent, family: Family) -> str:
        value = content.reading(kind)
        if value is None:
            return ""
        passed = (limit for limit in family.limits if limit.kind is kind and limit.is_passed_by(value))
        limit = next(passed, None)
        return "" if limit is None else self._wording.past_limit(limit, value, family.unit)


def flagging_items(matches: tuple[Match, ...]) -> tuple[str, ...]:
    """The items that flag an entry with these matches, each once, in the guide's order."""
    return tuple(sorted({item for match in matches if match.flags for item in match.items}))


def key_of(match: Match, content: EntryContent) -> SetAsideKey:
    """What a match is known by; a temperature keeps its key when the family changes the unit."""
    text = match.text.casefold()
    fever = match.items == ITEMS_OF_KIND[MeasurementKind.TEMPERATURE]
    if match.source is MatchSource.MEASUREMENT and fever and content.temperature_c is not None:
        text = f"{content.temperature_c:.2f}"
    return SetAsideKey(match.source, text, " ".join(match.items))


def _of_words(mentions: tuple[Mention, ...]) -> Iterator[Match]:
    for m in mentions:
        yield Match(
            MatchSource.WORDS, m.items, m.status, m.text, m.reason, m.start, m.end, own_words=m.own_words
        )


def _shown(kind: MeasurementKind, content: EntryContent, family: Family) -> str:
    if kind in _BLOOD_PRESSURE:
        return f"{content.systolic}/{content.diastolic}"
    value = content.reading(kind)
    return "" if value is None else plain_number(kind, value, family.unit)
