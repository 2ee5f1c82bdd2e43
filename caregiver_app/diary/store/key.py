"""The passphrase of an encrypted diary, and the keys that SQLCipher makes of it.

The file is SQLCipher's own: its 256-bit key is PBKDF2-HMAC-SHA512 of the passphrase in 256,000 rounds over
the salt, which is the file's first 16 bytes (SQLCipher 4's defaults). The same sum is done here by the
standard library, once for a salt, and handed to SQLCipher as a key with its salt: SQLCipher would do it again
for every connection. Any other program that knows SQLCipher opens the file with the passphrase alone.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Final

from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.errors import BadInput, Trouble

SQLITE: Final = b"SQLite format 3\0"
"""How a file begins that is not encrypted."""
_SALT: Final = 16
_ROUNDS: Final = 256_000
_KEY: Final = 32
_PAGE: Final = 4096
_LOOKS: Final = 5
"""So many pages, evenly through the file, are looked at to tell whether it is encrypted."""
_RAW: Final = re.compile(r"x'[0-9a-f]*'", re.IGNORECASE)


class WrongPassphrase(BadInput):
    """The passphrase opens nothing; or the file's first page is damaged, which looks the same."""

    def __init__(self, path: Path) -> None:
        super().__init__("passphrase.wrong", field="passphrase", path=path)


class NeedsPassphrase(Trouble):
    """The diary is encrypted, and no passphrase was given."""

    def __init__(self, path: Path) -> None:
        super().__init__("passphrase.needed", path=path)


class Key:
    """A passphrase, with the keys it makes for each salt it met.

    Args:
        passphrase: As it was typed; two ways of typing one letter count as one (Unicode's NFC).

    Raises:
        BadInput: It is empty, or SQLCipher would take it for something else than a passphrase.
    """

    def __init__(self, passphrase: str) -> None:
        self._passphrase = unicodedata.normalize("NFC", passphrase)
        if not self._passphrase:
            raise BadInput("passphrase.empty", field="passphrase")
        if _RAW.fullmatch(self._passphrase) or "\0" in self._passphrase:
            raise BadInput("passphrase.not_taken", field="passphrase")
        self._by_salt: dict[bytes, str] = {}
        self._by_path: dict[Path, str] = {}

    def __repr__(self) -> str:
        return "Key(...)"  # whatever prints it, the passphrase stays out

    def is_same(self, other: Key) -> bool:
        """Whether the other was made of the same passphrase."""
        return self._passphrase == other._passphrase

    def of(self, path: Path) -> str:
        """The key of a file, in the words that SQLCipher takes it in.

        The salt is read once: a file that SQLite has open must not be opened and closed beside it, which
        would drop the locks it holds (sqlite.org/howtocorrupt.html, 2.2).

        Raises:
            Trouble: It can't be read.
        """
        if path not in self._by_path:
            try:
                with path.open("rb") as file:
                    salt = file.read(_SALT)
            except OSError as error:
                raise trouble_of_system(error, path) from error
            self._by_path[path] = self._with(salt if len(salt) == _SALT else os.urandom(_SALT))
        return self._by_path[path]

    def meet(self, path: Path) -> None:
        """Another file may stand at ``path`` than before, and nothing has it open."""
        self._by_path.pop(path, None)
        self.of(path)

    def lend(self, source: Path, target: Path) -> None:
        """A file that is about to be made at ``target`` gets the salt, and so the key, of another."""
        self._by_path[target] = self.of(source)

    def settle(self, path: Path) -> None:
        """A new file is about to be made at ``path``: it gets a salt that is known, or a new one."""
        known = next(iter(self._by_salt.values()), None)
        self._by_path[path] = known or self._with(os.urandom(_SALT))

    def forget(self, path: Path) -> None:
        """No file stands there now."""
        self._by_path.pop(path, None)

    def _with(self, salt: bytes) -> str:
        if salt not in self._by_salt:
            key = hashlib.pbkdf2_hmac("sha512", self._passphrase.encode(), salt, _ROUNDS, _KEY)
            self._by_salt[salt] = f"x'{(key + salt).hex()}'"
        return self._by_salt[salt]


def is_encrypted(path: Path) -> bool:
    """Whether a file that nothing has open looks like an encrypted diary.

    SQLCipher's file has no sign of its own: it begins with a random salt, and every page of it looks random.
    So does a photo, which is then asked for a passphrase that nobody has; a damaged plain diary doesn't.

    Raises:
        Trouble: It can't be read.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(0)
            first = file.read(_PAGE)
            if first[: len(SQLITE)] == SQLITE or not _is_random(first):
                return False
            others = [(size // _PAGE - 1) * step // (_LOOKS - 1) for step in range(1, _LOOKS)]
            pages = []
            for number in sorted(set(others) - {0}):
                file.seek(number * _PAGE)
                pages.append(file.read(_PAGE))
    except FileNotFoundError:
        return False
    except OSError as error:
        raise trouble_of_system(error, path) from error
    return 2 * sum(map(_is_random, pages)) >= len(pages)


def _is_random(page: bytes) -> bool:
    """Whether a page's bytes are spread as evenly as chance spreads them.

    Of 4,096 random bytes all 256 values but 0.00003 come up, and each 16 times, hardly ever 48.
    """
    counts = Counter(page)
    return len(page) == _PAGE and len(counts) >= 250 and max(counts.values()) < 48


def key_for(path: Path, key: Key | None) -> Key | None:
    """The key that opens a file which nothing has open: none for one that is not encrypted.

    Raises:
        NeedsPassphrase: There is none.
        Trouble: It can't be read.
    """
    if not is_encrypted(path):
        return None
    if key is None:
        raise NeedsPassphrase(path)
    return key
