from collections.abc import Mapping

import pytest

from caregiver_app.diary.values import Match, MatchSource
from caregiver_app.guide.items import EMERGENCY_ITEMS, ITEM_IDS, Item
from caregiver_app.matching.mention import Status
from caregiver_app.ui.calling.words import call_words


def match(*items: str, status: Status = Status.PRESENT, set_aside: bool = False) -> Match:
    return Match(MatchSource.WORDS, items, status, "words", "reason", 0, 5, set_aside=set_aside)


@pytest.mark.parametrize("item", ITEM_IDS)
def test_each_item_says_call_and_some_the_emergency_number_first(
    item: str, items: Mapping[str, Item]
) -> None:
    words = call_words([match(item)], items, "112")
    expected = (
        "Call 112 first. Then call the care team." if item in EMERGENCY_ITEMS else "Call the care team now."
    )
    assert words.lead == expected
    assert f"“{items[item].words}”" in words.body


def test_with_no_emergency_number_it_still_comes_first(items: Mapping[str, Item]) -> None:
    words = call_words([match("icans.seizures-tremors")], items, "")
    assert words.lead == "Call your emergency number first. Then call the care team."


def test_items_of_both_lists(items: Mapping[str, Item]) -> None:
    words = call_words([match("icans.speech-difficulties"), match("crs.chills-fever")], items, "112")
    assert words.body == (
        "“Chills and fever” and “Speech difficulties” are on the guide's lists of warning signs."
    )


def test_the_headache_of_both_lists_is_named_once(items: Mapping[str, Item]) -> None:
    words = call_words([match("crs.headaches", "icans.headaches")], items, "112")
    assert words.body == "“Headaches” is on the guide's lists of warning signs."


def test_what_is_only_possible_is_said_more_softly_and_still_points_to_the_phone(
    items: Mapping[str, Item],
) -> None:
    words = call_words([match("crs.skin-rash", status=Status.POSSIBLE)], items, "112")
    assert words.lead == "Call the care team and tell them."
    assert words.body == "Some words may mean “Skin rash”, on the guide's CRS list of warning signs."


def test_a_possible_seizure_names_the_emergency_number_first(items: Mapping[str, Item]) -> None:
    assert call_words(
        [match("icans.seizures-tremors", status=Status.POSSIBLE)], items, "911"
    ).lead.startswith("Call 911 first.")


@pytest.mark.parametrize(
    "matches",
    [
        [],
        [match("crs.headaches", status=Status.ABSENT)],
        [match("icans.seizures-tremors", status=Status.PAST)],
        [match("icans.seizures-tremors", set_aside=True)],
    ],
)
def test_with_nothing_found_it_reassures_nobody(matches: list[Match], items: Mapping[str, Item]) -> None:
    words = call_words(matches, items, "112")
    assert not words.says_call
    assert words.body == (
        "No words from the guide's lists were found. That does not mean nothing is wrong: "
        "with any worry, call the care team."
    )
