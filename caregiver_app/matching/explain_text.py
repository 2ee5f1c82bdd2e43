"""An explanation as sentences; every sentence stands in the lexicon's ``explain.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from caregiver_app.matching.explain_sentences import Sentences
from caregiver_app.matching.explanation import (
    Change,
    Edit,
    End,
    Explanation,
    Line,
    Near,
    Place,
    ReadAs,
    ReadingFound,
)
from caregiver_app.matching.limits import DEFAULT_LIMITS, Limit, MeasurementKind
from caregiver_app.matching.mention import Status
from caregiver_app.matching.own_words import OwnWords

_WORD = re.compile(r"\S*\w|\S+")
_INSTEAD = frozenset({End.DENIES_NOTHING, End.NO_CONDITION, End.NOT_THE_SUBJECT, End.HAPPENED, End.CAME_BACK})


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the sentences below it."""

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExplanationText:
    """An explanation to be read.

    Attributes:
        title: What is explained.
        sections: What was found, what decided, what would have changed it, where it is in the guide; those
            without a sentence are left out.
        note: Who judges.
    """

    title: str
    sections: tuple[Section, ...]
    note: str


def put_into_words(explanation: Explanation, say: Sentences, *, with_places: bool = False) -> ExplanationText:
    """The explanation as sentences; with the file and line of the word list for who works on that."""
    status = explanation.mention.status
    title = "highlighted" if status is Status.PRESENT else "possible" if status.flags else "not_highlighted"
    sections = (
        Section(say.say("heading", "found"), _found(explanation, say, with_places=with_places)),
        Section(say.say("heading", "decided"), _decided(explanation, say)),
        Section(
            say.say("heading", "changes"),
            tuple(_change(one, explanation, say) for one in explanation.changes),
        ),
        Section(say.say("heading", "guide"), _guide(explanation, say)),
    )
    return ExplanationText(
        title=say.say("heading", title, text=_one_line(explanation.mention.text)),
        sections=tuple(section for section in sections if section.sentences),
        note=say.say("guide", "note"),
    )


def _found(explanation: Explanation, say: Sentences, *, with_places: bool) -> tuple[str, ...]:
    by, item = explanation.found_by, explanation.guide[0].words
    text = _one_line(explanation.mention.text)
    if isinstance(by, ReadingFound):
        return _reading(by, say)
    if isinstance(by, OwnWords):
        who = _who(by, say)
        return (
            say.say("found", "own_words", own=_one_line(by.text), item=item, by=who),
            *_read(explanation, say),
        )
    if not isinstance(by, Line):
        return (say.say("found", "unknown", text=text, item=item, line=""),)
    told = [say.say("found", explanation.strength, text=text, item=item, line=by.read_as)]
    if with_places:
        told.append(say.say("found", "place", file=by.file, number=by.number))
    return (*told, *_read(explanation, say))


def _read(explanation: Explanation, say: Sentences) -> tuple[str, ...]:
    """How each word was read, where it was not just as it stands."""
    told = tuple(
        say.say("read", word.read_as, word=word.place.text, meant=word.meant)
        for word in explanation.words
        if word.read_as is not ReadAs.AS_WRITTEN
    )
    return tuple(dict.fromkeys(told)) or (say.say("read", ReadAs.AS_WRITTEN),)


def _who(own: OwnWords, say: Sentences) -> str:
    date_words = "" if own.given_on is None else _date(own.given_on, say)
    if not own.given_by:
        return say.say("found", "dated", who="", date=date_words) if date_words else ""
    return say.say("found", "by_dated" if date_words else "by", who=own.given_by, date=date_words)


def _reading(reading: ReadingFound, say: Sentences) -> tuple[str, ...]:
    value = _amount(reading, reading.value, say)
    told = [say.say("reading", reading.kind, number=reading.number.text, value=value)]
    if reading.kind is MeasurementKind.TEMPERATURE and not reading.unit_written:
        unit = say.say("reading", "fahrenheit" if reading.in_fahrenheit else "celsius")
        told.append(say.say("reading", "no_unit", unit=unit))
    limit = reading.limit
    told.append(
        say.say(
            "reading",
            limit.bound,
            limit=_amount(reading, limit.value, say),
            source=_source(limit, say),
        )
    )
    return tuple(told)


def _source(limit: Limit, say: Sentences) -> str:
    if limit in DEFAULT_LIMITS:
        return say.say("reading", "default_source", who="", date="")
    if not limit.given_by:
        return say.say("reading", "own_source", who="", date="")
    if limit.given_on is None:
        return say.say("reading", "team_source", who=limit.given_by, date="")
    return say.say("reading", "team_source_dated", who=limit.given_by, date=_date(limit.given_on, say))


def _amount(reading: ReadingFound, value: float, say: Sentences) -> str:
    if reading.kind is not MeasurementKind.TEMPERATURE:
        return say.say("reading", f"amount_{reading.kind}", value=f"{value:g}", fahrenheit="")
    name = "amount_temperature_f" if reading.in_fahrenheit else "amount_temperature"
    return say.say("reading", name, value=f"{value:.1f}", fahrenheit=f"{value * 9 / 5 + 32:.1f}")


def _date(on: date, say: Sentences) -> str:
    month = say.say("found", "months").split()[on.month - 1]
    return say.say("found", "date", day=on.day, month=month, year=on.year)


def _decided(explanation: Explanation, say: Sentences) -> tuple[str, ...]:
    ground = explanation.ground
    words = "" if ground.words is None else _one_line(ground.words.text)
    cue = say.say("cue", ground.cue) if ground.cue else ""
    told = [say.say("cause", ground.cause, words=words, cue=cue)]
    if explanation.near is not None:
        told.append(_near(explanation.near, say))
    return tuple(told)


def _near(near: Near, say: Sentences) -> str:
    end = say.say("end", near.end, by=_one_line(near.ended_by.text))
    others = say.say("near", "and").join(
        say.say("near", "quoted", text=_one_line(text)) for text in near.reaches
    )
    name = "instead" if near.end in _INSTEAD else "others" if others else "alone"
    return say.say("near", name, words=_one_line(near.words.text), others=others, end=end)


def _change(change: Change, explanation: Explanation, say: Sentences) -> str:
    words = say.say("near", "and").join(
        say.say("near", "quoted", text=_one_line(one.place.text or _word_at(one.place.start, explanation)))
        for one in change.replacements
    )
    new = "".join(one.text for one in change.replacements).strip()
    by = explanation.found_by
    who = by.limit.given_by if change.edit is Edit.NO_LIMIT and isinstance(by, ReadingFound) else ""
    is_inside = change.edit is Edit.NUMBER and change.becomes is Status.ABSENT
    becomes = say.say("becomes", "inside_limit" if is_inside else change.becomes or "nothing")
    return say.say("change", change.edit, words=words, new=new, who=who, becomes=becomes)


def _word_at(offset: int, explanation: Explanation) -> str:
    """The word of the note that begins at ``offset``."""
    found = _WORD.match(explanation.sentence.text, offset - explanation.sentence.start)
    return found.group() if found is not None else ""


def _guide(explanation: Explanation, say: Sentences) -> tuple[str, ...]:
    places = tuple(
        say.say("guide", "place", item=one.words, list=one.on_list.upper(), chapter=one.chapter)
        for one in explanation.guide
    )
    sources = (say.say("guide", "source", source=one.source, by=one.source_by) for one in explanation.guide)
    return (*places, *dict.fromkeys(sources))


def _one_line(text: str | Place) -> str:
    return " ".join((text if isinstance(text, str) else text.text).split())
