"""Entries are found by date, by page and by item; kept readings are never stale."""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import create_engine, text

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import (
    Degree,
    Entry,
    EntryContent,
    Match,
    MatchSource,
    Profile,
    TemperatureUnit,
)
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.live import LiveReading
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Mention
from caregiver_app.matching.own_words import OwnWords

FIRST = datetime(2026, 11, 15, 8, 0)


class CountingMatcher:
    """The real matcher, which also counts how often each note is read."""

    def __init__(self, matcher: Matcher, version: str, reads: Counter[str] | None = None) -> None:
        self._matcher = matcher
        self.version = version
        self.reads: Counter[str] = Counter() if reads is None else reads

    def read(self, note: str) -> tuple[Mention, ...]:
        self.reads[note] += 1
        return self._matcher.read(note)

    def live(self) -> LiveReading:
        return self._matcher.live()

    def for_family(
        self, limits: tuple[Limit, ...], own_words: tuple[OwnWords, ...] = ()
    ) -> "CountingMatcher":
        return CountingMatcher(self._matcher.for_family(limits, own_words), self.version, self.reads)

    def check_own_words(self, text: str) -> None:
        self._matcher.check_own_words(text)

    def key_of_own_words(self, text: str) -> tuple[str, ...]:
        return self._matcher.key_of_own_words(text)


@pytest.fixture
def week(diary: Diary) -> list[Entry]:
    """Seven days, an entry each; the even ones shiver."""
    notes = ["Slept well.", "Shivering all night."]
    return [
        diary.entries.add(EntryContent(at=FIRST + timedelta(days=day), note=notes[day % 2]))
        for day in range(7)
    ]


def test_dates_are_taken_with_both_ends(diary: Diary, week: list[Entry]) -> None:
    assert diary.entries.between(None, None) == tuple(week)
    assert diary.entries.between(date(2026, 11, 16), date(2026, 11, 18)) == tuple(week[1:4])
    assert diary.entries.between(date(2026, 11, 20), None) == tuple(week[5:])
    assert diary.entries.between(None, date(2026, 11, 15)) == tuple(week[:1])
    assert diary.entries.on(date(2026, 11, 17)) == (week[2],)
    assert diary.entries.between(date(2026, 11, 18), date(2026, 11, 16)) == ()
    assert diary.entries.between(None, date.max) == tuple(week)


def test_only_matches_are_asked_for(diary: Diary, week: list[Entry]) -> None:
    assert diary.entries.between(None, None, matches_only=True) == tuple(week[1::2])
    assert diary.entries.between(date(2026, 11, 17), None, matches_only=True) == tuple(week[3::2])


def test_an_item_gives_its_entries_newest_first(diary: Diary, week: list[Entry]) -> None:
    assert diary.entries.with_item("crs.chills-fever") == tuple(reversed(week[1::2]))
    assert diary.entries.with_item("crs.skin-rash") == ()


def test_pages_miss_nobody_even_within_a_minute(diary: Diary) -> None:
    for minute in (0, 1, 1, 1, 2, 2, 3):
        diary.entries.add(EntryContent(at=FIRST + timedelta(minutes=minute), note=str(minute)))
    seen: list[Entry] = []
    while page := diary.entries.newest(2, seen[-1].content.at if seen else None):
        seen += page
    assert seen == list(reversed(diary.entries.between(None, None)))


def test_entries_of_one_minute_stay_in_the_order_they_were_written(diary: Diary, clock: object) -> None:
    for second, note in enumerate("abc"):
        clock.time = datetime(2026, 11, 21, 15, 10, second)  # type: ignore[attr-defined]  # Clock
        diary.entries.add(EntryContent(at=FIRST, note=note))
    assert [entry.content.note for entry in diary.entries.on(FIRST.date())] == ["a", "b", "c"]


def test_days_are_summed_up(diary: Diary, week: list[Entry]) -> None:
    diary.profile.save(Profile(infusions=(date(2026, 11, 12),)))
    at = FIRST + timedelta(days=1, hours=3)
    diary.entries.add(EntryContent(at=at, symptoms={"headaches": Degree.MILD}))
    diary.entries.add(EntryContent(at=at, nothing_unusual=True))
    quiet, shivers, *_ = diary.entries.days(date(2026, 11, 1), date(2026, 11, 30))
    assert (quiet.on, quiet.day, quiet.entries, quiet.items) == (date(2026, 11, 15), 3, 1, ())
    assert (shivers.day, shivers.entries, shivers.nothing_unusual) == (4, 3, True)
    assert shivers.items == ("crs.chills-fever", "crs.headaches", "icans.headaches")
    assert len(diary.entries.days(date(2026, 11, 1), date(2026, 11, 30))) == 7
    assert diary.entries.days(date(2026, 11, 22), date(2026, 11, 30)) == ()


def test_a_note_is_read_once_until_the_matcher_changes(
    open_again: Callable[..., Diary], matcher: Matcher
) -> None:
    first = CountingMatcher(matcher, "one")
    diary = open_again(matcher=first)
    entry = diary.entries.add(EntryContent(at=FIRST, note="Shivering"))
    for _ in range(3):
        assert diary.entries.get(entry.id) == entry
        assert diary.entries.with_item("crs.chills-fever") == (entry,)
    assert first.reads["Shivering"] == 1
    second = CountingMatcher(matcher, "two")
    later = open_again(matcher=second)
    assert later.entries.with_item("crs.chills-fever") == (entry,)
    assert later.entries.get(entry.id) == entry
    assert second.reads["Shivering"] == 1


