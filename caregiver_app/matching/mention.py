"""What the matcher gives back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How a note speaks of an item."""

    PRESENT = "present"
    POSSIBLE = "possible"
    ABSENT = "absent"
    PAST = "past"
    HYPOTHETICAL = "hypothetical"
    OTHER = "other"

    @property
    def flags(self) -> bool:
        """Whether a mention of this status flags its entry."""
        return self in (Status.PRESENT, Status.POSSIBLE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a note that speaks of one or two items.

    Attributes:
        items: Item ids, in the guide's order.
        status: How the note speaks of them.
        start: First code point of the span in the note as typed.
        end: One past the last code point of the span.
        text: ``note[start:end]``.
        reason: Why, in words a person can read.
        own_words: The family's own words that it was found by, as they typed them; empty for the lexicon's.
    """

    items: tuple[str, ...]
    status: Status
    start: int
    end: int
    text: str
    reason: str
    own_words: str = ""

    def moved(self, by: int) -> Mention:
        """The same mention in a text that has ``by`` more characters before it."""
        if not by:
            return self
        start, end = self.start + by, self.end + by
        return Mention(self.items, self.status, start, end, self.text, self.reason, self.own_words)
