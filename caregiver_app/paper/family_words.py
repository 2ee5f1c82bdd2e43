"""The entries in the family's own words: the highlighted ones, the full diary, and the questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from caregiver_app.diary.values import Degree, Entry, Match, MatchSource, Question
from caregiver_app.guide.items import GuideList, items_of, list_of
from caregiver_app.paper.excerpt import ROOM, excerpt
from caregiver_app.paper.own_words import own_words_notes
from caregiver_app.paper.page_values import DiaryDay, FullDiary, QuestionList, QuestionRow, Words, WordsRow
from caregiver_app.paper.paragraph import Paragraph, Span
from caregiver_app.paper.plain_text import flatten, isolated, one_line, paragraphs, shortened
from caregiver_app.paper.sources import SummarySource, entries_by_day, note_matches, set_aside
from caregiver_app.paper.wording import Wording

_SEPARATOR = " · "


def build_words(source: SummarySource, wording: Wording, *, diary_follows: bool) -> Words:
    """The flagged entries, newest first; a long note is cut to its highlighted places, and says so.

    Args:
        source: The diary's values.
        wording: The page's words.
        diary_follows: Whether every note stands whole on further pages.
    """
    text = wording.texts.text
    ordered = [entry for day in entries_by_day(source.entries).values() for entry in day if entry.flagged]
    count = set_aside(source.entries)
    key = "words.put_aside_one" if count == 1 else "words.put_aside_many"
    return Words(
        title=text("words.title"),
        continued=text("words.continued"),
        rows=tuple(_cut_row(entry, source, wording, diary_follows) for entry in reversed(ordered)),
        none=text("words.none"),
        legend=text("words.legend"),
        more=text("words.more"),
        put_aside=text(key, count=count) if count else "",
        own_words=tuple(own_words_notes(source, wording)),
    )


def build_diary(source: SummarySource, wording: Wording) -> FullDiary:
    """Every entry whole, oldest first."""
    text = wording.texts.text
    return FullDiary(
        title=text("diary.title"),
        continued=text("diary.continued"),
        days=tuple(
            DiaryDay(wording.long_date(on), tuple(_whole_row(entry, source, wording) for entry in day))
            for on, day in entries_by_day(source.entries).items()
        ),
        none=text("diary.none"),
    )


def build_questions(questions: tuple[Question, ...], wording: Wording, *, follows: bool) -> QuestionList:
    """What is not ticked off yet."""
    text = wording.texts.text
    where = text("lines.below" if follows else "lines.in_diary")
    rows = []
    for question in questions:
        if question.done:
            continue
        answer = shortened(one_line(question.answer), ROOM)
        rows.append(
            QuestionRow(
                isolated(shortened(one_line(question.text), ROOM)),
                text("questions.answer", answer=isolated(answer)) if answer else "",
            )
        )
    return QuestionList(
        text("questions.title"),
        text("questions.continued"),
        tuple(rows),
        text("questions.room"),
        text("questions.more_one", where=where),
        text("questions.more_many", count="{count}", where=where),
    )


def _cut_row(entry: Entry, source: SummarySource, wording: Wording, diary_follows: bool) -> WordsRow:
    shown = excerpt(entry.content.note, _spans(entry))
    rest = ""
    if shown.is_cut:
        rest = wording.texts.text("words.rest_below" if diary_follows else "words.rest_in_diary")
        if shown.spans_left_out:
            rest = wording.texts.text("words.rest_marks", rest=rest, count=shown.spans_left_out)
    return _row(entry, paragraphs(shown.text, shown.spans), rest, source, wording)


def _whole_row(entry: Entry, source: SummarySource, wording: Wording) -> WordsRow:
    return _row(entry, paragraphs(entry.content.note, _spans(entry)), "", source, wording)


def _row(
    entry: Entry, note: tuple[Paragraph, ...], rest: str, source: SummarySource, wording: Wording
) -> WordsRow:
    at = entry.content.at
    return WordsRow(
        entry_id=entry.id,
        day=wording.day_capital(at.date()),
        date=wording.short_date(at.date()),
        time=wording.time(at),
        paragraphs=note if entry.content.note.strip() else (),
        rest=rest,
        writer=one_line(entry.content.writer),
        facts=_facts(entry, source, wording),
    )


def _spans(entry: Entry) -> tuple[Span, ...]:
    return flatten(Span(start, end, _lists(match)) for start, end, match in note_matches(entry))


def _lists(match: Match) -> tuple[GuideList, ...]:
    found = {list_of(item) for item in match.items}
    return tuple(name for name in GuideList if name in found)


def _facts(entry: Entry, source: SummarySource, wording: Wording) -> Paragraph:
    """Readings and ticks in one line; what flags the entry is underlined like the note's words."""
    line = _FactLine()
    for said, lists in _readings(entry, wording):
        line.add(_SEPARATOR, said, lists)
    flagged = {m.text for m in entry.matches if m.source is MatchSource.TICK and m.flags}
    ticked = wording.texts.text("words.ticked")
    for number, (symptom, degree) in enumerate(sorted(entry.content.symptoms.items())):
        items = items_of(symptom)
        lists = tuple(list_of(item) for item in items) if symptom in flagged else ()
        if not number:
            line.add(_SEPARATOR, ticked)
        line.add(", " if number else "", _tick(source.items[items[0]].words, degree, wording), lists)
    if entry.pictures:
        key = "photos.one" if entry.pictures == 1 else "photos.many"
        line.add(_SEPARATOR, wording.texts.text(key, count=entry.pictures))
    return Paragraph(line.text, tuple(line.spans))


