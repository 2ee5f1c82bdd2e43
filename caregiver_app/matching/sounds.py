"""What a word sounds like, coarsely: words that sound alike have one key."""

from __future__ import annotations

import re
from typing import Final

_HEARD: Final = tuple(
    (letters, re.compile(written), heard)
    for letters, written, heard in (
        ("n", "^(?:kn|gn|pn)", "n"),
        ("wr", "^wr", "r"),
        ("ps", "^ps", "s"),
        ("ph", "ph", "f"),
        ("ght", "ght", "t"),
        ("gh", "gh", ""),
        ("tch", "tch", "S"),
        ("ch", "a(?:che|ch)(?=s|d|y|$)", "ak"),
        ("k", "a(?:ck|ke)(?=s|d|y|$)", "ak"),
        ("ch", "ch(?=[yr])", "k"),
        ("h", "ch|sh", "S"),
        ("ck", "ck", "k"),
        ("i", "(?:ti|ci|si|ssi|sci|xi)(?=[oa])", "S"),
        ("sce", "sce(?=[oa])", "S"),
        ("x", "xh?", "kS"),
        ("gz", "gz", "kS"),
        ("s", "ks|cs", "kS"),
        ("c", "sc(?=[eiy])|c(?=[eiy])", "S"),
        ("g", "dg|g(?=[eiy])", "j"),
        ("gu", "gu(?=[eiay]|$)", "g"),
        ("mb", "mb$", "m"),
        ("h", "(?<=[a-zA-Z])h", ""),
        ("w", "(?<=[aeiou])w(?![aeiou])", ""),
    )
)
"""What is written: letters that stand in it, the whole of it; and what is heard."""


_ALIKE: Final = str.maketrans("aeiouyszcq", "aaaaaaSSkk")
_REPEATED: Final = re.compile(r"(.)\1+")
_HISSES: Final = re.compile("t?S+")


def sound(word: str) -> str:
    """The key of a word: its consonants as heard, all vowels one, all hisses one."""
    for letters, written, heard in _HEARD:
        if letters in word:
            word = written.sub(heard, word)
    word = _REPEATED.sub(r"\1", word.translate(_ALIKE))
    if word[-1:] == "a" and len(word) > 1:
        word = word[:-1]
    return _HISSES.sub("S", word) if "S" in word else word