def test_the_matcher_is_not_even_made_when_all_is_read(
    open_again: Callable[..., Diary], matcher: Matcher
) -> None:
    made: list[Matcher] = []

    def make() -> Matcher:
        made.append(matcher)
        return matcher

    diary = open_again(matcher=make, matcher_version="one")
    assert made == []
    entry = diary.entries.add(EntryContent(at=FIRST, note="Shivering", temperature_c=38.4))
    assert len(made) == 1
    again = open_again(matcher=make, matcher_version="one")
    assert again.entries.between(None, None) == (entry,)
    assert again.entries.days(FIRST.date(), FIRST.date())[0].items == ("crs.chills-fever",)
    assert len(made) == 1


def test_new_limits_read_numbers_and_measurements_anew(diary: Diary) -> None:
    low = diary.entries.add(EntryContent(at=FIRST, note="Slept well.", temperature_c=37.8))
    pulse = diary.entries.add(EntryContent(at=FIRST, note="Slept well.", pulse=128))
    assert diary.entries.between(None, None, matches_only=True) == ()
    fever = diary.limits.add(Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 37.5), "Alex")
    fast = diary.limits.add(Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120), "Alex")
    flagged = diary.entries.between(None, None, matches_only=True)
    assert {entry.id for entry in flagged} == {low.id, pulse.id}
    diary.limits.remove(fever.id)
    diary.limits.remove(fast.id)
    assert diary.entries.between(None, None, matches_only=True) == ()


def test_new_limits_are_used_on_numbers_in_notes(diary: Diary) -> None:
    entry = diary.entries.add(EntryContent(at=FIRST, note="hr 128 at noon"))
    assert not entry.flagged
    diary.limits.add(Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120, "Dr. Lee"), "Alex")
    assert diary.entries.get(entry.id).flagged_items == ("crs.fast-heartbeat-low-blood-pressure",)


def test_kept_readings_may_be_thrown_away(diary: Diary, week: list[Entry]) -> None:
    engine = create_engine(f"sqlite:///{diary.path}")
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM entry_reading"))
    engine.dispose()
    assert len(diary.entries.with_item("crs.chills-fever")) == 3
    assert diary.entries.between(None, None) == tuple(week)


def test_more_entries_than_are_read_at_once(
    open_again: Callable[..., Diary], matcher: Matcher, write_many: Callable[..., None]
) -> None:
    diary = open_again()
    write_many(
        diary, (EntryContent(at=FIRST + timedelta(minutes=minute), note="Shivering") for minute in range(450))
    )
    assert len(diary.entries.between(None, None, matches_only=True)) == 450
    later = open_again(matcher=CountingMatcher(matcher, "two"))
    assert len(later.entries.between(None, None, matches_only=True)) == 450


def test_a_match_set_aside_flags_no_more(diary: Diary) -> None:
    entry = diary.entries.add(EntryContent(at=FIRST, note="Shivering, then Shivering", temperature_c=38.4))
    words = next(match for match in entry.matches if match.source is MatchSource.WORDS)
    diary.set_asides.put(entry.id, words, "June", "it was the dog")
    entry = diary.entries.get(entry.id)
    assert [match.flags for match in entry.matches] == [False, False, True]
    measured = entry.matches[-1]
    diary.set_asides.put(entry.id, measured, "June")
    assert not diary.entries.get(entry.id).flagged
    assert diary.entries.with_item("crs.chills-fever") == ()
    assert diary.entries.days(FIRST.date(), FIRST.date())[0].items == ()
    assert all(match.set_aside for match in diary.entries.preview(entry.content, entry.id))
    assert not any(match.set_aside for match in diary.entries.preview(entry.content))
    diary.set_asides.undo(entry.id, measured)
    assert diary.entries.get(entry.id).flagged


def test_a_set_aside_outlives_editing_and_another_unit(diary: Diary) -> None:
    content = EntryContent(at=FIRST, note="Shivering", temperature_c=38.4)
    entry = diary.entries.add(content)
    for match in entry.matches:
        diary.set_asides.put(entry.id, match, "June")
    diary.profile.save(Profile(unit=TemperatureUnit.FAHRENHEIT))
    longer = EntryContent(at=FIRST, note="SHIVERING a little. Dizzy.", temperature_c=38.4)
    matches = diary.entries.update(entry.id, longer).matches
    assert [(match.text, match.flags) for match in matches] == [
        ("SHIVERING", False),
        ("Dizzy", True),
        ("101.1", False),
    ]


def test_a_match_of_no_entry_cannot_be_set_aside(diary: Diary, week: list[Entry]) -> None:
    match: Match = week[1].matches[0]
    for act in (diary.set_asides.undo, lambda entry_id, match: diary.set_asides.put(entry_id, match, "A")):
        with pytest.raises(Exception, match="no_such_entry"):
            act("0" * 32, match)
