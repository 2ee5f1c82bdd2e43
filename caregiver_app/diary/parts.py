"""What every use case is made of: the store, the reader, the clock, new ids, and who is told of changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from caregiver_app.diary.reading import Reader
from caregiver_app.diary.store.database import Store
from caregiver_app.diary.values import Change, Topic

Listener = Callable[[Change], None]


@dataclass(slots=True)
class Listeners:
    """Those who want to hear of every write, in the order they came."""

    _all: list[Listener] = field(default_factory=list)

    def add(self, callback: Listener) -> Callable[[], None]:
        """Adds ``callback``; calling what is returned ends it."""
        self._all.append(callback)

        def stop() -> None:
            if callback in self._all:
                self._all.remove(callback)

        return stop

    def tell(self, *topics: Topic, entry_id: str | None = None) -> Change:
        """Tells everybody what changed, after it is on the disk."""
        change = Change(frozenset(topics), entry_id)
        for callback in tuple(self._all):
            callback(change)
        return change


@dataclass(frozen=True, slots=True)
class Parts:
    """Handed to each use case when the diary is opened."""

    store: Store
    reader: Reader
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    listeners: Listeners

    def now(self) -> datetime:
        """The wall-clock time here, naive."""
        return self.clock().replace(tzinfo=None)

    def today(self) -> date:
        """Today's date here."""
        return self.now().date()
