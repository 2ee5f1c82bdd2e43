from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from caregiver_app.matching.tokens import Kind, fold, tokenize


def test_words_numbers_and_marks() -> None:
    tokens = tokenize("Temp 101.3; no chills, T38,4")
    assert tokens.words == ("temp", "101.3", ";", "no", "chills", ",", "t", "38,4")
    assert tokens.kinds[1:3] == (Kind.NUMBER, Kind.STOP)


@pytest.mark.parametrize("short", ["h/a", "n/v/d", "w/o", "a&o"])
def test_clinic_shorthand_is_one_word(short: str) -> None:
    assert tokenize(f"had {short} today").words == ("had", short, "today")


def test_slash_between_words_is_a_mark() -> None:
    assert tokenize("nausea/vomiting w/fever").words == ("nausea", "/", "vomiting", "w", "/", "fever")


@pytest.mark.parametrize("typed", ["can't", "can\u2019t", "CAN`T"])
def test_apostrophes_are_alike(typed: str) -> None:
    assert tokenize(typed).words == ("can't",)


def test_possessive_is_a_word_of_its_own() -> None:
    assert tokenize("mom's head").words == ("mom", "'s", "head")


def test_hyphen_joins_and_dash_parts() -> None:
    assert tokenize("light-headed - no").kinds == (Kind.WORD, Kind.JOIN, Kind.WORD, Kind.DASH, Kind.WORD)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_are_folded_and_offsets_stay(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "caf\u00e9 f\u00e9ver")
    tokens = tokenize(text)
    assert tokens.words == ("cafe", "fever")
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == text.split()


def test_ascii_needs_no_places() -> None:
    assert fold("Fever") == ("fever", None)
