"""What a word sounds like, coarsely: words that sound alike have one key."""

from __future__ import annotations

import re

_HEARD = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("^(?:kn|gn|pn)", "n"),
        ("^wr", "r"),
        ("^ps", "s"),
        ("ph", "f"),
        ("ght", "t"),
        ("gh", ""),
        ("tch", "S"),
        ("a(?:che|ck|ke|ch)(?=s|d|y|$)", "ak"),
        ("ch(?=[yr])", "k"),
        ("ch|sh", "S"),
        ("ck", "k"),
        ("(?:ti|ci|si|ssi|sci|sce|xi)(?=[oa])", "S"),
        ("xh?|gz|ks|cs", "kS"),
        ("sc(?=[eiy])|c(?=[eiy])|[sz]", "S"),
        ("[cq]", "k"),
        ("dg|g(?=[eiy])", "j"),
        ("gu(?=[eiay]|$)", "g"),
        ("mb$", "m"),
        ("(?<=[a-zA-Z])h", ""),
        ("(?<=[aeiou])w(?![aeiou])", ""),
        ("[aeiouy]+", "a"),
        (r"(.)\1+", r"\1"),
        ("(?<=.)a$", ""),
        ("t?S+", "S"),
    )
)


def sound(word: str) -> str:
    """The key of a word: its consonants as heard, all vowels one, all hisses one."""
    for written, heard in _HEARD:
        word = written.sub(heard, word)
    return word
