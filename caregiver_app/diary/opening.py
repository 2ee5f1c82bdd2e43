"""Opens a family's diary with all that belongs to it, for the window and the command line alike."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

import caregiver_app.matching
from caregiver_app import __version__
from caregiver_app.diary.diary import Diary, diary_of
from caregiver_app.diary.reading import NoteMatcher
from caregiver_app.diary.store.database import Store, open_store
from caregiver_app.diary.store.key import Key
from caregiver_app.errors import Trouble
from caregiver_app.guide.items import Item, load_items
from caregiver_app.messages import Messages, load_messages
from caregiver_app.paths import Paths

READ_INSTEAD: Final = {"store.newer": "store.read_newer", "store.read_only": "store.read_protected"}
"""Troubles in which a diary can be read all the same, and what is said then."""


def open_family_diary(
    paths: Paths,
    now: Callable[[], datetime],
    language: str = "en",
    *,
    items: Mapping[str, Item] | None = None,
    messages: Messages | None = None,
    alone: bool = False,
    key: Key | None = None,
) -> Diary:
    """Opens the diary of ``paths``, making it first where there is none.

    Args:
        paths: Where the diary and the resources are.
        now: The wall clock.
        language: Of the lexicon, the items and the sentences.
        items: The guide's items, if they are read already.
        messages: The sentences, if they are read already.
        alone: Whether this is a window, of which a diary has one at a time.
        key: Of an encrypted diary.

    Raises:
        InUse: ``alone``, and another window has the diary.
        WrongPassphrase: The key is not this diary's.
        NeedsPassphrase: It is encrypted, and there is no key.
        Trouble: It can't be opened.
    """
    store = open_store(paths.diary, alone_from=now() if alone else None, key=key)
    return _family_diary(store, paths, now, language, items, messages)


@dataclass(frozen=True, slots=True)
class Opened:
    """A diary that is open.

    Attributes:
        diary: The diary.
        trouble: Why it can only be read, if so.
    """

    diary: Diary
    trouble: Trouble | None = None


def open_or_read(
    paths: Paths,
    now: Callable[[], datetime],
    *,
    items: Mapping[str, Item] | None = None,
    messages: Messages | None = None,
    alone: bool = False,
    key: Key | None = None,
) -> Opened:
    """Opens the diary of ``paths``; for reading only where it can't be written, or is a newer version's.

    Raises:
        InUse: ``alone``, and another window has the diary.
        WrongPassphrase: The key is not this diary's.
        NeedsPassphrase: It is encrypted, and there is no key.
        Trouble: It can't be read either.
    """
    try:
        return Opened(open_family_diary(paths, now, items=items, messages=messages, alone=alone, key=key))
    except Trouble as trouble:
        if trouble.key not in READ_INSTEAD or not paths.diary.is_file():
            raise
        diary = open_for_reading(paths, now, items=items, messages=messages, key=key)
        return Opened(diary, Trouble(READ_INSTEAD[trouble.key], path=paths.diary))


def open_for_reading(
    paths: Paths,
    now: Callable[[], datetime],
    language: str = "en",
    *,
    items: Mapping[str, Item] | None = None,
    messages: Messages | None = None,
    key: Key | None = None,
) -> Diary:
    """Opens a throwaway copy of the diary of ``paths``, which is only looked at; it may be a newer one.

    Raises:
        WrongPassphrase: The key is not this diary's.
        NeedsPassphrase: It is encrypted, and there is no key.
        Trouble: It is not there, no diary, damaged, or can't be read even so.
    """
    from caregiver_app.diary.keeping import looking  # heavy, and seldom needed

    store = looking.open_for_reading(paths.diary, key)
    return _family_diary(store, paths, now, language, items, messages)


def _family_diary(
    store: Store,
    paths: Paths,
    now: Callable[[], datetime],
    language: str,
    items: Mapping[str, Item] | None,
    messages: Messages | None,
) -> Diary:
    try:
        return diary_of(
            store,
            matcher=partial(_load_matcher, paths, language),
            items=items or load_items(paths.resources, language),
            now=now,
            matcher_version=matcher_version(paths.resources, language),
            messages=messages or load_messages(paths.resources, language),
        )
    except BaseException:
        store.close()  # whoever tries again must not meet our own lock
        raise


def matcher_version(resources: Path, language: str) -> str:
    """Changes with every byte that decides what is read in a note, and costs no loading of the matcher.

    Limits don't go in: the reader adds them, since the family can change them at any time.
    """
    code = Path(caregiver_app.matching.__file__).parent
    files = (*code.glob("*.py"), *(resources / "lexicon" / language).rglob("*"))
    digest = hashlib.sha256(f"{__version__} {language}".encode())
    digest.update((resources / "guide" / language / "items.toml").read_bytes())
    for file in sorted(files):
        if file.is_file():
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def _load_matcher(paths: Paths, language: str) -> NoteMatcher:
    from caregiver_app.matching.loader import load_matcher  # the lexicon is heavy: read with the first note

    return load_matcher(paths.resources, language)
