"""The family's own words for an item: "he's doing the flappy thing" when they mean a tremor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words that a family uses for an item, and who said that they do.

    Attributes:
        text: The words as the family typed them.
        items: What they stand for; both headaches for a headache.
        given_by: Who said so.
        given_on: When, if known.
    """

    text: str
    items: tuple[str, ...]
    given_by: str = ""
    given_on: date | None = None
