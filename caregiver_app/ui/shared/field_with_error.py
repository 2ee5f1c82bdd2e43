"""What every field has in common: what is wrong with it is said right below, and what is typed stays."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QLabel, QWidget

from caregiver_app.ui.theme import set_look

E = TypeVar("E", bound=QWidget)


class FieldWithError(QWidget, Generic[E]):
    """A base for fields; it makes no widget itself.

    Attributes:
        edit: What is typed into.
        error_label: Says what is wrong.
    """

    edit: E
    error_label: QLabel

    @property
    def has_error(self) -> bool:
        """Whether an error is shown."""
        return bool(self.error_label.text())

    def show_error(self, text: str) -> None:
        """Says below the field what is wrong with it; what is typed stays."""
        self.error_label.setText(text)
        self.error_label.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)
        set_look(self.edit, "state", "wrong" if text else "")

    def clear_error(self) -> None:
        """Takes the error away."""
        if self.has_error:
            self.show_error("")
