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


@pytest.mark.parametrize(
    "note",
    [
        "Called 911 for a seizure.",
        "Went to the ER for fever and chills",
        "He came back to the hospital for confusion last night",
        "Had to come back sooner with a fever of 103",
        "We had to seek medical care right away for trouble breathing",
        "Told the nurse about the rash",
        "Paged for fever, they want us in",
        "Had to call the triage line about her fever",
        "Should I call the clinic about the fever",
        "I'll tell the nurse about his fever tomorrow",
        "See the doctor about the rash monday",
    ],
)
def test_what_somebody_called_or_went_for_was_there(matcher: Matcher, note: str) -> None:
    assert Status.PRESENT in {mention.status for mention in matcher.read(note)}


@pytest.mark.parametrize(
    "note",
    [
        "Call the triage line for a fever",
        "They want us to call the clinic about any fever",
        "Told to see the doctor for fever",
        "We never had to call for a fever.",
        "Nobody called about fever",
        "Haven't had to come back for fever",
        "If he had to come back for fever they would keep him",
        "They said we had to call for any fever",
        "Call 911 for a seizure",
        "Seek help for trouble breathing",
    ],
)
def test_what_nobody_called_or_went_for_yet_was_not(matcher: Matcher, note: str) -> None:
    found = matcher.read(note)
    assert found
    assert {mention.status for mention in found} == {Status.HYPOTHETICAL}
