"""Remembers what is picked in the options, and tells that the sheets are others now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from caregiver_app.paper.sheet import Paper
from caregiver_app.ui.summary.kept_choices import KeptChoices
from caregiver_app.ui.summary.options import SummaryOptions


class OptionsKeeper(QObject):
    """Stands between the options and where they are remembered.

    Args:
        options: What is picked from.
        kept: Where it is remembered.
    """

    changed = Signal()
    """Something was picked and is remembered."""

    def __init__(self, options: SummaryOptions, kept: KeptChoices) -> None:
        super().__init__(options)
        self._options = options
        self._kept = kept
        options.show_paper(kept.paper)
        options.show_larger(larger=kept.larger)
        options.parts_panel.show_sections(kept.sections)
        options.paper_picked.connect(self._on_options_paper_picked)
        options.larger_picked.connect(self._on_options_larger_picked)
        options.parts_panel.ticked.connect(self._on_parts_panel_ticked)
        options.lines_panel.ticked.connect(self._on_lines_panel_ticked)

    def _on_options_paper_picked(self, name: str) -> None:
        self._kept.paper = Paper(name)
        self.changed.emit()

    def _on_options_larger_picked(self, larger: bool) -> None:
        self._kept.larger = larger
        self.changed.emit()

    def _on_parts_panel_ticked(self) -> None:
        self._kept.sections = self._options.parts_panel.sections()
        self.changed.emit()

    def _on_lines_panel_ticked(self) -> None:
        panel = self._options.lines_panel
        self._kept.keep_dropped(panel.keys(), panel.dropped())
        self.changed.emit()
