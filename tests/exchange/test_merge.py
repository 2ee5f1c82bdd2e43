"""The laws of bringing two copies together, on copies that grew apart from one diary."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver_app.diary.packing import pack_content
from caregiver_app.diary.values import Contact, EntryContent, EntryVersion, MatchSource
from caregiver_app.diary.whole_rules import check_whole
from caregiver_app.diary.whole_values import KeptSetAside, LineStamp, WholeDiary, WholeEntry, in_order
from caregiver_app.exchange.merge import merge
from caregiver_app.exchange.merged_order import in_common_order
from caregiver_app.exchange.settle import take_the_other
from caregiver_app.exchange.sides import sides_of

START = datetime(2026, 11, 20, 8)
ENTRY_IDS = tuple(f"{number:032x}" for number in range(3))
CONTACT_IDS = tuple(f"{number:032x}" for number in range(10, 13))
Step = tuple[str, int, str, int]
steps = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "write",
                "trash",
                "take_out",
                "empty",
                "aside",
                "call",
                "forget",
                "name",
                "remind",
                "answer",
                "stop",
            ]
        ),
        st.integers(0, 2),
        st.sampled_from(["a", "b", "c"]),
        st.integers(1, 6),
    ),
    max_size=7,
)
laws = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def stamped(whole: WholeDiary, line: str, line_id: str, at: datetime, *, gone: bool = False) -> WholeDiary:
    others = tuple(stamp for stamp in whole.stamps if (stamp.line, stamp.id) != (line, line_id))
    return replace(whole, stamps=(*others, LineStamp(line, line_id, f"{at:%Y-%m-%d %H:%M:%S}.000", gone)))


def lived(whole: WholeDiary, taken: list[Step]) -> WholeDiary:
    """A copy after somebody did some things with it; two copies' clocks may well agree."""
    clock = START
    for name, place, word, hours in taken:
        clock += timedelta(hours=hours)
        whole = done(whole, name, place, word, clock)
    return in_order(whole)


def done(whole: WholeDiary, name: str, place: int, word: str, at: datetime) -> WholeDiary:
    entries = {entry.id: entry for entry in whole.entries}
    entry_id, contact_id = ENTRY_IDS[place], CONTACT_IDS[place]
    entry = entries.get(entry_id)
    if name == "name":
        return stamped(replace(whole, profile=replace(whole.profile, patient=word)), "profile", "1", at)
    if name in ("call", "forget"):
        lines = {line.id: line for line in whole.contacts}
        if name == "call":
            lines[contact_id] = Contact(contact_id, word, "1")
        elif lines.pop(contact_id, None) is None:
            return whole
        whole = replace(whole, contacts=tuple(lines.values()))
        return stamped(whole, "contact", contact_id, at, gone=name == "forget")
    if name == "write" and entry is None:
        gone = any(stamp.id == entry_id and stamp.gone for stamp in whole.stamps)
        if gone:
            return whole  # an id is never used again
        content = EntryContent(START, note="first")
        entries[entry_id] = WholeEntry(entry_id, content, 60, START)
    elif entry is None:
        return whole
    elif name == "write":
        number = len(entry.versions) + 1
        before = EntryVersion(number, entry.content, entry.edited_at or entry.created_at)
        content = replace(entry.content, note=word)
        entries[entry_id] = replace(entry, content=content, edited_at=at, versions=(*entry.versions, before))
    elif name in ("trash", "take_out"):
        entries[entry_id] = replace(entry, deleted_at=at if name == "trash" else None)
    elif name == "empty":
        del entries[entry_id]
    elif name == "aside":
        aside = KeptSetAside(MatchSource.WORDS, word, "crs.dizziness", "June", f"{at}", at)
        others = [each for each in entry.set_asides if each.text != word]
        entries[entry_id] = replace(entry, set_asides=(*others, aside))
        return replace(whole, entries=tuple(entries.values()))
    else:
        return whole
    whole = replace(whole, entries=tuple(entries.values()))
    return stamped(whole, "entry", entry_id, at, gone=name == "empty")


BASE = lived(
    WholeDiary(), [("write", 0, "a", 1), ("write", 1, "a", 1), ("call", 0, "a", 1), ("name", 0, "Sam", 1)]
)
copies = steps.map(lambda taken: lived(BASE, taken))


def brought(one: WholeDiary, other: WholeDiary) -> WholeDiary:
    return merge(one, other).whole


@laws
@given(copies, copies)
def test_which_is_laid_upon_which_makes_no_difference(one: WholeDiary, other: WholeDiary) -> None:
    assert brought(one, other) == brought(other, one)


@laws
@given(copies, copies)
def test_the_same_merge_twice_changes_nothing(one: WholeDiary, other: WholeDiary) -> None:
    once = brought(one, other)
    assert brought(once, other) == once
    assert brought(once, one) == once
    assert brought(once, once) == once


