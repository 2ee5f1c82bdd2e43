"""Photos on paper as plain values; their bytes are read when they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caregiver_app.diary.picture_values import EntryPicture


@dataclass(frozen=True, slots=True)
class TakenPhotos:
    """The photos of some entries, their bytes read only when they print.

    Attributes:
        pairs: The photos, entry by entry.
        data: Gives the bytes of one by its id.
    """

    pairs: tuple[EntryPicture, ...]
    data: Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo on paper.

    Attributes:
        head: Day, time and writer of its entry.
        caption: What it shows, in the family's words.
        width: Pixels.
        height: Pixels.
        data: Gives its bytes, when it is drawn.
    """

    head: str
    caption: str
    width: int
    height: int
    data: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class PhotoPages:
    """Every photo of the period in time order."""

    title: str
    continued: str
    photos: tuple[Photo, ...]
    none: str
