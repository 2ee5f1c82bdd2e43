"""Reads the guide's chapters and sources, and says in plain words what is wrong with a file.

A nurse may edit these files, so a slip in one of them names the file, the place in it and what is expected.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from caregiver_app.errors import Trouble
from caregiver_app.guide.items import ITEM_IDS, Item, load_items
from caregiver_app.guide.model import Block, BlockAction, BlockKind, Chapter, Guide, Source

_Name = TypeVar("_Name", bound=StrEnum)

_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CHAPTER_KEYS: Final = frozenset({"id", "title", "blocks"})
_BLOCK_KEYS: Final = frozenset({"id", "kind", "text", "source", "item", "action"})
_SOURCE_KEYS: Final = frozenset({"title", "who", "kind", "seen", "url"})


def load_guide(resources: Path, language: str = "en") -> Guide:
    """The guide of ``language``.

    Raises:
        Trouble: A file is missing, is no TOML, or breaks the guide's rules; the sentence says where.
    """
    folder = resources / "guide" / language
    items = load_items(resources, language)
    sources = _read_sources(folder / "sources.toml")
    paths = sorted(folder.glob("[0-9][0-9]-*.toml"))
    chapters = tuple(_read_chapter(path, sources, items) for path in paths)
    if not chapters:
        raise Trouble("guide.no_chapters", folder=str(folder))
    _check_ids((chapter.id for chapter in chapters), "chapters")
    _check_items(block.item for chapter in chapters for block in chapter.blocks)
    return Guide(chapters, sources, items)


class _Table:
    """A table of a file, with the words to complain about it.

    Args:
        file: The file's name.
        where: The place in the file, for a person: ``"chapter"``, ``"block 3"``, ``"block icans-time"``.
        values: What stands in it.
        allowed: The keys it may have.
    """

    def __init__(self, file: str, where: str, values: object, allowed: frozenset[str]) -> None:
        self.file = file
        self.where = where
        if not isinstance(values, dict):
            raise self.trouble("not_a_table")
        self._values: dict[str, object] = values
        for key in values:
            if key not in allowed:
                raise self.trouble("unknown_key", what=key, allowed=", ".join(sorted(allowed)))

    def trouble(self, name: str, /, **values: object) -> Trouble:
        return Trouble(f"guide.{name}", field=None, file=self.file, where=self.where, **values)

    def has(self, key: str) -> bool:
        return key in self._values

    def words(self, key: str) -> str:
        """The words under ``key``: there, not blank, on one line, with single blanks between."""
        value = self._values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.trouble("no_words", what=key)
        if value != " ".join(value.split()) or not value.isprintable():
            raise self.trouble("stray_space", what=key)
        return value

    def id(self) -> str:
        value = self.words("id")
        if _ID.fullmatch(value) is None:
            raise self.trouble("bad_id", id=value)
        return value

    def day(self, key: str) -> date:
        value = self._values.get(key)
        if type(value) is not date:
            raise self.trouble("no_date", what=key)
        return value

    def rows(self, key: str) -> list[object]:
        value = self._values.get(key)
        if not isinstance(value, list) or not value:
            raise self.trouble("no_rows", what=key)
        return value


def _read_toml(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise Trouble("guide.unreadable", file=path.name, why=str(error)) from error


def _read_sources(path: Path) -> dict[str, Source]:
    sources = {}
    for key, values in _read_toml(path).items():
        table = _Table(path.name, f"source {key}", values, _SOURCE_KEYS)
        url = table.words("url") if table.has("url") else ""
        if url and not url.startswith("https://"):
            raise table.trouble("bad_url", url=url)
        sources[key] = Source(
            key, table.words("title"), table.words("who"), table.words("kind"), table.day("seen"), url
        )
    return sources


def _read_chapter(path: Path, sources: Mapping[str, Source], items: Mapping[str, Item]) -> Chapter:
    table = _Table(path.name, "chapter", _read_toml(path), _CHAPTER_KEYS)
    blocks = tuple(
        _read_block(_Table(path.name, f"block {number}", row, _BLOCK_KEYS), sources, items)
        for number, row in enumerate(table.rows("blocks"), start=1)
    )
    _check_ids((block.id for block in blocks), path.name)
    return Chapter(table.id(), table.words("title"), blocks)


def _read_block(table: _Table, sources: Mapping[str, Source], items: Mapping[str, Item]) -> Block:
    id_ = table.id()
    table.where = f"block {id_}"
    kind = _choice(table, "kind", BlockKind)
    source = table.words("source")
    if source not in sources:
        raise table.trouble("unknown_source", source=source)
    action = _choice(table, "action", BlockAction) if table.has("action") else None
    if kind is not BlockKind.ITEM:
        if table.has("item"):
            raise table.trouble("item_elsewhere")
        return Block(id_, kind, table.words("text"), source, None, action)
    if table.has("text"):
        raise table.trouble("item_with_text")
    item_id = table.words("item")
    if item_id not in items:
        raise table.trouble("unknown_item", item=item_id)
    return Block(id_, kind, items[item_id].words, source, item_id, action)


def _choice(table: _Table, key: str, names: type[_Name]) -> _Name:
    value = table.words(key)
    if value not in tuple(names):
        raise table.trouble("unknown_name", what=key, name=value, allowed=", ".join(names))
    return names(value)


def _check_ids(ids: Iterable[str], where: str) -> None:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise Trouble("guide.id_twice", where=where, id=id_)
        seen.add(id_)


def _check_items(shown: Iterable[str | None]) -> None:
    if tuple(item for item in shown if item is not None) != ITEM_IDS:
        raise Trouble("guide.items_not_once")
