"""What the composition of the window works with. No room is handed this bundle, only what it needs of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from caregiver_app.diary.diary import Diary
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.paths import Paths
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.theme import Theme

if TYPE_CHECKING:
    from caregiver_app.diary.keeping.copies import Copy
    from caregiver_app.ui.diaries.door import DiariesDoor
    from caregiver_app.ui.privacy.door import PrivacyDoor


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one run.

    Attributes:
        diary: The open diary.
        window: Where the rooms are shown.
        theme: The theme in use.
        preferences: How this person likes the window.
        notices: What is to be said.
        paths: Where things are.
        now: The wall clock.
        items: The guide's items by id.
        messages: Sentences for what is wrong.
        hub: Tells what changed.
        is_sample: Whether the diary is the throwaway sample.
        diaries: Makes the ways to other diaries, where the window has them.
        privacy: Makes what has to do with the passphrase; None for a sample.
        on_restore: Puts a copy in the diary's place; None where there are no copies, as with a sample.
    """

    diary: Diary
    window: MainWindow
    theme: Theme
    preferences: Preferences
    notices: Notices
    paths: Paths
    now: Callable[[], datetime]
    items: Mapping[str, Item]
    messages: Messages
    hub: Hub
    is_sample: bool
    diaries: Callable[[], DiariesDoor] | None = None
    on_restore: Callable[[Copy], None] | None = None
    privacy: Callable[[], PrivacyDoor] | None = None
