"""Copies in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.keeping.copies import Reason
from caregiver_app.diary.keeping.copying import Holding
from caregiver_app.ui.shared.moments import moment_text


def reason_words(reason: Reason) -> str:
    """Why a copy was made."""
    words = {
        Reason.HOURLY: QCoreApplication.translate("copies", "made by itself"),
        Reason.ASKED: QCoreApplication.translate("copies", "made by hand"),
        Reason.IMPORT: QCoreApplication.translate("copies", "from before an import"),
        Reason.RESTORE: QCoreApplication.translate("copies", "from before a copy was put back"),
        Reason.ALTERED: QCoreApplication.translate("copies", "holds lines that say something else now"),
        Reason.KEPT: QCoreApplication.translate("copies", "kept for lines that said something else"),
    }
    return words[reason]


def holding_words(holding: Holding) -> str:
    """What a copy holds: whose, how many entries, the newest of them."""
    lines = []
    if holding.patient:
        lines.append(
            QCoreApplication.translate("copies", "{patient}'s diary").format(patient=holding.patient)
        )
    lines.append(entries_words(holding.entries))
    if holding.newest is not None:
        newest = QCoreApplication.translate("copies", "the newest of {moment}")
        lines.append(newest.format(moment=moment_text(holding.newest)))
    if holding.in_trash:
        trash = QCoreApplication.translate("copies", "{count} more in the trash")
        lines.append(trash.format(count=holding.in_trash))
    return ", ".join(lines)


def entries_words(count: int) -> str:
    """How many entries."""
    if count == 1:
        return QCoreApplication.translate("copies", "1 entry")
    return QCoreApplication.translate("copies", "{count} entries").format(count=count)


def made_words(made_at: datetime, today: datetime) -> str:
    """When a copy was made."""
    if made_at.date() == today.date():
        return QCoreApplication.translate("copies", "today, {time}").format(
            time=moment_text(made_at).rpartition(", ")[2]
        )
    return moment_text(made_at)
