"""The tree finds exactly what trying every phrase at every word finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.matching.phrases import Element, expand
from caregiver_app.matching.tokens import Kind
from caregiver_app.matching.trie import Commonness, Found, PhraseTrie

Tokens = tuple[list[tuple[str, ...]], list[Kind], list[bool], list[bool]]
Ends = Iterator[tuple[int, int]]


def slowly(phrases: Sequence[tuple[Sequence[Element], str]], tokens: Tokens) -> set[Found[str]]:
    """Every phrase tried at every token, from its first word to its last."""
    candidates, kinds, closes_gap, denies = tokens

    def words_from(at: int) -> Iterator[int]:
        """The next token that isn't a mark inside a phrase; none behind a mark that ends phrases."""
        while at < len(kinds) and kinds[at] is Kind.JOIN:
            at += 1
        if at < len(kinds) and kinds[at] <= Kind.NUMBER:
            yield at

    def ends(rest: Sequence[Element], at: int, denied: int) -> Ends:
        if not rest:
            yield at, denied
        elif isinstance(rest[0], tuple):
            for token in words_from(at):
                if set(rest[0]) & set(candidates[token]):
                    yield from ends(rest[1:], token + 1, denied)
        elif len(rest) > 1 and isinstance(rest[1], tuple):
            yield from ends(rest[1:], at, denied)
            for token in words_from(at):
                if rest[0] and not closes_gap[token]:
                    less = (rest[0] - 1, *rest[1:])
                    yield from ends(less, token + 1, token if denies[token] else denied)

    return {
        (first, last, entry, denied)
        for first, kind in enumerate(kinds)
        if kind <= Kind.NUMBER
        for reading, entry in phrases
        if isinstance(reading[0], tuple)
        for last, denied in ends(reading, first, -1)
    }


WORDS = st.sampled_from("abcdef")
ELEMENTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=3, unique=True).map(tuple), st.integers(min_value=0, max_value=3)
)
READINGS = st.lists(ELEMENTS, min_size=1, max_size=6).filter(lambda r: any(isinstance(e, tuple) for e in r))
PHRASES = st.lists(st.tuples(READINGS, st.sampled_from("XYZ")), max_size=8)
KINDS = st.sampled_from([Kind.WORD, Kind.WORD, Kind.WORD, Kind.NUMBER, Kind.JOIN, Kind.COMMA])
TOKENS = st.lists(
    st.tuples(st.lists(WORDS, max_size=2, unique=True), KINDS, st.booleans(), st.booleans()), max_size=14
)


@given(phrases=PHRASES, note=TOKENS, common=st.permutations("abcdef"))
def test_finds_what_trying_every_phrase_at_every_word_finds(
    phrases: list[tuple[list[Element], str]],
    note: list[tuple[list[str], Kind, bool, bool]],
    common: list[str],
) -> None:
    kinds = [kind for _, kind, _, _ in note]
    candidates = [tuple(words) if kind <= Kind.NUMBER else () for words, kind, _, _ in note]
    tokens = (candidates, kinds, [closes for _, _, closes, _ in note], [denies for *_, denies in note])
    trie: PhraseTrie[str] = PhraseTrie(Commonness(common[:4]))
    for reading, entry in phrases:
        trie.add(reading, entry)
    assert set(trie.find(*tokens)) == slowly(phrases, tokens)


def found(phrases: Sequence[str], note: str, denying: str = "not") -> set[Found[str]]:
    trie: PhraseTrie[str] = PhraseTrie(Commonness(["his", "not"]))
    for phrase in phrases:
        for reading in expand(phrase, {}):
            trie.add(reading, phrase)
    words = note.split()
    kinds = [{"-": Kind.JOIN, ",": Kind.COMMA}.get(word, Kind.WORD) for word in words]
    candidates = [(word,) if kind is Kind.WORD else () for word, kind in zip(words, kinds, strict=True)]
    closes = [word == "but" for word in words]
    return set(trie.find(candidates, kinds, closes, [word in denying.split() for word in words]))


@pytest.mark.parametrize(
    ("phrase", "note", "places"),
    [
        ("catch his breath", "can't catch his breath", {(1, 4, -1)}),
        ("catch his breath", "catch - his - breath", {(0, 5, -1)}),
        ("catch his breath", "catch , his breath", set()),
        ("catch his breath", "catch his", set()),
        ("catch .. breath", "catch a deep slow breath", {(0, 5, -1)}),
        ("catch .. breath", "catch a real deep slow breath", set()),
        ("catch .. breath", "catch but breath", set()),
        ("his .. his", "his his his", {(0, 2, -1), (0, 3, -1), (1, 3, -1)}),
        ("catch ..", "catch breath", set()),
        (".. catch", "his catch", set()),
    ],
)
def test_where_a_phrase_stands(phrase: str, note: str, places: set[tuple[int, int, int]]) -> None:
    assert found([phrase], note) == {(first, last, phrase, denied) for first, last, denied in places}


def test_the_last_not_in_a_gap_denies_wherever_the_phrase_is_followed_from() -> None:
    note = "heart not not racing not in his not chest"
    for rare in ("heart", "racing", "chest"):
        trie: PhraseTrie[str] = PhraseTrie(Commonness([w for w in note.split() if w != rare]))
        trie.add([("heart",), 3, ("racing",), 3, ("chest",)], "x")
        words = [(word,) for word in note.split()]
        denies = [word == ("not",) for word in words]
        none = [False] * len(words)
        assert trie.find(words, [Kind.WORD] * len(words), none, denies) == []
        trie.add([("heart",), 3, ("racing",), 4, ("chest",)], "y")
        assert trie.find(words, [Kind.WORD] * len(words), none, denies) == [(0, 9, "y", 7)]


def test_a_phrase_added_later_is_found() -> None:
    trie: PhraseTrie[str] = PhraseTrie()
    for number, word in enumerate(("fever", "chills", "fever")):
        trie.add([(word,)], str(number))
    one = ([("fever",)], [Kind.WORD], [False], [False])
    assert set(trie.find(*one)) == {(0, 1, "0", -1), (0, 1, "2", -1)}
    trie.add([("fever",)], "late")
    assert (0, 1, "late", -1) in trie.find(*one)
    assert trie.vocabulary == {"fever", "chills"}
