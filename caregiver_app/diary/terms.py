"""What typed words and a reading become in the indexes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from caregiver_app.guide.items import ITEM_IDS, GuideList, list_of

FLAGGED: Final = "flagged"
READING_TERMS: Final = (FLAGGED, *(str(name) for name in GuideList), *ITEM_IDS)
"""Terms that come from an entry's reading."""


def terms_of_reading(items: Iterable[str]) -> tuple[str, ...]:
    """The terms of an entry that these items flag."""
    flagging = tuple(items)
    lists = dict.fromkeys(str(list_of(item)) for item in flagging)
    return (FLAGGED, *lists, *flagging) if flagging else ()


def match_expression(words: str) -> str:
    """Typed words as an FTS5 expression; each is quoted, so nothing typed is ever read as its syntax.

    Returns:
        The expression: every word, or the beginning of one. Empty if nothing was typed that could be found.
    """
    return " AND ".join(f'"{word}"*' for word in searched_words(words))


def searched_words(words: str) -> tuple[str, ...]:
    """The typed words that can be found: with a letter, a number or a sign, and no quotation marks."""
    chunks = words.replace('"', " ").replace("\0", " ").split()
    return tuple(chunk for chunk in chunks if any(is_of_word(letter) for letter in chunk))


def is_of_word(letter: str) -> bool:
    """Whether the words' index takes a character as part of a word."""
    category = unicodedata.category(letter)
    return category[0] in "LN" or category in ("So", "Co")
