"""The family's own words: kept, changed, removed, and everything read by them from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Change, EntryContent, KeptOwnWords, Topic
from caregiver_app.errors import BadInput
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

TREMORS = ("icans.seizures-tremors",)
HEADACHES = ("crs.headaches", "icans.headaches")
TODAY = date(2026, 11, 21)
FLAPPY = OwnWords("the flappy thing", TREMORS, "Anna", date(2026, 11, 3))
AT = datetime(2026, 11, 20, 8, 0)


def test_they_are_kept_in_order_with_who_said_so(diary: Diary) -> None:
    flappy = diary.own_words.add(replace(FLAPPY, text="  the flappy\n thing ", given_by=" Anna "))
    drum = diary.own_words.add(OwnWords("the drum", HEADACHES))
    assert [kept.own for kept in (flappy, drum)] == [FLAPPY, OwnWords("the drum", HEADACHES)]
    assert diary.own_words.all() == (flappy, drum)
    changed = diary.own_words.save(KeptOwnWords(flappy.id, replace(FLAPPY, text="The flappy things")))
    assert diary.own_words.all() == (changed, drum)
    diary.own_words.remove(flappy.id)
    assert diary.own_words.all() == (drum,)
    diary.own_words.save(changed)
    assert diary.own_words.all() == (changed, drum)
    with pytest.raises(BadInput, match="no_such_line"):
        diary.own_words.remove("0" * 32)


@pytest.mark.parametrize(
    ("own", "key", "field"),
    [
        (replace(FLAPPY, text=" \n"), "input.missing", "text"),
        (replace(FLAPPY, text="?!"), "own_words.no_word", "text"),
        (replace(FLAPPY, text="flappy " * 12), "input.too_long", "text"),
        (replace(FLAPPY, text="flappy \ud800"), "input.not_text", "text"),
        (replace(FLAPPY, text="he is"), "own_words.only_small_words", "text"),
        (replace(FLAPPY, text="hm"), "own_words.too_common", "text"),
        (replace(FLAPPY, text="today"), "own_words.too_common", "text"),
        (replace(FLAPPY, text="flappy; thing"), "own_words.in_pieces", "text"),
        (replace(FLAPPY, text="Gone FISHING!"), "own_words.twice", "text"),
        (replace(FLAPPY, text="he's gone fishing"), "own_words.twice", "text"),
        (replace(FLAPPY, items=()), "own_words.item_missing", "item"),
        (replace(FLAPPY, items=("icans.flapping",)), "own_words.unknown_item", "item"),
        (replace(FLAPPY, items=(*TREMORS, "crs.dizziness")), "own_words.unknown_item", "item"),
        (replace(FLAPPY, given_by="A" * 501), "input.too_long", "given_by"),
        (replace(FLAPPY, given_on=TODAY + timedelta(days=1)), "own_words.said_in_future", "given_on"),
        (replace(FLAPPY, given_on=date(206, 11, 3)), "input.too_long_ago", "given_on"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    diary: Diary, own: OwnWords, key: str, field: str
) -> None:
    there = diary.own_words.add(OwnWords("gone fishing", ("icans.confusion-memory-loss",)))
    with pytest.raises(BadInput) as caught:
        diary.own_words.add(own)
    assert (caught.value.key, caught.value.field) == (key, field)
    sentence = load_messages(resources_dir()).of(caught.value)
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert diary.own_words.all() == (there,)


def test_a_line_may_keep_its_own_words(diary: Diary) -> None:
    kept = diary.own_words.add(FLAPPY)
    again = diary.own_words.save(KeptOwnWords(kept.id, replace(FLAPPY, given_by="June", given_on=TODAY)))
    assert diary.own_words.all() == (again,)


def test_one_headache_stands_on_both_lists(diary: Diary) -> None:
    kept = diary.own_words.add(OwnWords("the drum", HEADACHES[1:]))
    assert kept.own.items == HEADACHES
    entry = diary.entries.add(EntryContent(AT, note="the drum again"))
    assert entry.flagged_items == HEADACHES


def test_everything_is_read_by_them_at_once(diary: Diary) -> None:
    entry = diary.entries.add(EntryContent(AT, note="He did the flapy thing, then ate."))
    other = diary.entries.add(EntryContent(AT, note="Slept."))
    assert diary.entries.between(None, None, matches_only=True) == ()
    kept = diary.own_words.add(FLAPPY)
    (read,) = diary.entries.between(None, None, matches_only=True)
    (match,) = read.matches
    assert (match.text, match.own_words, match.items) == ("the flapy thing", "the flappy thing", TREMORS)
    assert match.reason.endswith("as Anna said on 3 Nov 2026")
    assert diary.entries.with_item(TREMORS[0]) == (read,)
    assert diary.entries.days(AT.date(), AT.date())[0].items == TREMORS
    assert diary.entries.preview(entry.content) == read.matches
    assert diary.entries.get(other.id) == other
    diary.own_words.save(KeptOwnWords(kept.id, replace(FLAPPY, given_by="June")))
    assert "as June said" in diary.entries.get(entry.id).matches[0].reason
    diary.own_words.remove(kept.id)
    assert diary.entries.between(None, None, matches_only=True) == ()
    assert diary.entries.preview(entry.content) == ()
    assert diary.entries.get(entry.id) == entry


def test_a_match_by_own_words_is_set_aside_like_any(diary: Diary) -> None:
    diary.own_words.add(FLAPPY)
    entry = diary.entries.add(EntryContent(AT, note="the flappy thing on TV"))
    diary.set_asides.put(entry.id, entry.matches[0], "June")
    assert not diary.entries.get(entry.id).flagged


def test_who_listens_hears_that_entries_are_read_anew(diary: Diary) -> None:
    heard: list[Change] = []
    diary.listen(heard.append)
    kept = diary.own_words.add(FLAPPY)
    diary.own_words.save(kept)
    diary.own_words.remove(kept.id)
    assert [change.topics for change in heard] == [{Topic.OWN_WORDS, Topic.ENTRIES}] * 3


_PIECES = st.lists(st.sampled_from(["flappy", "GRAN", "zombie", "the", "he", "noodle-ish", "3"]), min_size=1)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts=st.lists(_PIECES.map(" ".join), max_size=5))
def test_no_two_lines_ever_find_the_same_words(diary: Diary, texts: list[str]) -> None:
    for text in texts:
        try:
            diary.own_words.add(OwnWords(text, TREMORS))
        except BadInput:
            continue
        (match,) = [m for m in diary.entries.preview(EntryContent(AT, note=text)) if m.own_words]
        assert match.text.casefold() == text.casefold()
    lines = diary.own_words.all()
    assert len({kept.own.text.casefold().removeprefix("the ") for kept in lines}) == len(lines)
    for kept in lines:
        diary.own_words.remove(kept.id)
