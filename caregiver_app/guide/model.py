"""The guide's shape: chapters of blocks, each block with its source and a place to point at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from caregiver_app.guide.items import Item


class BlockKind(StrEnum):
    """What a block is, and so how it looks."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    STEP = "step"
    ITEM = "item"
    QUESTION = "question"
    NOTE = "note"


class BlockAction(StrEnum):
    """What a block offers to open, beside being read."""

    DIRECTORY = "directory"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a block's facts come from.

    Attributes:
        key: The name blocks use for it.
        title: The title of the page or sheet.
        who: Who wrote it.
        kind: What sort of thing it is.
        seen: The day it was read.
        url: Where it is on the web, or "". Opened only when the reader clicks it.
    """

    key: str
    title: str
    who: str
    kind: str
    seen: date
    url: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, step, item, question or note.

    Attributes:
        id: Unique in its chapter, and stable: bookmarks keep it.
        kind: What it is.
        text: Its words, plain, without markup.
        source: The key of its source.
        item: The guide item it shows, for items only.
        action: What it offers to open, if anything.
    """

    id: str
    kind: BlockKind
    text: str
    source: str
    item: str | None = None
    action: BlockAction | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, in reading order."""

    id: str
    title: str
    blocks: tuple[Block, ...]

    def source_keys(self) -> tuple[str, ...]:
        """The sources of the chapter, in the order they are first used: footnote 1 is the first."""
        return tuple(dict.fromkeys(block.source for block in self.blocks))


@dataclass(frozen=True, slots=True)
class Place:
    """A block to scroll to; with ``block_id`` empty, the chapter's beginning."""

    chapter_id: str
    block_id: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """The whole guide.

    Attributes:
        chapters: In reading order.
        sources: By key.
        items: The sixteen items by id.
    """

    chapters: tuple[Chapter, ...]
    sources: Mapping[str, Source]
    items: Mapping[str, Item]

    def chapter(self, chapter_id: str) -> Chapter | None:
        """The chapter of this id, or None: an old bookmark may name one that is gone."""
        return next((chapter for chapter in self.chapters if chapter.id == chapter_id), None)

    def block(self, place: Place) -> Block | None:
        """The block at a place, or None."""
        chapter = self.chapter(place.chapter_id)
        if chapter is None:
            return None
        return next((block for block in chapter.blocks if block.id == place.block_id), None)

    def place_of_item(self, item_id: str) -> Place:
        """Where an item stands.

        Raises:
            KeyError: There is no such item.
        """
        for chapter in self.chapters:
            for block in chapter.blocks:
                if block.item == item_id:
                    return Place(chapter.id, block.id)
        raise KeyError(item_id)
