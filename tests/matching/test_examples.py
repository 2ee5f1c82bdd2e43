"""Every example of the page that fixes what a match is."""

from __future__ import annotations

import pytest

from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status

BREATHING = "crs.breathing-problems"
FEVER = "crs.chills-fever"
DIZZY = "crs.dizziness"
FATIGUE = "crs.extreme-fatigue"
HEART = "crs.fast-heartbeat-low-blood-pressure"
HEADACHE = "crs.headaches"
MUSCLE = "crs.muscle-joint-pain"
NAUSEA = "crs.severe-nausea-vomiting-diarrhea"
RASH = "crs.skin-rash"
AGITATION = "icans.agitation"
BALANCE = "icans.balance-coordination"
CONFUSION = "icans.confusion-memory-loss"
FAINT = "icans.loss-of-consciousness"
SEIZURE = "icans.seizures-tremors"
SPEECH = "icans.speech-difficulties"

SAID = [
    ("she's burning up", FEVER, "present"),
    ("maybe a rash?", RASH, "possible"),
    ("a bit queasy", NAUSEA, "possible"),
    ("tired", FATIGUE, "possible"),
    ("no fever", FEVER, "absent"),
    ("denies headache", HEADACHE, "absent"),
    ("fever-free", FEVER, "absent"),
    ("hasn't thrown up", NAUSEA, "absent"),
    ("headache is gone", HEADACHE, "past"),
    ("had seizures as a child", SEIZURE, "past"),
    ("call if temp goes over 100.4", FEVER, "hypothetical"),
    ("told to watch for confusion", CONFUSION, "hypothetical"),
    ("my sister has a cold and chills", FEVER, "other"),
    ("Dad's back gave him trouble", MUSCLE, "other"),
    ("shaking under three blankets", FEVER, "present"),
    ("couldn't catch his breath", BREATHING, "present"),
    ("room is spinning", DIZZY, "present"),
    ("can't find her words", SPEECH, "present"),
    ("walking like he's drunk", BALANCE, "present"),
    ("called me by my sister's name", CONFUSION, "present"),
    ("out cold for a minute", FAINT, "present"),
    ("hand won't stop jerking", SEIZURE, "present"),
    ("puked twice", NAUSEA, "present"),
    ("the runs", NAUSEA, "present"),
    ("heart racing", HEART, "present"),
    ("picking at the sheets, won't settle", AGITATION, "present"),
    ("diarhea", NAUSEA, "present"),
    ("siezure", SEIZURE, "present"),
    ("dizzyness", DIZZY, "present"),
    ("feaver", FEVER, "present"),
    ("head ache", HEADACHE, "present"),
    ("cofused", CONFUSION, "present"),
    ("through up twice", NAUSEA, "present"),
    ("h/a", HEADACHE, "present"),
    ("n/v/d", NAUSEA, "present"),
    ("SOB", BREATHING, "present"),
    ("sz", SEIZURE, "present"),
    ("T102", FEVER, "present"),
    ("temp 101.3", FEVER, "present"),
    ("T 38,4", FEVER, "present"),
    ("38.4C at noon", FEVER, "present"),
    ("T 37.1", FEVER, "absent"),
    ("tx;no fever", FEVER, "absent"),
    ("tx;no fever;headache", HEADACHE, "present"),
    ("not only dizzy but faint", DIZZY, "present"),
    ("mom says he was shivering all night", FEVER, "present"),
    ("my sister has chills", FEVER, "other"),
]


@pytest.mark.parametrize(("note", "item", "status"), SAID)
def test_note_says_status_of_item(matcher: Matcher, note: str, item: str, status: str) -> None:
    said = {mention.status for mention in matcher.read(note) if item in mention.items}
    assert said == {Status(status)}


def test_contrast_keeps_both(matcher: Matcher) -> None:
    first, second = matcher.read("no fever but chills all night")
    assert (first.text, first.status) == ("fever", Status.ABSENT)
    assert (second.text, second.status) == ("chills", Status.PRESENT)


def test_broken_fever_and_new_shivering(matcher: Matcher) -> None:
    first, second = matcher.read("fever broke, now shivering again")
    assert (first.text, first.status) == ("fever", Status.PAST)
    assert (second.text, second.status) == ("shivering", Status.PRESENT)


def test_whole_list_is_denied(matcher: Matcher) -> None:
    mentions = matcher.read("denies headache, nausea, vomiting")
    assert [mention.status for mention in mentions] == [Status.ABSENT] * 3


@pytest.mark.parametrize(
    "note", ["afebrile", "A&O x4", "fewer pills", "in a rush", "chilly weather", "BP 118/70"]
)
def test_nothing_is_flagged(matcher: Matcher, note: str) -> None:
    assert not any(mention.status.flags for mention in matcher.read(note))


@pytest.mark.parametrize(
    "note",
    [
        "she has a cold",
        "rash decision",
        "the seizure of the house",
        "confusing form",
        "shaky video",
        "fell asleep",
        "fell behind",
        "heart set on fishing",
        "hot soup",
        "speech therapy went well",
        "spaced out the pills",
    ],
)
def test_homograph_is_no_mention(matcher: Matcher, note: str) -> None:
    assert matcher.read(note) == ()


def test_headache_matches_both_lists(matcher: Matcher) -> None:
    (mention,) = matcher.read("headache")
    assert mention.items == ("crs.headaches", "icans.headaches")
    assert mention.reason == "matches 'Headaches' in the CRS and ICANS lists: \"headache\""


def test_reason_quotes_the_note(matcher: Matcher) -> None:
    (mention,) = matcher.read("can't find her words")
    assert mention.reason == "matches 'Speech difficulties' in the ICANS list: \"can't find her words\""
