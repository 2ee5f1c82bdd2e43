"""What the family calls an item is found like the lexicon's own words."""

from __future__ import annotations

from datetime import date

import pytest

from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status
from caregiver_app.matching.own_words import OwnWords

FLAPPY = OwnWords("the flappy thing", ("icans.seizures-tremors",), "Anna", date(2026, 11, 3))


@pytest.fixture(scope="module")
def family(matcher: Matcher) -> Matcher:
    return matcher.for_family(
        DEFAULT_LIMITS, (FLAPPY, OwnWords("gone fishing", ("icans.confusion-memory-loss",)))
    )


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("he's doing the flappy thing", Status.PRESENT),
        ("The Flappy Things again!", Status.PRESENT),
        ("no sign of the flappy thing", Status.ABSENT),
        ("maybe the flappy thing?", Status.POSSIBLE),
        ("the flappy thing is gone", Status.PAST),
        ("call if he does the flappy thing", Status.HYPOTHETICAL),
    ],
)
def test_own_words_follow_the_context(family: Matcher, note: str, status: Status) -> None:
    (mention,) = family.read(note)
    assert (mention.items, mention.status) == (FLAPPY.items, status)


def test_reason_names_who_said_so(family: Matcher) -> None:
    (mention,) = family.read("doing the flappy thing")
    assert mention.reason == (
        "matches 'Seizures or tremors' in the ICANS list: \"the flappy thing\", "
        'your own words "the flappy thing" (Anna)'
    )


def test_lexicon_does_not_know_them(matcher: Matcher) -> None:
    assert matcher.read("doing the flappy thing, gone fishing") == ()


def test_version_changes_with_them(matcher: Matcher, family: Matcher) -> None:
    assert family.version != matcher.version
    assert family.for_family(DEFAULT_LIMITS).version == matcher.version


@pytest.mark.parametrize("text", ["", "  ", "...", "\U0001f622"])
def test_words_without_a_letter_find_nothing(matcher: Matcher, text: str) -> None:
    own = matcher.for_family(DEFAULT_LIMITS, (OwnWords(text, FLAPPY.items),))
    assert own.read("slept well ... \U0001f622") == ()
