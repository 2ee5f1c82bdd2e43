"""The numbers of "Who to call", kept readable beside a locked diary if the family wishes it."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from caregiver_app.diary.diary import Diary
from caregiver_app.ui.preferences import write_private_json

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KeptNumber:
    """A number that is seen without the passphrase.

    Attributes:
        name: Whose; empty for the emergency number.
        phone: The number.
        note: A remark.
    """

    name: str
    phone: str
    note: str = ""


def numbers_file(diary: Path) -> Path:
    """Where the numbers of a diary are kept."""
    return diary.with_name(f"{diary.name}.numbers.json")


def kept_numbers(diary: Path) -> tuple[KeptNumber, ...]:
    """The numbers, the emergency number first; none if the family keeps none outside."""
    try:
        lines = json.loads(numbers_file(diary).read_text(encoding="utf-8"))
        return tuple(KeptNumber(str(line["name"]), str(line["phone"]), str(line["note"])) for line in lines)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        _log.info("the kept numbers could not be read: %s", type(error).__name__)
        return ()


def keep_numbers(diary: Diary) -> None:
    """Writes the numbers of an open diary outside of it.

    Raises:
        OSError: They can't be written.
    """
    numbers = [
        KeptNumber(contact.name, contact.phone, contact.note) for contact in diary.care_team.contacts()
    ]
    emergency = diary.profile.get().emergency_number
    if emergency:
        numbers.insert(0, KeptNumber("", emergency))
    write_private_json(numbers_file(diary.path), [asdict(number) for number in numbers])


def drop_numbers(diary: Path) -> None:
    """Does away with them.

    Raises:
        OSError: They can't be taken away.
    """
    numbers_file(diary).unlink(missing_ok=True)
