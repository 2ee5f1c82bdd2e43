"""Two words whose space was not struck ("highfever", "sodizzy") are read as two."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from caregiver_app.matching.tokens import Places, Tokens, fold


def apart(text: str, tokens: Tokens, run_ons: Mapping[str, int]) -> Tokens:
    """``tokens`` of ``text`` with every run-on word cut where ``run_ons`` says: after so many letters."""
    words: list[str] = []
    kinds = []
    starts: list[int] = []
    ends: list[int] = []
    for word, kind, start, end in zip(tokens.words, tokens.kinds, tokens.starts, tokens.ends, strict=True):
        letters = run_ons.get(word)
        if letters is None:
            pieces = [(word, start, end)]
        else:
            places = fold(text[start:end])[1]
            cut = start + (letters if places is None else places[letters])
            pieces = [(word[:letters], start, cut), (word[letters:], cut, end)]
        for piece, piece_start, piece_end in pieces:
            words.append(piece)
            kinds.append(kind)
            starts.append(piece_start)
            ends.append(piece_end)
    return Tokens(tuple(words), tuple(kinds), partial(_both, tuple(starts), tuple(ends)))


def _both(starts: tuple[int, ...], ends: tuple[int, ...]) -> Places:
    return starts, ends
