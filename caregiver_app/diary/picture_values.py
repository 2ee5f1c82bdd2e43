"""Plain values for pictures: what is known of one without its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

PICTURES_MAX: Final = 20
"""Pictures of one entry: more than anybody looks through at a hand-over."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as kept; its bytes are asked for apart.

    Attributes:
        id: 32 hexadecimal digits.
        media_type: ``image/jpeg`` or ``image/png``.
        width: Pixels.
        height: Pixels.
        added_at: When it came in (naive local).
        writer: Who brought it in.
    """

    id: str
    media_type: str
    width: int
    height: int
    added_at: datetime
    writer: str = ""

    @property
    def suffix(self) -> str:
        """How the name of a copy ends."""
        return ".png" if self.media_type == "image/png" else ".jpg"


@dataclass(frozen=True, slots=True)
class EntryPicture:
    """A picture of an entry.

    Attributes:
        entry_id: The entry.
        picture: What is known of the picture.
        position: Its place in the entry; only the order counts.
        caption: What it shows, in the family's words; may be empty.
    """

    entry_id: str
    picture: Picture
    position: int
    caption: str = ""
