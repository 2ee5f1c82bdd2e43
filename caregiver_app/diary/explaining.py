"""Why something in an entry matched, whatever it was: words of the note, a tick or a measurement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from caregiver_app.diary.family import Family, load_family
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.values import EntryContent, Match, MatchSource
from caregiver_app.guide.items import symptom_of
from caregiver_app.matching.explain_text import Section
from caregiver_app.matching.explanation import Explanation
from caregiver_app.matching.limits import ITEMS_OF_KIND, Bound, Limit, MeasurementKind
from caregiver_app.messages import Messages

_FIELDS = {
    MeasurementKind.TEMPERATURE: "temperature_c",
    MeasurementKind.PULSE: "pulse",
    MeasurementKind.SYSTOLIC: "systolic",
    MeasurementKind.DIASTOLIC: "diastolic",
    MeasurementKind.OXYGEN: "oxygen",
}


@dataclass(frozen=True, slots=True)
class Why:
    """Why a match is one, to be read.

    Attributes:
        match: The match.
        title: What is explained.
        sentence: The sentence of the note that it stands in; empty for ticks and measurements.
        words: Where in the sentence the match stands.
        deciding: Where the words stand that set its status, or nearly did.
        sections: What was found, what decided, what would have changed it, where it is in the guide.
        note: Who judges.
    """

    match: Match
    title: str
    sentence: str
    words: tuple[int, int]
    deciding: tuple[tuple[int, int], ...]
    sections: tuple[Section, ...]
    note: str


class Explaining:
    """The use case of asking why."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def why(self, content: EntryContent, match: Match) -> Why | None:
        """Why ``match`` is found in ``content``; None when it isn't, because the note moved on, say."""
        with self._parts.store.reading() as session:
            family = load_family(session)
        if match.source is MatchSource.WORDS:
            why = self._of_words(content, match, family)
        elif match.source is MatchSource.TICK:
            why = self._of_tick(content, match, family)
        else:
            why = self._of_measurement(content, match, family)
        return self._put_aside(why) if why is not None and match.set_aside else why

    @property
    def _say(self) -> Messages:
        return self._parts.reader.wording.messages

    def _of_words(self, content: EntryContent, match: Match, family: Family) -> Why | None:
        for mention in self._parts.reader.mentions(content.note, family):
            place = (mention.start, mention.end, mention.items, mention.status)
            if place == (match.start, match.end, match.items, match.status):
                explanation, text = self._parts.reader.explain(content.note, mention)
                start = explanation.sentence.start
                return Why(
                    match,
                    text.title,
                    explanation.sentence.text,
                    (mention.start - start, mention.end - start),
                    _deciding(explanation),
                    text.sections,
                    text.note,
                )
        return None

    def _of_tick(self, content: EntryContent, match: Match, family: Family) -> Why | None:
        symptom = symptom_of(match.items[0])
        if symptom not in content.symptoms:
            return None
        degree = self._say.text(f"why.degree_{content.symptoms[symptom]}")
        found = self._say.text("why.ticked", item=self._item(match), degree=degree, by=self._by(content))
        rest = {kept: said for kept, said in content.symptoms.items() if kept != symptom}
        changes = self._changed(match, replace(content, symptoms=rest), family, self._say.text("why.no_tick"))
        return self._why(match, (found,), (self._say.text("why.tick_counts"),), changes)

    def _of_measurement(self, content: EntryContent, match: Match, family: Family) -> Why | None:
        passed = tuple(_passed(content, match, family))
        if not passed:
            return None
        wording = self._parts.reader.wording
        found = tuple(
            self._say.text(
                "why.measured", reading=wording.reading(limit.kind, value, family.unit), by=self._by(content)
            )
            for limit, value in passed
        )
        decided = tuple(f"{wording.past_limit(limit, value, family.unit)}." for limit, value in passed)
        readings: dict[str, Any] = {}
        words = []
        for limit, _ in passed:
            value = _inside(limit)
            if limit.kind is not MeasurementKind.TEMPERATURE:
                value = round(value)
            readings[_FIELDS[limit.kind]] = value
            words.append(wording.reading(limit.kind, value, family.unit))
        said = self._say.text("why.other_reading", reading=self._say.text("why.and").join(words))
        changes = self._changed(match, replace(content, **readings), family, said)
        return self._why(match, found, decided, changes)

    def _changed(self, match: Match, content: EntryContent, family: Family, said: str) -> tuple[str, ...]:
        """``said``, when the entry with this content has no such match."""
        left = self._parts.reader.matches(content, (), family)
        still = any(one.items == match.items and one.source is match.source for one in left)
        return () if still else (said,)

    def _why(
        self, match: Match, found: tuple[str, ...], decided: tuple[str, ...], changes: tuple[str, ...]
    ) -> Why:
        say = self._say
        guide = tuple(
            say.text("why.in_guide", item=self._item(match), list=item.partition(".")[0].upper())
            for item in match.items
        )
        named = (("found", found), ("decided", decided), ("changes", changes), ("guide", guide))
        sections = tuple(Section(say.text(f"why.{name}"), told) for name, told in named if told)
        title = say.text("why.title", item=self._item(match))
        return Why(match, title, "", (0, 0), (), sections, say.text("why.note"))

    def _put_aside(self, why: Why) -> Why:
        text = self._item(why.match) if why.match.source is MatchSource.TICK else why.match.text
        title = self._say.text("why.title_put_aside", text=" ".join(text.split()))
        aside = Section(self._say.text("why.put_aside"), (self._say.text("why.put_aside_words"),))
        return replace(why, title=title, sections=(aside, *why.sections))

    def _item(self, match: Match) -> str:
        return self._parts.reader.wording.item(match.items[0])

    def _by(self, content: EntryContent) -> str:
        when = f"{self._parts.reader.wording.short_date(content.at.date())}, {content.at:%H:%M}"
        key = "why.by" if content.writer else "why.by_nobody"
        return self._say.text(key, writer=content.writer, when=when)


def _deciding(explanation: Explanation) -> tuple[tuple[int, int], ...]:
    """Where the words stand, in the sentence, that the explanation names."""
    places = [explanation.ground.words]
    if explanation.near is not None:
        places += [explanation.near.words, explanation.near.ended_by]
    start, end = explanation.sentence.start, explanation.sentence.end
    found = {(one.start - start, one.end - start) for one in places if one is not None and one.end <= end}
    return tuple(sorted(found))


def _passed(content: EntryContent, match: Match, family: Family) -> list[tuple[Limit, float]]:
    """The limits that the measurements of a match are past, the first of each kind."""
    found: dict[MeasurementKind, tuple[Limit, float]] = {}
    pressure = (MeasurementKind.SYSTOLIC, MeasurementKind.DIASTOLIC)
    for limit in family.limits:
        value = content.reading(limit.kind)
        if value is None or ITEMS_OF_KIND.get(limit.kind) != match.items or not limit.is_passed_by(value):
            continue
        if (limit.kind in pressure) == ("/" in match.text):
            found.setdefault(limit.kind, (limit, value))
    return [found[kind] for kind in MeasurementKind if kind in found]


def _inside(limit: Limit) -> float:
    """The nearest reading on the other side of a limit."""
    step = 0.1 if limit.kind is MeasurementKind.TEMPERATURE else 1
    return limit.value - step if limit.bound is Bound.AT_OR_ABOVE else limit.value + step
