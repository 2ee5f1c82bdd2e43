from __future__ import annotations

import pytest

from caregiver_app.matching import spelling
from caregiver_app.matching.forms import bases, forms
from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.spelling import Speller


@pytest.fixture(scope="module")
def speller(lexicon: Lexicon) -> Speller:
    return Speller(lexicon)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("rashes", "rash"),
        ("puked", "puke"),
        ("stopped", "stop"),
        ("vomiting", "vomit"),
        ("shakin", "shake"),
        ("cries", "cry"),
    ],
)
def test_bases(word: str, base: str) -> None:
    assert base in bases(word)


def test_forms_of_a_base() -> None:
    assert forms("vomit") == ("vomit", "vomits", "vomited", "vomiting")
    assert forms("shake") == ("shake", "shakes", "shaked", "shaking")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("feaver", "fever"),
        ("fevr", "fever"),
        ("headahces", "headache"),
        ("siezures", "seizure"),
        ("diahrrea", "diarrhea"),
        ("vommiting", "vomit"),
        ("dizy", "dizzy"),
        ("confusd", "confuse"),
        ("tremmors", "tremor"),
        ("rahs", "rash"),
        ("seizrue", "seizure"),
        ("hallucinatoins", "hallucination"),
        ("unresponsve", "unresponsive"),
        ("naseous", "nauseous"),
        ("throooow", "throw"),
        ("threw", "throw"),
        ("shook", "shake"),
        ("wheezng", "wheeze"),
        ("agitatted", "agitate"),
        ("lightheded", "lightheaded"),
        ("migrain", "migraine"),
        ("exausted", "exhaust"),
        ("stuterring", "stutter"),
    ],
)
def test_slip_is_understood(speller: Speller, typed: str, meant: str) -> None:
    assert any(word.startswith(meant[:5]) for word in speller.candidates(typed))


@pytest.mark.parametrize(
    "word",
    [
        "fewer",
        "rush",
        "chilly",
        "never",
        "lever",
        "crash",
        "trash",
        "rasp",
        "hash",
        "seizer",
        "tumor",
        "horrid",
        "diary",
        "speck",
    ],
)
def test_real_word_is_left_alone(speller: Speller, word: str) -> None:
    assert not {"fever", "rash", "chills", "seizure", "tremor", "diarrhea", "speech"}.intersection(
        speller.candidates(word)
    )


def test_long_run_of_one_letter_is_no_word(speller: Speller) -> None:
    assert speller.candidates("a" * 100_000) == ()


def test_two_words_written_as_one_are_known_however_much_was_read(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "_REMEMBERED", 2)
    own = Speller(lexicon)
    for word in ("soup", "bread", "butter", "highfever"):
        own.candidates(word)
    assert own.run_ons == {"highfever": 4}
