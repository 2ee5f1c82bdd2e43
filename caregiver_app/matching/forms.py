"""Word forms: the base forms that a word as typed may stand for."""

from __future__ import annotations

from typing import Final

_NEVER_A_BASE: Final = frozenset({"not", "but", "can", "all", "her", "has", "was", "for", "so"})
"""Small words that a longer word only looks like a form of: "noted" is no form of "not"."""

_VOWELS: Final = frozenset("aeiou")


def bases(word: str) -> tuple[str, ...]:
    """``word`` and its possible base forms: "puked" may be "puke" or "puk", "rashes" "rash" or "rashe".

    A wrong guess does no harm: only forms that the lexicon knows are used.
    """
    last = word[-1:]
    if len(word) < 4 or last not in "sdgn" or not word.isalpha():
        return (word,)
    found = [word]
    if last == "s" and word[-2] != "s":
        found.append(word[:-1])
        if word.endswith("es"):
            found.append(word[:-2])
        if word.endswith("ies"):
            found.append(word[:-3] + "y")
    for ending in ("ed", "ing", "in"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            found += (stem, stem + "e")
            if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                found.append(stem[:-1])
            if ending == "ed" and stem.endswith("i"):
                found.append(stem[:-1] + "y")
    if len(found) == 1:
        return (word,)
    return tuple([base for base in found if base is word or base not in _NEVER_A_BASE])


def forms(word: str) -> tuple[str, ...]:
    """The regular forms of a base form, to compare a misspelt word with."""
    if len(word) < 3 or not word.isalpha():
        return (word,)
    last = word[-1]
    short = sum(char in _VOWELS for char in word) == 1
    is_doubled = short and last not in "aeiouwxy" and word[-2] in _VOWELS
    doubled = word + last if is_doubled else word
    if word.endswith("ing") or word.endswith("ness"):
        return (word,)
    plural = word + "es" if word.endswith(("s", "sh", "ch", "x", "z")) else word + "s"
    if last == "y" and word[-2] not in _VOWELS:
        return (word, word[:-1] + "ies", word[:-1] + "ied", word + "ing")
    if last == "e":
        return (word, plural, word + "d", word[:-1] + "ing")
    return (word, plural, doubled + "ed", doubled + "ing")
