from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from caregiver_app.guide.items import ITEM_IDS
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status
from caregiver_app.matching.mention_json import mention_to_json
from caregiver_app.matching.own_words import OwnWords

Said = Callable[[str], dict[str, set[Status]]]


def test_loader_gives_the_default_limits(resources: Path, matcher: Matcher) -> None:
    loaded = load_matcher(resources)
    assert loaded.version == matcher.version
    assert loaded.for_family(DEFAULT_LIMITS).version == loaded.version


def test_edit_reads_only_what_it_touches(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    own = matcher.for_family(DEFAULT_LIMITS)
    inner = own._read_afresh

    def counted(text: str) -> object:
        read.append(text)
        return inner(text)

    monkeypatch.setattr(own, "_read_afresh", counted)
    sentences = [f"Day {day}: no fever, slept well." for day in range(300)]
    own.read("\n".join(sentences))
    read.clear()
    sentences[150] = "Day 150: chills all night."
    mentions = own.read("\n".join(sentences))
    assert read == ["Day 150: chills all night."]
    assert [mention.text for mention in mentions if mention.status.flags] == ["chills"]


def test_memory_is_bounded(matcher: Matcher) -> None:
    own = matcher.for_family(DEFAULT_LIMITS)
    for number in range(10_000):
        own.read(f"day {number}")
    assert len(own._recent) + len(own._older) <= 2 * 4096


def test_items_come_in_the_guides_order(matcher: Matcher) -> None:
    for mention in matcher.read("headache, fever and dizzy; seizure"):
        assert list(mention.items) == sorted(mention.items, key=ITEM_IDS.index)


def test_json_has_the_promised_keys(matcher: Matcher) -> None:
    (mention,) = matcher.read("fever")
    assert list(mention_to_json(mention)) == ["items", "status", "start", "end", "text", "reason"]


@pytest.mark.parametrize(
    ("note", "item", "status"),
    [
        ("no history of seizures", "icans.seizures-tremors", Status.ABSENT),
        ("my sister has no fever", "crs.chills-fever", Status.OTHER),
        ("not sure if he has a rash", "crs.skin-rash", Status.POSSIBLE),
        ("had a headache, gone after lunch", "crs.headaches", Status.PRESENT),
        ("headache was gone but came back", "crs.headaches", Status.PRESENT),
        ("stopped vomiting", "crs.severe-nausea-vomiting-diarrhea", Status.PAST),
        ("Call if:\n- fever\n- chills", "crs.chills-fever", Status.HYPOTHETICAL),
        ("can't stand without getting dizzy", "crs.dizziness", Status.PRESENT),
        ("no change in the rash", "crs.skin-rash", Status.PRESENT),
        ("my sister says he has chills", "crs.chills-fever", Status.PRESENT),
        ("went to my sister's with chills", "crs.chills-fever", Status.PRESENT),
        ("I don't think he has a fever", "crs.chills-fever", Status.ABSENT),
        ("heart is not racing", "crs.fast-heartbeat-low-blood-pressure", Status.ABSENT),
        ("heart won't stop racing", "crs.fast-heartbeat-low-blood-pressure", Status.PRESENT),
        ("feels as if the room is spinning", "crs.dizziness", Status.PRESENT),
        ("no fever, headache", "crs.headaches", Status.PRESENT),
        ("no fever, headache or rash", "crs.headaches", Status.ABSENT),
        ("no appetite, nausea", "crs.severe-nausea-vomiting-diarrhea", Status.POSSIBLE),
        ("didn't sleep because of chills", "crs.chills-fever", Status.PRESENT),
        ("dizzy when he stands up", "crs.dizziness", Status.PRESENT),
    ],
)
def test_scope(statuses: Said, note: str, item: str, status: Status) -> None:
    assert statuses(note)[item] == {status}


@pytest.mark.parametrize("piece", ["a", "1", ".", "fever\u0301"])
def test_nothing_of_endless_words_is_kept(lexicon: Lexicon, piece: str) -> None:
    own = Matcher(lexicon, DEFAULT_LIMITS, own_words=(OwnWords("flappy thing", ("icans.agitation",)),))
    own.read(piece)
    tracemalloc.start()
    try:
        for number in range(30):
            own.read(piece * (10_000 + number))
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 250_000
