"""The entries in the family's own words: the highlighted ones, the full diary, and the questions."""

from __future__ import annotations

from caregiver_app.diary.values import Degree, Entry, Match, MatchSource, Question
from caregiver_app.guide.items import GuideList, items_of, list_of
from caregiver_app.paper.excerpt import excerpt
from caregiver_app.paper.page_values import (
    DiaryDay,
    FullDiary,
    Paragraph,
    QuestionList,
    QuestionRow,
    Span,
    Words,
    WordsRow,
)
from caregiver_app.paper.plain_text import flatten, isolated, one_line, paragraphs
from caregiver_app.paper.sources import SummarySource, entries_by_day, note_matches, set_aside
from caregiver_app.paper.wording import Wording

_SEPARATOR = " · "


def build_words(source: SummarySource, wording: Wording, *, diary_follows: bool) -> Words:
    """The flagged entries, newest first; a long note is cut to its highlighted places, and says so."""
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


def build_questions(questions: tuple[Question, ...], wording: Wording) -> QuestionList:
    """What is not ticked off yet."""
    text = wording.texts.text
    rows = []
    for question in questions:
        if question.done:
            continue
        answer = one_line(question.answer)
        rows.append(
            QuestionRow(
                isolated(one_line(question.text)),
                text("questions.answer", answer=isolated(answer)) if answer else "",
            )
        )
    return QuestionList(
        text("questions.title"), text("questions.continued"), tuple(rows), text("questions.room")
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
    text, content = wording.texts.text, entry.content
    parts: list[tuple[str, tuple[GuideList, ...]]] = []
    measured = _measured_lists(entry)
    if content.temperature_c is not None:
        value = wording.temperature(content.temperature_c)
        parts.append((text("words.temperature", value=value), measured.get("crs.chills-fever", ())))
    heart = measured.get("crs.fast-heartbeat-low-blood-pressure", ())
    if content.pulse is not None:
        parts.append((text("words.pulse", value=content.pulse), heart))
    if content.systolic is not None or content.diastolic is not None:
        high, low = ("–" if value is None else value for value in (content.systolic, content.diastolic))
        parts.append((text("words.blood_pressure", systolic=high, diastolic=low), heart))
    if content.oxygen is not None:
        breath = measured.get("crs.breathing-problems", ())
        parts.append((text("words.oxygen", value=content.oxygen), breath))
    if content.nothing_unusual:
        parts.append((text("words.nothing_unusual"), ()))
    parts += _ticks(entry, source, wording)
    return _joined(parts)


def _measured_lists(entry: Entry) -> dict[str, tuple[GuideList, ...]]:
    return {
        item: _lists(match)
        for match in entry.matches
        if match.source is MatchSource.MEASUREMENT and match.flags
        for item in match.items
    }


def _ticks(entry: Entry, source: SummarySource, wording: Wording) -> list[tuple[str, tuple[GuideList, ...]]]:
    text = wording.texts.text
    flagged = {m.text for m in entry.matches if m.source is MatchSource.TICK and m.flags}
    ticks = []
    for symptom, degree in sorted(entry.content.symptoms.items()):
        items = items_of(symptom)
        words = source.items[items[0]].words
        if degree is not Degree.UNSPECIFIED:
            words = text("words.degree", symptom=words, degree=text(f"words.{degree.value}"))
        lists = tuple(list_of(item) for item in items) if symptom in flagged else ()
        ticks.append((text("words.ticked", symptoms=words), lists))
    return ticks


def _joined(parts: list[tuple[str, tuple[GuideList, ...]]]) -> Paragraph:
    line, spans = "", []
    for said, lists in parts:
        line += _SEPARATOR if line else ""
        if lists:
            spans.append(Span(len(line), len(line) + len(said), lists))
        line += said
    return Paragraph(line, tuple(spans))
