"""Where a draft waits that the diary could not take: a small file, brought in when the diary is next opened.

Beside the diary if that folder takes it (the database may be locked or damaged), else wherever this person
may write: a full disk is seldom the only one, and the folder for temporary files is often in memory.
An encrypted diary has no refuge: what nobody may read is written nowhere in plain, and its words stay in the
window.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from caregiver_app.diary.drafting import TYPED_FIELDS, Draft, read_draft
from caregiver_app.diary.values import Degree, TemperatureRoute
from caregiver_app.whole_file import replace_whole

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

MOST_BYTES: Final = 4_000_000
"""No draft is larger; what is was not written here."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft that was not saved.

    Attributes:
        draft: As typed.
        entry_id: The entry that it changes, if that was in the diary.
    """

    draft: Draft
    entry_id: str | None


class Refuge:
    """Keeps one draft of a diary.

    Args:
        diary: The diary's file.
        places: Folders that may take it, the first that can be written to first.
    """

    def __init__(self, diary: Path, places: Sequence[Path]) -> None:
        whose = hashlib.sha256(os.fsencode(diary.resolve())).hexdigest()[:16]
        self._files = tuple(place / f"caregiver-companion-unsaved-{whose}.json" for place in places)

    def keep(self, kept: KeptDraft) -> Path | None:
        """Writes it; where to, or None if no place takes it."""
        content = json.dumps(_to_json(kept)).encode()
        for file in self._files:
            with suppress(OSError):  # then the next place
                replace_whole(file, content)
                return file
        return None

    def find(self) -> KeptDraft | None:
        """The newest draft that waits, if one does."""
        found = [(file.stat().st_mtime, kept) for file in self._files if (kept := _read(file)) is not None]
        return max(found, key=lambda one: one[0])[1] if found else None

    def forget(self) -> None:
        """It is in the diary now."""
        for file in self._files:
            with suppress(OSError):
                file.unlink(missing_ok=True)


def bring_in(kept: KeptDraft, diary: Diary, now: datetime) -> None:
    """Puts a draft that waited into the diary, unless it was saved there after all.

    Raises:
        AppError: The diary can't take it now either.
    """
    entry_id = kept.entry_id
    before = None if entry_id is None or not diary.entries.is_kept(entry_id) else diary.entries.get(entry_id)
    unit = diary.profile.get().unit
    content = read_draft(kept.draft, now, unit, None if before is None else before.content).content
    if content.is_empty or any(entry.content == content for entry in diary.entries.on(content.at.date())):
        return
    if before is None:
        diary.entries.add(content)
    else:
        diary.entries.update(before.id, content)


def places_for(diary: Path) -> tuple[Path, ...]:
    """The folders that may take a draft of a diary."""
    import tempfile

    from platformdirs import user_cache_path

    from caregiver_app.paths import APP_NAME

    cache = user_cache_path(APP_NAME, appauthor=False)
    with suppress(OSError):
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
    return diary.parent, cache, Path(tempfile.gettempdir())


def _read(file: Path) -> KeptDraft | None:
    """What a file holds; None where it is none of this person's, or no draft."""
    try:
        found = file.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > MOST_BYTES or not _is_mine(found):
            return None
        return _from_json(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _is_mine(found: os.stat_result) -> bool:
    """In a folder that all can write to, somebody else may have put it there."""
    return os.name != "posix" or found.st_uid == os.getuid()


def _to_json(kept: KeptDraft) -> dict[str, object]:
    draft = kept.draft
    return {
        "entry_id": kept.entry_id,
        "at": draft.at.isoformat(),
        "writer": draft.writer,
        "note": draft.note,
        "nothing_unusual": draft.nothing_unusual,
        "symptoms": {name: str(degree) for name, degree in draft.symptoms.items()},
        "typed": dict(draft.typed),
        "route": None if draft.route is None else str(draft.route),
        "fever_reducer": draft.fever_reducer,
    }


def _from_json(raw: Mapping[str, Any]) -> KeptDraft:
    route = raw["route"]
    draft = Draft(
        datetime.fromisoformat(raw["at"]),
        str(raw["writer"]),
        str(raw["note"]),
        nothing_unusual=bool(raw["nothing_unusual"]),
        symptoms={str(name): Degree(degree) for name, degree in raw["symptoms"].items()},
        typed={name: str(text) for name, text in raw["typed"].items() if name in TYPED_FIELDS},
        route=None if route is None else TemperatureRoute(route),
        fever_reducer=raw["fever_reducer"],
    )
    return KeptDraft(draft, raw["entry_id"])
