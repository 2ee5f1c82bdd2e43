"""A chapter as HTML for Qt's text widget. Every word is escaped; colours and sizes come in as values.

The shapes behind the text (rows, bars, circles, cards) are painted by ``decorations``; here stand only
words, links and the space around them. A block's words start at the anchor ``b-<block id>``, in one run,
so that an offset in its text is an offset from there. An item's words start at its link.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Final

from caregiver_app.guide.model import Block, BlockAction, BlockKind, Chapter, Guide
from caregiver_app.ui.guide.links import Link, LinkKind, question_source, to_href

ANCHOR: Final = "b-"
"""What the names of the blocks' anchors begin with; the bare prefix is the chapter's title."""
_NBSP: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as ``#rrggbb`` and the size of the text in pixels."""

    ink: str
    ink_soft: str
    accent: str
    px: int

    def size(self, factor: float) -> int:
        """A text size or a distance, in pixels, that grows with the text."""
        return round(self.px * factor)


@dataclass(frozen=True, slots=True)
class Labels:
    """The pane's own words between the guide's, translated."""

    send: str
    sent: str
    sources: str
    directory: str
    previous: str
    next: str
    read_on: Callable[[date], str]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the diary says about the guide.

    Attributes:
        notes: Item id to the short text at the right of its row.
        marked: The items drawn in their list's colour.
        sent: The sources of the questions that are in the family's list.
    """

    notes: Mapping[str, str] = field(default_factory=dict)
    marked: Set[str] = frozenset()
    sent: Set[str] = frozenset()


def render_chapter(guide: Guide, chapter: Chapter, look: Look, labels: Labels, marks: Marks) -> str:
    """The whole chapter, from its title to the sources and the way on."""
    page = _Page(chapter, look, labels, marks)
    parts = [page.title()]
    parts += [page.block(block) for block in chapter.blocks]
    parts += [page.sources(guide), page.way_on(guide)]
    return "".join(parts)


class _Page:
    """Writes the parts of one chapter."""

    def __init__(self, chapter: Chapter, look: Look, labels: Labels, marks: Marks) -> None:
        self._chapter = chapter
        self._look = look
        self._labels = labels
        self._marks = marks
        self._footnotes = {key: number for number, key in enumerate(chapter.source_keys(), start=1)}
        self._step = 0
        self._before: BlockKind | None = None

    def title(self) -> str:
        style = self._font(1.4, bold=True) + self._space(0.6, 0.55) + self._lines(1.4)
        return f'<p style="{style}"><a name="{ANCHOR}">{escape(self._chapter.title)}</a></p>'

    def block(self, block: Block) -> str:
        """One block, by its kind."""
        writers = {
            BlockKind.PARAGRAPH: self._paragraph,
            BlockKind.HEADING: self._heading,
            BlockKind.STEP: self._step_row,
            BlockKind.ITEM: self._item,
            BlockKind.QUESTION: self._question,
            BlockKind.NOTE: self._note,
        }
        html = writers[block.kind](block)
        self._before = block.kind
        return html

    def sources(self, guide: Guide) -> str:
        """The sources, numbered as in the text."""
        lines = []
        for key, number in self._footnotes.items():
            source = guide.sources[key]
            title = escape(source.title)
            if source.url:
                title = self._link(Link(LinkKind.WEB, source.url), title)
            rest = f"{escape(source.who)}. {escape(self._labels.read_on(source.seen))}"
            style = self._font(0.8, soft=True) + self._space(0.0, 0.4)
            lines.append(f'<p style="{style}">{number}{_NBSP}{_NBSP}{title}. {rest}</p>')
        style = self._font(0.87, bold=True, soft=True) + self._space(2.2, 0.5)
        return f'<p style="{style}">{escape(self._labels.sources)}</p>' + "".join(lines)

    def way_on(self, guide: Guide) -> str:
        """Links to the chapters before and after this one."""
        at = guide.chapters.index(self._chapter)
        cells = []
        for label, index, align in (
            (self._labels.previous, at - 1, "left"),
            (self._labels.next, at + 1, "right"),
        ):
            words = ""
            if 0 <= index < len(guide.chapters):
                other = guide.chapters[index]
                words = self._link(Link(LinkKind.CHAPTER, other.id), label.format(title=escape(other.title)))
            cells.append(f'<td width="50%" align="{align}" style="{self._font(0.87)}">{words}</td>')
        return self._table("".join(cells), before=1.4, after=1.2)

    def _paragraph(self, block: Block) -> str:
        more = ""
        if block.action is BlockAction.DIRECTORY:
            link = self._link(Link(LinkKind.DIRECTORY), escape(self._labels.directory))
            more = f'<p style="{self._font() + self._space(0, 0.75)}">{link}</p>'
        style = self._font() + self._space(self._gap(block, 0.7, 0.0), 0.75) + self._lines()
        return f'<p style="{style}">{self._words(block)}{self._mark(block)}</p>{more}'

    def _heading(self, block: Block) -> str:
        style = self._font(1.13, bold=True) + self._space(1.2, 0.5)
        return f'<p style="{style}">{self._words(block)}</p>'

    def _step_row(self, block: Block) -> str:
        self._step += 1
        lead, dot, rest = block.text.partition(". ")
        words = f'<a name="{ANCHOR}{block.id}"><b>{escape(lead + dot.strip())}</b>'
        words += f" {escape(rest)}</a>" if rest else "</a>"
        width = self._look.size(2.6)
        number = (
            f'<td width="{width}" align="center" valign="top" '
            f'style="{self._font(0.95, bold=True)}padding-top:{self._look.size(0.35)}px">{self._step}</td>'
        )
        text = (
            f'<td style="padding-left:{self._look.size(0.7)}px;padding-top:{self._look.size(0.3)}px">'
            f'<p style="{self._font()}{self._lines()}">{words}{self._mark(block)}</p></td>'
        )
        return self._table(number + text, before=self._gap(block, 0.5), after=0.5)

    def _item(self, block: Block) -> str:
        item_id = block.item or ""
        note = self._marks.notes.get(item_id, "")
        link = Link(LinkKind.ITEM, item_id)
        words = (
            f'<a href="{escape(to_href(link))}" '
            f'style="color:{self._look.ink};text-decoration:none">{escape(block.text)}</a>'
        )
        pad = f"padding-top:{self._look.size(0.27)}px;padding-bottom:{self._look.size(0.27)}px;"
        pad_note = f"padding-top:{self._look.size(0.4)}px;padding-bottom:{self._look.size(0.27)}px;"
        style = f"{self._font()}{pad}padding-left:{self._look.size(0.85)}px"
        cells = f'<td valign="top" style="{style}">{words}</td>'
        if note:
            text = escape(note) if self._look.px > 20 else escape(note).replace(" ", _NBSP)
            cells += (
                f'<td align="right" valign="top" style="{self._font(0.8, soft=True)}{pad_note}'
                f'padding-left:{self._look.size(0.5)}px;padding-right:{self._look.size(0.55)}px">{text}</td>'
            )
        return self._table(cells, before=self._gap(block, 0.35))

    def _question(self, block: Block) -> str:
        if question_source(self._chapter.id, block.id) in self._marks.sent:
            action = f'<span style="color:{self._look.ink_soft}">{escape(self._labels.sent)}</span>'
        else:
            action = self._link(Link(LinkKind.QUESTION, block.id), escape(self._labels.send))
        side = f"padding-left:{self._look.size(0.9)}px;padding-right:{self._look.size(0.9)}px;"
        cell = (
            f'<td style="{side}padding-top:{self._look.size(0.6)}px;padding-bottom:{self._look.size(0.6)}px">'
            f'<p style="{self._font()}{self._space(0, 0.3)}{self._lines()}">{self._words(block)}</p>'
            f'<p style="{self._font(0.93)}{self._space(0, 0)}">{action}</p></td>'
        )
        return self._table(cell, before=self._gap(block, 0.75), after=0.6)

    def _note(self, block: Block) -> str:
        side = f"padding-left:{self._look.size(1.1)}px;padding-right:{self._look.size(0.9)}px;"
        cell = (
            f'<td style="{side}padding-top:{self._look.size(0.6)}px;padding-bottom:{self._look.size(0.6)}px">'
            f'<p style="{self._font()}{self._lines()}">{self._words(block)}{self._mark(block)}</p></td>'
        )
        return self._table(cell, before=self._gap(block, 0.75), after=0.4)

    def _words(self, block: Block) -> str:
        return f'<a name="{ANCHOR}{block.id}">{escape(block.text)}</a>'

    def _mark(self, block: Block) -> str:
        """The small number of the block's source."""
        size = self._look.size(0.98)
        number = self._footnotes[block.source]
        style = f"font-size:{size}px;color:{self._look.ink_soft};vertical-align:super"
        return f'<span style="{style}">{_NBSP}{number}</span>'

    def _link(self, link: Link, words: str) -> str:
        style = f"color:{self._look.accent};text-decoration:none"
        return f'<a href="{escape(to_href(link))}" style="{style}">{words}</a>'

    def _font(self, factor: float = 1.0, *, bold: bool = False, soft: bool = False) -> str:
        color = self._look.ink_soft if soft else self._look.ink
        weight = "font-weight:600;" if bold else ""
        return f"font-size:{self._look.size(factor)}px;color:{color};{weight}"

    def _lines(self, factor: float = 1.0) -> str:
        """The distance of lines, for words of that size: the same whatever the font."""
        return f"line-height:{self._look.size(1.48 if factor == 1.0 else factor * 1.3)}px;"

    def _gap(self, block: Block, first: float, text: float | None = None) -> float:
        """The space above a block: ``first`` where it begins a run of its kind, else none.

        Qt drops the space below a paragraph that a table follows, so that the table has to bring it along.

        Args:
            block: The block.
            first: The space where rows meet text, in times the text's size.
            text: The space after text, where it is another one.
        """
        if self._before in (None, block.kind):
            return 0.0
        if text is not None and self._before in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            return text
        return first

    def _space(self, before: float, after: float) -> str:
        return f"margin-top:{self._look.size(before)}px;margin-bottom:{self._look.size(after)}px;"

    def _table(self, cells: str, before: float = 0.0, after: float = 0.0) -> str:
        return (
            f'<table width="100%" cellspacing="0" cellpadding="0" style="{self._space(before, after)}">'
            f"<tr>{cells}</tr></table>"
        )
