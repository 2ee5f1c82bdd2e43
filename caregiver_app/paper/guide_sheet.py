"""The guide, or chapters of it, to read on paper, with each fact's source. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from caregiver_app.diary.values import TemperatureUnit
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import GuideList, list_of
from caregiver_app.guide.model import BlockKind, Chapter, Guide
from caregiver_app.messages import Messages
from caregiver_app.paper.wording import Wording


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A block in print: its text, and the number of its source."""

    kind: BlockKind
    text: str
    note: int
    number: int = 0
    list: GuideList | None = None


@dataclass(frozen=True, slots=True)
class GuideChapter:
    """A chapter in print; each source with the number that its lines name."""

    title: str
    continued: str
    lines: tuple[GuideLine, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """The guide, or some of it."""

    title: str
    about: str
    chapters: tuple[GuideChapter, ...]
    sources_title: str
    footer: str
    page_of: str


def build_guide_sheet(guide: Guide, chapter_ids: Sequence[str], today: date, texts: Messages) -> GuideSheet:
    """Chapters of the guide in words.

    Args:
        guide: The guide.
        chapter_ids: Which chapters; empty for all.
        today: When it is printed.
        texts: The page's words.

    Raises:
        BadInput: There is no such chapter.
    """
    wording = Wording(texts, (), TemperatureUnit.CELSIUS)
    text = texts.text
    return GuideSheet(
        title=text("guide.title"),
        about=text("header.printed_on", date=wording.full_date(today)),
        chapters=tuple(_chapter(chapter, guide, wording) for chapter in _chosen(guide, chapter_ids)),
        sources_title=text("guide.sources"),
        footer=text("guide.footer"),
        page_of=text("footer.page", page="{page}", pages="{pages}"),
    )


def _chosen(guide: Guide, chapter_ids: Sequence[str]) -> list[Chapter]:
    chosen = []
    for wanted in chapter_ids or [chapter.id for chapter in guide.chapters]:
        chapter = guide.chapter(wanted)
        if chapter is None:
            known = ", ".join(chapter.id for chapter in guide.chapters)
            raise BadInput("paper.no_such_chapter", field="chapter", name=wanted, known=known)
        chosen.append(chapter)
    return chosen


def _chapter(chapter: Chapter, guide: Guide, wording: Wording) -> GuideChapter:
    text = wording.texts.text
    keys = chapter.source_keys()
    lines = []
    step = 0
    for block in chapter.blocks:
        step = step + 1 if block.kind is BlockKind.STEP else 0 if block.kind is BlockKind.HEADING else step
        item = guide.items[block.item] if block.item is not None else None
        lines.append(
            GuideLine(
                block.kind,
                item.words if item is not None else block.text,
                keys.index(block.source) + 1,
                step if block.kind is BlockKind.STEP else 0,
                list_of(item.id) if item is not None else None,
            )
        )
    sources = []
    for key in keys:
        source = guide.sources[key]
        parts = [source.title, source.who, source.kind]
        parts.append(text("guide.seen", date=wording.full_date(source.seen)))
        if source.url:
            parts.append(source.url)
        sources.append("; ".join(parts))
    return GuideChapter(
        chapter.title, text("guide.continued", title=chapter.title), tuple(lines), tuple(sources)
    )
