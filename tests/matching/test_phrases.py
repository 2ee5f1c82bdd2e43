from __future__ import annotations

import pytest

from caregiver_app.matching.phrases import PhraseError, expand, expand_lists

LISTS = expand_lists({"his": "his\nher"})


def test_plain_words() -> None:
    assert expand("catch breath", {}) == [(("catch",), ("breath",))]


def test_choice_of_single_words_is_one_element() -> None:
    assert expand("(hot|warm) head", {}) == [(("hot", "warm"), ("head",))]


def test_choice_with_longer_ones() -> None:
    assert sorted(expand("can't (find|think of) it", {})) == [
        (("can't",), ("find",), ("it",)),
        (("can't",), ("think",), ("of",), ("it",)),
    ]


def test_optional_word() -> None:
    assert set(expand("[very] dizzy", {})) == {(("dizzy",),), (("very",), ("dizzy",))}


def test_named_list() -> None:
    assert expand("<his> head", LISTS) == [(("her", "his"), ("head",))]


def test_number_and_year() -> None:
    assert expand("<number> times in <year>", {}) == [(("<number>",), ("times",), ("in",), ("<year>",))]


def test_gap() -> None:
    assert expand("find ..5 words", {}) == [(("find",), 5, ("words",))]
    assert expand("find .. words", {}) == [(("find",), 3, ("words",))]


def test_clitic_is_a_word_of_its_own() -> None:
    assert expand("it's can't", {}) == [(("it",), ("'s",), ("can't",))]


@pytest.mark.parametrize(
    "phrase", ["(a|b", "a)", "[a", "(a]", "<nobody> head", "[maybe]", "..", "a " * 9 + "(b|c d)" * 9]
)
def test_unreadable_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        expand(phrase, LISTS)
