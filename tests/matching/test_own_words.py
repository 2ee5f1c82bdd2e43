"""What the family calls an item is found like the lexicon's own words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.errors import BadInput
from caregiver_app.matching.family_terms import words_of
from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status
from caregiver_app.matching.own_words import OwnWords

TREMORS, CONFUSION, CHILLS = (
    ("icans.seizures-tremors",),
    ("icans.confusion-memory-loss",),
    ("crs.chills-fever",),
)
FLAPPY = OwnWords("the flappy thing", TREMORS, "Anna", date(2026, 11, 3))


@pytest.fixture(scope="module")
def family(matcher: Matcher) -> Matcher:
    return matcher.for_family(
        DEFAULT_LIMITS,
        (
            FLAPPY,
            OwnWords("gone fishing", CONFUSION),
            OwnWords("Gran's cold spell", CHILLS),
            OwnWords("noodled", ("icans.balance-coordination",)),
            OwnWords("shaky", TREMORS),
            OwnWords("headache face", CONFUSION),
            OwnWords("not with it", CONFUSION),
        ),
    )


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("he's doing the flappy thing", Status.PRESENT),
        ("The Flappy Things again!", Status.PRESENT),
        ("his flappy thing came at noon", Status.PRESENT),
        ("no sign of the flappy thing", Status.ABSENT),
        ("maybe the flappy thing?", Status.POSSIBLE),
        ("the flappy thing is gone", Status.PAST),
        ("call if he does the flappy thing", Status.HYPOTHETICAL),
    ],
)
def test_own_words_follow_the_context(family: Matcher, note: str, status: Status) -> None:
    (mention,) = family.read(note)
    assert (mention.items, mention.status, mention.own_words) == (TREMORS, status, "the flappy thing")


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("doing the flapy thing", "the flapy thing"),
        ("the flappy thign again", "the flappy thign"),
        ("flappy\nthe FLAPPPY THING", "the FLAPPPY THING"),
        ("all noodeld today", "noodeld"),
        ("went fishing again, he says", "went fishing"),
        ("goes fishing mid-sentence", "goes fishing"),
    ],
)
def test_slips_and_other_forms_are_found(family: Matcher, note: str, text: str) -> None:
    (mention,) = family.read(note)
    assert mention.text == text
    assert mention.own_words


@pytest.mark.parametrize(
    "note",
    ["the floppy thing", "the flappy, thing", "the flabby thing", "the thing", "nodded off", "flappy ears"],
)
def test_no_real_word_is_taken_for_a_slip_and_no_half_counts(family: Matcher, note: str) -> None:
    assert family.read(note) == ()


def test_reason_names_who_said_so(family: Matcher, matcher: Matcher) -> None:
    (mention,) = family.read("doing the flapy thing")
    assert mention.reason == (
        "matches 'Seizures or tremors' in the ICANS list: \"the flapy thing\", "
        'your own words "the flappy thing", as Anna said on 3 Nov 2026'
    )
    for given_by, given_on, end in (
        ("", None, 'own words "gone fishing"'),
        ("June", None, 'own words "gone fishing", as June said'),
        ("", date(2026, 11, 3), 'own words "gone fishing", as said on 3 Nov 2026'),
    ):
        own = (OwnWords("gone fishing", CONFUSION, given_by, given_on),)
        (mention,) = matcher.for_family(DEFAULT_LIMITS, own).read("gone fishing")
        assert mention.reason.endswith(end)


def test_they_win_over_the_lexicon_at_the_same_place(matcher: Matcher, family: Matcher) -> None:
    assert [m.items for m in matcher.read("a headache face")] == [("crs.headaches", "icans.headaches")]
    assert [m.items for m in family.read("a headache face")] == [CONFUSION]
    (mention,) = family.read("Dad looked shaky")
    assert (mention.items, mention.own_words) == (TREMORS, "shaky")
    (mention,) = family.read("Gran's cold spell")  # the lexicon takes a cold spell for the weather
    assert mention.items == CHILLS


def test_a_longer_phrase_of_the_lexicon_keeps_its_meaning(family: Matcher) -> None:
    assert family.read("a shaky video") == ()
    found = {m.items: m.own_words for m in family.read("shaky and a pounding headache")}
    assert found == {TREMORS: "shaky", ("crs.headaches", "icans.headaches"): ""}


def test_the_longer_own_words_win_over_the_shorter(matcher: Matcher) -> None:
    own = (OwnWords("flappy", CONFUSION), OwnWords("flappy hands", TREMORS))
    (mention,) = matcher.for_family(DEFAULT_LIMITS, own).read("flappy hands again")
    assert (mention.items, mention.text) == (TREMORS, "flappy hands")


def test_a_not_within_them_denies_nothing(family: Matcher) -> None:
    assert [m.status for m in family.read("he is not with it and feverish")] == [Status.PRESENT] * 2


def test_lexicon_does_not_know_them(matcher: Matcher) -> None:
    assert matcher.read("doing the flappy thing, gone fishing") == ()


def test_version_changes_with_them(matcher: Matcher, family: Matcher) -> None:
    assert family.version != matcher.version
    assert family.for_family(DEFAULT_LIMITS).version == matcher.version


@pytest.mark.parametrize("text", ["", "  ", "...", "\U0001f622"])
def test_words_without_a_letter_find_nothing(matcher: Matcher, text: str) -> None:
    own = matcher.for_family(DEFAULT_LIMITS, (OwnWords(text, FLAPPY.items),))
    assert own.read("slept well ... \U0001f622") == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "no_word"),
        ("?!", "no_word"),
        ("104", "no_word"),
        ("\U0001f622", "no_word"),
        ("no fever", "says_no"),
        ("not dizzy at all", "says_no"),
        ("he's", "only_small_words"),
        ("she is the", "only_small_words"),
        ("it", "only_small_words"),
        ("uh", "too_common"),
        ("he's not", "too_common"),
        ("The THING", "too_common"),
        ("flappy. Thing", "in_pieces"),
        ("flappy, thing", "in_pieces"),
    ],
)
def test_words_that_can_be_nobodys_own(matcher: Matcher, text: str, key: str) -> None:
    with pytest.raises(BadInput) as caught:
        matcher.check_own_words(text)
    assert (caught.value.key, caught.value.field) == (f"own_words.{key}", "text")


@pytest.mark.parametrize(
    "text", ["the flappy thing", "(flappy!)", "noodled", "out of it", "not with it", "off today", "h-h-hands"]
)
def test_words_that_can(matcher: Matcher, text: str) -> None:
    matcher.check_own_words(text)


_WORDS = st.text(st.sampled_from("abcehlnoty"), min_size=1, max_size=7)


@given(words=st.lists(_WORDS, min_size=1, max_size=5), before=st.lists(_WORDS, max_size=3))
def test_what_may_be_own_words_is_found_as_typed(
    matcher: Matcher, words: list[str], before: list[str]
) -> None:
    text = " ".join(words)
    try:
        matcher.check_own_words(text)
    except BadInput:
        return
    own = matcher.for_family(DEFAULT_LIMITS, (OwnWords(text, TREMORS),))
    note = " ".join([*before, text.upper()])
    found = [m for m in own.read(note) if m.items == TREMORS]
    assert any(words_of(text)[-1] in words_of(m.text) for m in found), found
    assert own.read(note) == own.read(note)


def test_the_same_words_are_told_by_their_letters() -> None:
    assert words_of("The  FLÄPPY-thing!") == words_of("the flappy thing") != words_of("flappy thing")
