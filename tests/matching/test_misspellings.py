"""Misspellings of our own making (``misspellings/README.md``) are understood; other words are left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from caregiver_app.matching.forms import bases
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.spelling import Speller

FOLDER = Path(__file__).parent / "misspellings"
RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def reader() -> Matcher:
    return load_matcher(RESOURCES)


def flagged(matcher: Matcher, note: str) -> set[str]:
    return {item for mention in matcher.read(note) if mention.status.flags for item in mention.items}


def listed(name: str) -> list[str]:
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


@pytest.mark.parametrize("slips", ["1", "2"])
@pytest.mark.parametrize("kind", ["typing", "sound_alike", "missing_letter"])
def test_misspelt_symptom_is_understood(reader: Matcher, kind: str, slips: str) -> None:
    phrases = tomllib.loads((FOLDER / "words.toml").read_text("utf-8"))["phrases"]
    rows = [line.split("\t") for line in (FOLDER / f"{kind}.tsv").read_text("utf-8").splitlines()]
    rows = [row for row in rows if row[1] == slips]
    missed = []
    for _half, _slips, typed, meant in rows:
        note = phrases.get(meant, "{}")
        expected = flagged(reader, note.format(meant))
        if not expected or not expected <= flagged(reader, note.format(typed)):
            missed.append(f"{typed} for {meant}")
    assert len(rows) >= 200
    assert len(missed) <= 0.05 * len(rows), missed


@pytest.mark.parametrize("name", ["unrelated.txt", "right_words.txt"])
def test_other_word_is_left_alone(reader: Matcher, name: str) -> None:
    words = listed(name)
    assert len(words) >= 200
    assert [word for word in words if flagged(reader, word)] == []


def test_right_words_stand_for_no_other(lexicon: Lexicon) -> None:
    listed = Speller(lexicon).right_words
    words = (*listed.common, *listed.others[::4])
    assert len(words) > 50_000
    speller = Speller(lexicon)
    known = {*lexicon.irregular, *lexicon.misspellings}
    wrong = [
        word for word in words if word not in known and not set(speller.candidates(word)) <= {*bases(word)}
    ]
    assert wrong == []
    assert not speller.run_ons


@pytest.mark.parametrize(
    ("note", "item", "text", "status"),
    [
        ("nofever tonight", "crs.chills-fever", "fever", "absent"),
        ("he has a highfever", "crs.chills-fever", "fever", "present"),
        ("highféver", "crs.chills-fever", "féver", "present"),
        ("highfe\u0301ver", "crs.chills-fever", "fe\u0301ver", "present"),
        ("feverand a cough", "crs.chills-fever", "fever", "present"),
        ("verydizzy", "crs.dizziness", "dizzy", "present"),
    ],
)
def test_two_words_without_a_space(reader: Matcher, note: str, item: str, text: str, status: str) -> None:
    found = [(m.text, m.status.value) for m in reader.read(note) if item in m.items]
    assert found == [(text, status)]


@pytest.mark.parametrize("word", ["feinted", "riggers", "whelps", "rashid", "folate", "commma"])
def test_right_word_or_name_is_no_symptom(reader: Matcher, word: str) -> None:
    assert flagged(reader, word) == set()