@laws
@given(copies, copies, copies)
def test_three_copies_come_out_the_same_in_any_order(
    one: WholeDiary, other: WholeDiary, third: WholeDiary
) -> None:
    assert brought(brought(one, other), third) == brought(one, brought(other, third))


def test_the_laws_hold_of_any_two_diaries(diaries: st.SearchStrategy[WholeDiary]) -> None:
    @settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(diaries, diaries)
    def hold(one: WholeDiary, other: WholeDiary) -> None:
        both = brought(one, other)
        assert both == brought(other, one)
        assert brought(both, one) == both
        check_whole(both)

    hold()


def said(whole: WholeDiary) -> set[tuple[str, str]]:
    """Everything that an entry says or said."""
    return {
        (entry.id, pack_content(content))
        for entry in whole.entries
        for content in (entry.content, *(version.content for version in entry.versions))
    }


@laws
@given(copies, copies)
def test_nothing_is_lost(one: WholeDiary, other: WholeDiary) -> None:
    both = brought(one, other)
    emptied = {
        stamp.id for side in (one, other) for stamp in side.stamps if stamp.line == "entry" and stamp.gone
    }
    kept = {each for each in said(one) | said(other) if each[0] not in emptied}
    assert said(both) == kept
    gone = {stamp.id for stamp in both.stamps if stamp.gone}
    contacts = {line.id for side in (one, other) for line in side.contacts}
    assert {line.id for line in both.contacts} == contacts - gone
    check_whole(both)


@laws
@given(copies, copies)
def test_a_copy_that_only_went_on_is_taken_without_a_question(one: WholeDiary, other: WholeDiary) -> None:
    both = merge(one, other)
    for conflict in both.conflicts:
        assert conflict.kept != conflict.other
    assert merge(both.whole, both.whole).conflicts == ()


@laws
@given(copies, copies)
def test_what_was_decided_otherwise_stands_in_the_next_merge(one: WholeDiary, other: WholeDiary) -> None:
    both = merge(one, other)
    late = START + timedelta(days=9)
    for conflict in both.conflicts:
        settled = in_order(take_the_other(both.whole, conflict, late, late, lambda: "f" * 32))
        check_whole(settled)
        again = brought(settled, other)
        assert again == brought(other, settled)
        if conflict.line == "contact":
            assert conflict.other in again.contacts
        if conflict.line == "entry" and conflict.kept is not None:
            standing = next(entry for entry in again.entries if entry.id == conflict.id)
            assert standing.content == conflict.other.content
            assert (conflict.id, pack_content(conflict.kept.content)) in said(again)
        if conflict.line == "entry" and conflict.kept is None:
            assert any(entry.content == conflict.other.content for entry in again.entries)


@laws
@given(copies, copies, st.randoms(use_true_random=False))
def test_both_sides_come_to_one_order(one: WholeDiary, other: WholeDiary, chance: Random) -> None:
    """Whatever order each had, whoever brings in first, and whether that copy was made before or after."""
    one, other = (
        replace(side, contacts=tuple(chance.sample(side.contacts, len(side.contacts))))
        for side in (one, other)
    )
    mine = ordered(one, other)
    assert ordered(other, one) == mine
    assert ordered(other, mine) == mine
    assert ordered(mine, other) == mine
    assert ordered(mine, mine) == mine


def ordered(one: WholeDiary, other: WholeDiary) -> WholeDiary:
    return in_common_order(brought(one, other), one, other)


def test_what_only_one_side_has_stands_where_it_stood_there() -> None:
    a, b, c = (Contact(line_id, "n", "1") for line_id in CONTACT_IDS)
    assert ordered(WholeDiary(contacts=(c, a)), WholeDiary(contacts=(c, b))).contacts in (
        (c, a, b),
        (c, b, a),
    )
    moved = stamped(WholeDiary(contacts=(b, a)), "contact", a.id, START)
    assert ordered(WholeDiary(contacts=(a, c, b)), moved).contacts == (b, a, c)


@laws
@given(copies, copies)
def test_each_side_of_a_conflict_is_told_as_that_copy_says_it(one: WholeDiary, other: WholeDiary) -> None:
    conflicts = merge(one, other).conflicts
    for conflict, (mine, theirs) in zip(conflicts, sides_of(conflicts, one, other), strict=True):
        assert mine.stands is not theirs.stands
        assert (mine.value if mine.stands else theirs.value) == conflict.kept
        if conflict.line == "contact":
            assert mine.value in one.contacts
            assert theirs.value in other.contacts
            assert mine.changed_at is not None
        if conflict.line == "entry" and mine.value is not None:
            assert mine.value.content in [entry.content for entry in one.entries if entry.id == conflict.id]