def _tick(words: str, degree: Degree, wording: Wording) -> str:
    if degree is Degree.UNSPECIFIED:
        return words
    return wording.texts.text(
        "words.degree", symptom=words, degree=wording.texts.text(f"words.{degree.value}")
    )


def _readings(entry: Entry, wording: Wording) -> Iterator[tuple[str, tuple[GuideList, ...]]]:
    """The measurements in words, each with the lists it matches."""
    text, content = wording.texts.text, entry.content
    lists = {
        item: _lists(match)
        for match in entry.matches
        if match.source is MatchSource.MEASUREMENT and match.flags
        for item in match.items
    }
    heart = lists.get("crs.fast-heartbeat-low-blood-pressure", ())
    if content.temperature_c is not None:
        yield wording.temperature(content.temperature_c), lists.get("crs.chills-fever", ())
        if content.route is not None:
            yield text(f"words.route_{content.route}"), ()
    if content.fever_reducer:
        yield text("words.fever_reducer"), ()
    if content.pulse is not None:
        yield text("words.pulse", value=content.pulse), heart
    if content.systolic is not None or content.diastolic is not None:
        high, low = ("–" if value is None else value for value in (content.systolic, content.diastolic))
        yield text("words.blood_pressure", systolic=high, diastolic=low), heart
    if content.oxygen is not None:
        yield text("words.oxygen", value=content.oxygen), lists.get("crs.breathing-problems", ())
    if content.weight_kg is not None:
        yield text("words.weight", value=f"{content.weight_kg:g}"), ()
    if content.fluids_ml is not None:
        yield text("words.fluids", value=content.fluids_ml), ()
    if content.nothing_unusual:
        yield text("words.nothing_unusual"), ()
    for typed in content.unread.values():
        yield text("words.unread", text=one_line(typed)), ()


@dataclass(slots=True)
class _FactLine:
    """A line that grows, with the places to underline."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)

    def add(self, separator: str, said: str, lists: tuple[GuideList, ...] = ()) -> None:
        self.text += (separator if self.text else "") + said
        if lists:
            self.spans.append(Span(len(self.text) - len(said), len(self.text), lists))
