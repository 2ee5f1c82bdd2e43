"""What somebody was told to come back or to watch for is no symptom; what is there besides still is one."""

import pytest

from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status


@pytest.mark.parametrize(
    "note",
    [
        "Told us to return sooner for more swelling, redness, fever",
        "Return precautions given for swelling, rash or fever.",
        "Seek care right away for a swollen leg, rash, trouble breathing",
        "Signs to watch for are swelling, rash and fever",
    ],
)
def test_a_list_goes_on_behind_words_that_are_no_symptom(matcher: Matcher, note: str) -> None:
    found = matcher.read(note)
    assert found
    assert {mention.status for mention in found} == {Status.HYPOTHETICAL}


@pytest.mark.parametrize(
    "note",
    [
        "Told us to come back sooner for swelling, he has a rash now",
        "We had to go back for blood work, fever and chills since noon",
        "Call sooner for worse swelling. Rash on both arms.",
        "Return sooner for swelling but he already has a rash",
    ],
)
def test_what_is_there_besides_still_counts(matcher: Matcher, note: str) -> None:
    assert Status.PRESENT in {mention.status for mention in matcher.read(note)}
