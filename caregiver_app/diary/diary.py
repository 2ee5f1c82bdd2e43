"""The diary as the window and the command line hold it: its use cases, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from caregiver_app.diary.care_team import CareTeam
from caregiver_app.diary.entries import Entries
from caregiver_app.diary.family_rules import FamilyRules
from caregiver_app.diary.limits import Limits
from caregiver_app.diary.medicines import Medicines
from caregiver_app.diary.parts import Listener, Listeners, Parts
from caregiver_app.diary.profile import Profiles
from caregiver_app.diary.reading import NoteMatcher, Reader
from caregiver_app.diary.set_asides import SetAsides
from caregiver_app.diary.shelf import Shelf
from caregiver_app.diary.store.database import Store, open_store
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.values import EntryContent, Match
from caregiver_app.diary.wording import Wording
from caregiver_app.errors import Trouble
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages, load_messages
from caregiver_app.paths import resources_dir

if TYPE_CHECKING:
    from caregiver_app.diary.calls import Calls
    from caregiver_app.diary.directory import Directory
    from caregiver_app.diary.explaining import Why
    from caregiver_app.diary.finding import Finding
    from caregiver_app.diary.hand_over import HandOver
    from caregiver_app.diary.handouts import Handouts
    from caregiver_app.diary.keeping.copies import Backups
    from caregiver_app.diary.own_words import FamilyWords
    from caregiver_app.diary.pictures import Pictures
    from caregiver_app.diary.questions import Questions
    from caregiver_app.diary.reminders import Reminders
    from caregiver_app.diary.thinking_checks import ThinkingChecks
    from caregiver_app.diary.trends import Trends
    from caregiver_app.diary.versions import Versions
    from caregiver_app.diary.whole import Whole


class Diary:
    """An open diary. What Today can do without is made when it is first asked for: a start is short.

    Attributes:
        profile: Whose it is.
        entries: What was observed.
        set_asides: What the family called wrong.
        care_team: Who to call.
        limits: From the care team.
        medicines: The list, and what was given.
        family_rules: That hold until a day.
        reads_only: Whether it is a throwaway copy that refuses what is written.
        left_out: Lines of a newer version's diary that this version doesn't know.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._shelf = Shelf(parts)
        self.profile = Profiles(parts)
        self.entries = Entries(parts, self._shelf)
        self.set_asides = SetAsides(parts, self._shelf)
        self.care_team = CareTeam(parts)
        self.limits = Limits(parts)
        self.medicines = Medicines(parts)
        self.family_rules = FamilyRules(parts)
        self.reads_only = parts.store.reads_only
        self.left_out = parts.store.left_out

    @cached_property
    def finding(self) -> Finding:
        """Entries by words, item, list, writer and period."""
        from caregiver_app.diary.finding import Finding

        return Finding(self._parts, self._shelf)

    @cached_property
    def versions(self) -> Versions:
        """What entries said before they were changed."""
        from caregiver_app.diary.versions import Versions

        return Versions(self._parts, self.entries)

    @cached_property
    def directory(self) -> Directory:
        """The family's own resources."""
        from caregiver_app.diary.directory import Directory

        return Directory(self._parts)

    @cached_property
    def questions(self) -> Questions:
        """For the care team."""
        from caregiver_app.diary.questions import Questions

        return Questions(self._parts)

    @cached_property
    def own_words(self) -> FamilyWords:
        """What the family calls an item."""
        from caregiver_app.diary.own_words import FamilyWords

        return FamilyWords(self._parts)

    @cached_property
    def calls(self) -> Calls:
        """Made to the care team."""
        from caregiver_app.diary.calls import Calls

        return Calls(self._parts)

    @cached_property
    def reminders(self) -> Reminders:
        """Of checks and medicines."""
        from caregiver_app.diary.reminders import Reminders

        return Reminders(self._parts, self.medicines)

    @cached_property
    def pictures(self) -> Pictures:
        """Photos and drawings."""
        from caregiver_app.diary.pictures import Pictures

        return Pictures(self._parts)

    @cached_property
    def handouts(self) -> Handouts:
        """The family's own papers."""
        from caregiver_app.diary.handouts import Handouts

        return Handouts(self._parts)

    @cached_property
    def hand_over(self) -> HandOver:
        """What the others wrote."""
        from caregiver_app.diary.hand_over import HandOver

        return HandOver(self._parts, self._shelf)

    @cached_property
    def thinking_checks(self) -> ThinkingChecks:
        """The daily thinking-and-writing check."""
        from caregiver_app.diary.thinking_checks import ThinkingChecks

        return ThinkingChecks(self._parts)

    @cached_property
    def trends(self) -> Trends:
        """Readings over time."""
        from caregiver_app.diary.trends import Trends

        return Trends(self._parts)

    @cached_property
    def whole(self) -> Whole:
        """All of it at once, to be taken elsewhere or brought in."""
        from caregiver_app.diary.whole import Whole

        return Whole(self._parts, self._shelf)

    @cached_property
    def backups(self) -> Backups:
        """Its copies."""
        from caregiver_app.diary.keeping.copies import Backups

        return Backups(self.path, self._parts.now, key=self.key)

    @property
    def path(self) -> Path:
        """The file it is kept in."""
        return self._parts.store.path

    @property
    def key(self) -> Key | None:
        """What opens it, if it is encrypted."""
        return self._parts.store.key

    def why(self, content: EntryContent, match: Match) -> Why | None:
        """Why ``match`` is found in ``content``; None when it isn't, because the note moved on, say."""
        from caregiver_app.diary.explaining import Explaining  # heavy, and only for who asks why

        return Explaining(self._parts).why(content, match)

    def listen(self, callback: Listener) -> Callable[[], None]:
        """Calls ``callback`` after every write, on the thread that wrote; returns what ends it."""
        return self._parts.listeners.add(callback)

    def close(self) -> None:
        """Lets go of the file; first of pictures that were taken out, if any were looked at."""
        try:
            if "pictures" in self.__dict__:
                with suppress(Trouble):  # they are swept another time; the file must be let go of now
                    self.pictures.sweep()
        finally:
            self._parts.store.close()


