"""Which parts of the summary print: a box to tick for each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from caregiver_app.paper.sections import FIRST_PAGE, FOLLOWING, Section
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labels import role_label

translate = QCoreApplication.translate


class PartsPanel(QWidget):
    """The parts in two groups: on the first page, and on the pages after it.

    Args:
        parent: The parent widget.
        following: Which of the parts that may follow are offered.
    """

    ticked = Signal()
    """A box was ticked, or the tick taken away."""

    def __init__(self, parent: QWidget | None = None, following: tuple[Section, ...] = FOLLOWING) -> None:
        super().__init__(parent)
        self._boxes: dict[Section, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for words, sections in (
            (self.tr("On the first page"), FIRST_PAGE),
            (self.tr("On the pages after it"), following),
        ):
            column.addWidget(role_label(words, "field", self))
            flow = FlowLayout(spacing=8)
            for section in sections:
                flow.addWidget(self._box(section))
            column.addLayout(flow)

    def sections(self) -> frozenset[Section]:
        """What is ticked."""
        return frozenset(section for section, box in self._boxes.items() if box.isChecked())

    def show_sections(self, sections: frozenset[Section]) -> None:
        """Ticks the boxes without telling of it."""
        for section, box in self._boxes.items():
            box.blockSignals(True)  # noqa: FBT003  # Qt's own name for it
            box.setChecked(section in sections)
            box.blockSignals(False)  # noqa: FBT003  # Qt's own name for it

    def _box(self, section: Section) -> QCheckBox:
        box = QCheckBox(section_words(section), self)
        box.setObjectName(f"{section.value}_box")
        box.toggled.connect(self.ticked)
        self._boxes[section] = box
        return box


def section_words(section: Section) -> str:
    """A part's name on screen."""
    return {
        Section.CHANGES: translate("Parts", "What changed"),
        Section.HIGHLIGHTS: translate("Parts", "Highlighted words"),
        Section.TEMPERATURE: translate("Parts", "Temperature"),
        Section.MEASUREMENTS: translate("Parts", "Measurements"),
        Section.DAYS: translate("Parts", "Symptoms day by day"),
        Section.CHECKS: translate("Parts", "Thinking checks"),
        Section.MEDICINES: translate("Parts", "Medicines"),
        Section.CALLS: translate("Parts", "Calls"),
        Section.RULES: translate("Parts", "Rules"),
        Section.QUESTIONS: translate("Parts", "Questions"),
        Section.FOLDED: translate("Parts", "What did not fit"),
        Section.WORDS: translate("Parts", "Highlighted entries, whole"),
        Section.DIARY: translate("Parts", "The full diary"),
        Section.PHOTOS: translate("Parts", "Photos"),
        Section.HANDWRITING: translate("Parts", "Handwriting"),
    }[section]
