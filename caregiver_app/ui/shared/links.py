"""The only way out of the app: an address that somebody clicked, of a kind that can do no harm."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_NOT_DIALLED: Final = re.compile(r"[^\d+*#,;]")


def safe_url(address: str) -> QUrl | None:
    """The address as a link, or None when it is none that may be opened."""
    url = QUrl(address.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in _SCHEMES:
        return None
    is_web = url.scheme().lower() in ("http", "https")
    return None if is_web and not url.host() else url


def phone_url(number: str) -> QUrl | None:
    """What a phone program is told to dial, or None when there is nothing to dial."""
    dialled = _NOT_DIALLED.sub("", number)
    return QUrl(f"tel:{dialled}") if any(letter.isdigit() for letter in dialled) else None


def open_link(url: QUrl) -> bool:
    """Hands a link to the computer's own program for it; False when none took it."""
    checked = safe_url(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    return checked is not None and QDesktopServices.openUrl(checked)