def new_id() -> str:
    """32 random hexadecimal digits."""
    return uuid4().hex


def open_diary(
    path: Path,
    *,
    matcher: NoteMatcher | Callable[[], NoteMatcher],
    items: Mapping[str, Item],
    now: Callable[[], datetime],
    matcher_version: str | None = None,
    messages: Messages | None = None,
    new_id: Callable[[], str] = new_id,
    alone: bool = False,
    key: Key | None = None,
) -> Diary:
    """Opens the diary at ``path``, making or upgrading the file first where needed.

    Args:
        path: The SQLite file.
        matcher: The matcher, or what makes it when a note is first read.
        items: The guide's items.
        now: The wall clock.
        matcher_version: The matcher's version, where that is known without making it.
        messages: The sentences that reasons are made of; the app's English ones by default.
        new_id: Makes the ids of new lines.
        alone: Whether this is a window, of which a diary has one at a time.
        key: Of an encrypted diary.

    Raises:
        InUse: ``alone``, and another window has the diary.
        WrongPassphrase: The key is not this diary's.
        NeedsPassphrase: It is encrypted, and there is no key.
        Trouble: No diary, a newer one, damaged, or can't be read or written.
    """
    store = open_store(path, alone_from=now() if alone else None, key=key)
    return diary_of(
        store,
        matcher=matcher,
        items=items,
        now=now,
        matcher_version=matcher_version,
        messages=messages,
        new_id=new_id,
    )


def diary_of(
    store: Store,
    *,
    matcher: NoteMatcher | Callable[[], NoteMatcher],
    items: Mapping[str, Item],
    now: Callable[[], datetime],
    matcher_version: str | None = None,
    messages: Messages | None = None,
    new_id: Callable[[], str] = new_id,
) -> Diary:
    """The diary that is in an open store; the arguments are those of :func:`open_diary`."""
    wording = Wording(messages or load_messages(resources_dir()), items)
    reader = Reader(matcher, matcher_version, wording)
    return Diary(Parts(store, reader, now, new_id, Listeners()))
