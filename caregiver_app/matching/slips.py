"""Which slips of the pen or the finger are believed.

Short words have many neighbours that mean something else ("fever" and a family named Feder), so a short
word is only taken for a slip when it is one that people make: two letters swapped, one left out, one
doubled, a vowel for another, the key beside.
"""

from __future__ import annotations

from typing import Final

SHORTEST: Final = 4
"""Words shorter than this are never taken for a slip."""

HEARD_AS: Final = {"c": "ks", "k": "c", "s": "c", "f": "p", "g": "j", "j": "g", "u": "n", "i": "e", "e": "i"}
"""First letters that stand for one sound."""

_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHIFT: Final = (0.0, 0.25, 0.75)


def _beside() -> dict[str, str]:
    """For each key the keys that touch it."""
    places = {key: (row, at + _SHIFT[row]) for row, keys in enumerate(_ROWS) for at, key in enumerate(keys)}
    return {
        key: "".join(
            other
            for other, (other_row, other_at) in places.items()
            if other != key and abs(other_row - row) <= 1 and abs(other_at - at) <= 1
        )
        for key, (row, at) in places.items()
    }


BESIDE: Final = _beside()
"""For each key the keys beside it."""


def allowed_slips(target: str, word: str) -> int:
    """How many slips are believed: more in a long word, and more when the word still sounds the same."""
    shorter = min(len(target), len(word))
    if shorter < SHORTEST or abs(len(target) - len(word)) > 2:
        return 0
    if len(target) == SHORTEST:
        return 1 if sorted(target) == sorted(word) else 0  # "rahs", but not "rasp"
    if len(target) >= 8 and target[0] == word[0]:
        return 2
    sounds_the_same = shorter > SHORTEST and target[0] == word[0] and consonants(target) == consonants(word)
    return 2 if sounds_the_same else 1


def is_likely_slip(target: str, word: str) -> bool:
    """Whether the one letter between them is a slip that people make; in a long word any is."""
    if len(target) > 6 or len(word) == len(target) - 1:
        return True
    if consonants(target) == consonants(word) or sorted(target) == sorted(word):
        return True
    at = next(
        (at for at, (one, other) in enumerate(zip(target, word, strict=False)) if one != other), len(target)
    )
    if len(word) == len(target):
        return word[at] in BESIDE.get(target[at], "")
    around = target[max(0, at - 1) : at + 1]
    return any(word[at] in BESIDE.get(key, "") for key in around)


def consonants(word: str) -> str:
    """What is heard of a word when its vowels are forgotten: its consonants, doubled ones once."""
    heard: list[str] = []
    for char in word:
        if char not in "aeiouyh" and heard[-1:] != [char]:
            heard.append(char)
    return "".join(heard)
