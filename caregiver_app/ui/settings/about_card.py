"""Where the diary is, what the app is, and what it is not."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import breakable, role_label, selectable_label
from caregiver_app.ui.theme import set_role


class AboutCard(Card):
    """Plain facts.

    Args:
        diary_path: The diary's file.
        version: The app's version.
        is_encrypted: Whether the file has a passphrase; None if it can have none.
        notices: Where "copied" is said.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary_path: str,
        version: str,
        notices: Notices,
        parent: QWidget | None = None,
        *,
        is_encrypted: bool | None = None,
    ) -> None:
        super().__init__("", parent)
        self._diary_path = diary_path
        self._notices = notices
        self.set_title(self.tr("About"))
        self.path_label = selectable_label(breakable(diary_path), "", self, name="path_label")
        self.path_label.setAccessibleName(self.tr("The diary's file: {path}").format(path=diary_path))
        self.copy_button = QPushButton(self.tr("Copy the path"), self)
        self.copy_button.setObjectName("copy_button")
        self.copy_button.setAccessibleName(self.copy_button.text())
        set_role(self.copy_button, "link")
        row = QWidget(self)
        FlowLayout(row).addWidget(self.copy_button)
        self.body.addWidget(role_label(self.tr("The diary is this one file:"), "field", self))
        self.body.addWidget(self.path_label)
        self.body.addWidget(row)
        if is_encrypted is not None:
            self.body.addWidget(role_label(self._encryption(is_encrypted=is_encrypted), "", self))
        for words in (
            self.tr("Nothing leaves this computer: the app sends nothing anywhere and needs no network."),
            self.tr(
                "It is a diary and a guide, not a medical device. "
                "It highlights words from the guide's lists; it does not say what they mean "
                "for the patient. With any worry, call the care team."
            ),
            self.tr("Caregiver Companion {version}, under the MIT licence.").format(version=version),
        ):
            self.body.addWidget(role_label(words, "", self))
        self.copy_button.clicked.connect(self._on_copy_button_clicked)

    def _encryption(self, *, is_encrypted: bool) -> str:
        if is_encrypted:
            return self.tr(
                "The file is encrypted with its passphrase (SQLCipher 4, AES with 256 bits): without that, "
                "nobody can open it."
            )
        return self.tr(
            "The file is not encrypted: whoever can open this computer's files can read it. "
            "A passphrase, above, encrypts it."
        )

    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._diary_path)
        self._notices.say(self.tr("The path was copied."))
