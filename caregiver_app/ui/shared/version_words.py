"""What an entry said, field by field in words, and what of it differs from what it said before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.differences import Kind, Piece, note_pieces
from caregiver_app.diary.values import EntryContent, TemperatureUnit
from caregiver_app.guide.items import Item, items_of
from caregiver_app.ui.diary.match_lines import degree_words
from caregiver_app.ui.shared.wording import moment_words, reading_words, unread_words

translate = QCoreApplication.translate

_SAME_MOST: Final = 240
"""How much of what did not change is shown around what did."""
_PIECE_MOST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Difference:
    """One field; an empty text says that nothing stood there."""

    label: str
    before: str
    after: str


class VersionWords:
    """Puts contents and their differences into words.

    Args:
        items: The guide's items by id.
        unit: The unit temperatures are told in.
    """

    def __init__(self, items: Mapping[str, Item], unit: TemperatureUnit) -> None:
        self._items = items
        self._unit = unit

    def differences(self, before: EntryContent, after: EntryContent) -> tuple[Difference, ...]:
        """The fields that differ, the note left out."""
        old, new = self.fields(before), self.fields(after)
        labels = dict.fromkeys((*old, *new))
        pairs = (Difference(label, old.get(label, ""), new.get(label, "")) for label in labels)
        return tuple(pair for pair in pairs if pair.before != pair.after)

    def fields(self, content: EntryContent) -> dict[str, str]:
        """What it said by field, the note left out."""
        told = {
            translate("VersionWords", "Time"): moment_words(content.at),
            translate("VersionWords", "Written by"): content.writer,
            translate("VersionWords", "Measurements"): " · ".join(reading_words(content, self._unit)),
            translate("VersionWords", "Ticked"): self._ticks(content),
            translate("VersionWords", "Not read"): " · ".join(unread_words(content)),
        }
        return {label: words for label, words in told.items() if words}

    def measured_fields(self, before: EntryContent, after: EntryContent) -> tuple[Difference, ...]:
        """As :meth:`differences`, with each measurement by itself."""
        found = []
        for difference in self.differences(before, after):
            if difference.label != translate("VersionWords", "Measurements"):
                found.append(difference)
                continue
            old, new = (reading_words(content, self._unit) for content in (before, after))
            gone = " · ".join(words for words in old if words not in new)
            come = " · ".join(words for words in new if words not in old)
            found.append(replace(difference, before=gone, after=come))
        return tuple(found)

    def _ticks(self, content: EntryContent) -> str:
        words = []
        for symptom, degree in content.symptoms.items():
            short = self._items[items_of(symptom)[0]].short
            said = degree_words(degree)
            words.append(f"{short} ({said})" if said else short)
        if content.nothing_unusual:
            words.append(translate("VersionWords", "nothing unusual"))
        return " · ".join(words)


def marked_note(before: str, after: str) -> str:
    """The note as safe markup: new words bold and underlined, those gone struck through."""
    pieces = note_pieces(before, after)
    follows = zip(pieces, (*pieces[1:], None), strict=True)
    return "".join(
        _markup(piece) + (" " if piece.kind is Kind.GONE and after_it and after_it.kind is Kind.NEW else "")
        for piece, after_it in follows
    )


def plain_note(note: str) -> str:
    """A note as safe markup, cut where it is very long."""
    return _lines(_cut(note, _PIECE_MOST))


def _markup(piece: Piece) -> str:
    if piece.kind is Kind.SAME:
        return _lines(_cut(piece.text, _SAME_MOST))
    text = _lines(_cut(piece.text, _PIECE_MOST))
    return f"<s>{text}</s>" if piece.kind is Kind.GONE else f"<b><u>{text}</u></b>"


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    half = most // 2
    return f"{text[:half]} … {text[-half:]}"


def _lines(text: str) -> str:
    return escape(text).replace("\0", "\ufffd").replace("\n", "<br>")
