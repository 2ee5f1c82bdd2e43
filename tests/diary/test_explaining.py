"""Why something in an entry matched: words, ticks and measurements alike."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.explaining import Why
from caregiver_app.diary.values import Degree, EntryContent, MatchSource
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind

AT = datetime(2026, 11, 20, 14, 5)


def _why(diary: Diary, content: EntryContent) -> Why:
    """Why the one thing in ``content`` matches."""
    (match,) = diary.entries.preview(content)
    why = diary.why(content, match)
    assert why is not None
    return why


def _said(why: Why) -> str:
    return " ".join(sentence for section in why.sections for sentence in section.sentences)


def test_words_are_shown_in_their_sentence_with_what_decided(diary: Diary) -> None:
    why = _why(diary, EntryContent(AT, note="Up at two. 🤒 She has no fever."))
    first, last = why.words
    assert why.sentence[first:last] == "fever"
    assert [why.sentence[start:end] for start, end in why.deciding] == ["has no"]
    assert why.title == "Why “fever” is not highlighted"
    assert "Without “has no”, it would be highlighted." in _said(why)


def test_words_that_are_gone_from_the_note_have_no_why(diary: Diary) -> None:
    content = EntryContent(AT, note="Shivering")
    (match,) = diary.entries.preview(content)
    assert diary.why(replace(content, note="Slept well"), match) is None


def test_a_tick_says_who_ticked_it_and_when(diary: Diary) -> None:
    content = EntryContent(AT, writer="Alex", symptoms={"crs.dizziness": Degree.MILD})
    said = _said(_why(diary, content))
    assert "“Dizziness” was ticked as mild, in the entry that Alex wrote for 20 Nov 2026, 14:05." in said
    assert "Without the tick, it would not be highlighted by it." in said
    assert "“Dizziness” stands on the guide's CRS list." in said


def test_a_measurement_says_its_limit_who_gave_it_and_the_nearest_other_number(diary: Diary) -> None:
    limit = Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120, "Dr. Lee", date(2026, 11, 3))
    diary.limits.add(limit, "Alex")
    said = _said(_why(diary, EntryContent(AT, pulse=128)))
    assert "It was a pulse of 128 a minute, in the entry for 20 Nov 2026, 14:05." in said
    assert "at or above 120 a minute, the limit your care team gave (Dr. Lee, 3 Nov 2026)." in said
    assert "With a pulse of 119 a minute, it would not be highlighted by it." in said
    assert "With 37.9 °C, it would not be" in _said(_why(diary, EntryContent(AT, temperature_c=38.4)))


def test_both_numbers_of_a_blood_pressure_are_told(diary: Diary) -> None:
    for kind, value in ((MeasurementKind.SYSTOLIC, 90), (MeasurementKind.DIASTOLIC, 60)):
        diary.limits.add(Limit(kind, Bound.AT_OR_BELOW, value, "Dr. Lee"), "Alex")
    said = _said(_why(diary, EntryContent(AT, systolic=84, diastolic=50)))
    assert "With an upper blood pressure of 91 mmHg and a lower blood pressure of 61 mmHg, it would" in said


@pytest.mark.parametrize(
    "content",
    [
        EntryContent(AT, note="Shivering"),
        EntryContent(AT, temperature_c=38.4),
    ],
)
def test_what_was_put_aside_says_so(diary: Diary, content: EntryContent) -> None:
    entry = diary.entries.add(content)
    diary.set_asides.put(entry.id, entry.matches[0], "Alex")
    (match,) = diary.entries.get(entry.id).matches
    assert match.source is not MatchSource.TICK
    why = diary.why(content, match)
    assert why is not None
    assert why.title == f"Why “{match.text}” is not counted"
    assert "It is kept, and is not counted." in _said(why)
