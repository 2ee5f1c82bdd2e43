"""Denying a phrase makes it absent, for every plain phrase under each way to deny; and back."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status

ITEMS = Path(__file__).resolve().parents[2] / "resources" / "lexicon" / "en" / "items"


def plain_phrases() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for path in sorted(ITEMS.glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for part in ("present", "possible"):
            for line in tables.get(part, "").split("\n"):
                phrase = line.partition("#")[0].strip()
                if (
                    phrase
                    and not any(mark in phrase for mark in "([<.'")
                    and not phrase.startswith(("not ", "no "))
                ):
                    found.append((tables["items"][0], phrase))
    return found


PHRASES = plain_phrases()
DENIALS = [
    "no {}",
    "denies {}",
    "denied any {}",
    "without {}",
    "no sign of {}",
    "no more {} today",
    "negative for {}",
    "did not have {}",
    "hasn't had any {}",
    "never had {}",
    "wasn't {}",
    "not {} today",
    "no cough or {}",
    "no fever, chills, or {}",
    "denies pain, {}, cough",
    "doesn't have {}",
    "free of {}",
    "{}: none",
    "{} - denied",
    "any {}? No.",
    "I don't think he has {}",
    "no new {}",
    "neither pain nor {}",
    "w/o {}",
    "slept well;no {};ate",
]
ASSERTIONS = [
    "{}",
    "has {}",
    "not only {}",
    "no fever but {}",
    "she is worse: {}",
    "still {} tonight",
    "tx;no fever;{}",
]


def said(matcher: Matcher, note: str, item: str, phrase: str) -> set[Status]:
    start = note.rindex(phrase)
    end = start + len(phrase)
    return {m.status for m in matcher.read(note) if item in m.items and m.start < end and start < m.end}


def test_there_are_many_phrases() -> None:
    assert len(PHRASES) > 300


@pytest.mark.parametrize("denial", DENIALS)
def test_denied_phrase_is_not_flagged(matcher: Matcher, denial: str) -> None:
    flagged = [
        phrase
        for item, phrase in PHRASES
        if any(status.flags for status in said(matcher, denial.format(phrase), item, phrase))
    ]
    assert flagged == []


@pytest.mark.parametrize("assertion", ASSERTIONS)
def test_asserted_phrase_is_flagged(matcher: Matcher, assertion: str) -> None:
    missed = [
        phrase
        for item, phrase in PHRASES
        if not any(status.flags for status in said(matcher, assertion.format(phrase), item, phrase))
    ]
    assert missed == []
