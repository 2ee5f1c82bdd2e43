"""The ways from this diary to another: the header's menu, the card in Settings, a file dropped on either."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from caregiver_app.diary.values import Change, Topic
from caregiver_app.paths import Paths
from caregiver_app.ui.diaries.known import KnownDiaries, KnownDiary
from caregiver_app.ui.notices import Notices

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from caregiver_app.diary.diary import Diary
    from caregiver_app.ui.shell.window import MainWindow

SUFFIX = ".sqlite3"


class DiariesDoor(QObject):
    """Asks which diary is wanted; who made the window opens it.

    Args:
        paths: Where the open diary is.
        notices: What is to be said.
        window: Dialogs stand before it.
        is_sample: The throwaway sample is open: it is never remembered, and its window stays with it.
    """

    diary_requested = Signal(object)
    """A diary that is there already is wanted; carries its path."""
    new_diary_requested = Signal(object)
    """A diary is to be begun; carries the path, where nothing is yet."""
    known_changed = Signal()
    """The list of known diaries is another now."""

    def __init__(self, paths: Paths, notices: Notices, window: MainWindow, *, is_sample: bool) -> None:
        super().__init__()
        self._paths = paths
        self._notices = notices
        self._window = window
        self._known = KnownDiaries(paths.known_diaries)
        self._diary: Diary | None = None
        self.is_sample = is_sample

    @property
    def path(self) -> Path:
        """The open diary's file."""
        return self._paths.diary

    def known(self) -> tuple[KnownDiary, ...]:
        """Those that were open lately, the open one first."""
        return self._known.all()

    def follow(self, diary: Diary) -> None:
        """The open diary stands first in the list, under its patient's name; a sample is never in it."""
        self._diary = diary
        if not self.is_sample:
            name = diary.profile.get().patient if diary.key is None else ""  # the list is not encrypted
            self._known.remember(self.path, name)
            if diary.key is None:
                diary.listen(self._on_diary_changed)

    def forget(self, known: KnownDiary) -> None:
        """Takes a diary off the list; the file stays where it is."""
        self._known.forget(known.path)
        self.known_changed.emit()
        self._notices.say(
            self.tr("It is off the list. The file itself was not touched."), partial(self._put_back, known)
        )

    def ask_which(self) -> None:
        """Has a diary's file chosen."""
        dialog = self._dialog(self.tr("Open another diary"))
        dialog.setFileMode(type(dialog).FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_open_dialog_file_selected)
        dialog.open()

    def ask_where(self) -> None:
        """Has the place of a new diary chosen."""
        dialog = self._dialog(self.tr("New diary for someone else: where is it kept?"))
        dialog.setAcceptMode(type(dialog).AcceptMode.AcceptSave)
        dialog.setOption(type(dialog).Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(self._free_name())
        dialog.fileSelected.connect(self._on_new_dialog_file_selected)
        dialog.open()

    def open(self, path: Path) -> None:
        """Wishes for a diary that should be there; says so if it isn't."""
        if path == self.path:
            return
        if not KnownDiary(path, "").is_there:
            self._notices.trouble(missing_words(path))
            return
        self.diary_requested.emit(path)

    def show_folder(self) -> None:
        """Shows the folder that the open diary is in."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path.parent)))

    def _dialog(self, title: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, title, str(self.path.parent))
        dialog.setNameFilters(
            [self.tr("Diaries (*{suffix})").format(suffix=SUFFIX), self.tr("All files (*)")]
        )
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _free_name(self) -> str:
        number = 2
        while (self.path.parent / f"diary-{number}{SUFFIX}").exists():
            number += 1
        return f"diary-{number}{SUFFIX}"

    def _put_back(self, known: KnownDiary) -> None:
        self._known.put_back(known)
        self.known_changed.emit()

    def _on_diary_changed(self, change: Change) -> None:
        if Topic.PROFILE in change.topics and self._diary is not None:
            self._known.rename(self.path, self._diary.profile.get().patient)
            self.known_changed.emit()

    def _on_open_dialog_file_selected(self, file: str) -> None:
        self.open(Path(file))

    def _on_new_dialog_file_selected(self, file: str) -> None:
        path = Path(file)
        if path.exists():
            self._notices.trouble(
                self.tr("There is a file at {path} already: please give the new diary another name.").format(
                    path=path
                )
            )
            return
        self.new_diary_requested.emit(path)


def missing_words(path: Path) -> str:
    """What is said of a diary that isn't where it was."""
    return QCoreApplication.translate(
        "DiariesDoor", "{path} is not there now. If it is on a stick or a shared folder, connect that."
    ).format(path=path)


def name_of(known: KnownDiary) -> str:
    """Whose diary it is, or the file's name while that isn't known."""
    return known.patient or known.path.stem
