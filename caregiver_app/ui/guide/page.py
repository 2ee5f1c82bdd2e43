"""Which chapter is on the page and how it is dressed: theme, text size, the diary's marks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from caregiver_app.guide.model import Chapter, Guide
from caregiver_app.ui.guide.chapter_html import Labels, Look, Marks, render_chapter
from caregiver_app.ui.guide.view import ReadingView
from caregiver_app.ui.shared.moments import date_text
from caregiver_app.ui.theme import BASE_PX, Theme


class GuidePage(QObject):
    """Renders the open chapter onto the view, whenever something about it changes.

    Args:
        guide: The guide.
        view: Where it is shown.
        parent: The pane.
    """

    rendered = Signal()
    """The text is on the page anew; what was painted upon it has to be painted again."""

    def __init__(self, guide: Guide, view: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._guide = guide
        self._view = view
        self._theme: Theme | None = None
        self._marks = Marks()
        self.chapter: Chapter = guide.chapters[0]
        self.text_scale = 100

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme's colours and text size, and follows its changes."""
        if self._theme is not theme:
            if self._theme is not None:
                self._theme.changed.disconnect(self.render)
            self._theme = theme
            theme.changed.connect(self.render)
        self.render()

    def is_dark(self) -> bool:
        """Whether the page is dark just now."""
        return self._theme is not None and self._theme.color("paper").lightness() < 128

    def set_text_scale(self, percent: int) -> None:
        """Sets the size of the text, in percent of the app's."""
        if percent != self.text_scale:
            self.text_scale = percent
            self.render()

    def marks(self) -> Marks:
        """What the diary says about the guide."""
        return self._marks

    def set_marks(self, marks: Marks) -> None:
        """Shows what the diary says about the guide now."""
        if marks != self._marks:
            self._marks = marks
            self.render()

    def open(self, chapter: Chapter) -> None:
        """Shows another chapter, from its beginning."""
        self.chapter = chapter
        self._view.light("")
        self.render()
        self._view.scroll_to_fraction(0.0)

    def render(self) -> None:
        """Writes the chapter onto the view."""
        theme = self._theme
        if theme is None:
            return
        app_px = theme.px("base") if theme.name else BASE_PX
        px = round(app_px * self.text_scale / 100)
        ink, ink_soft, accent = (theme.color(role).name() for role in ("ink", "ink_soft", "accent"))
        look = Look(ink, ink_soft, accent, px)
        html = render_chapter(self._guide, self.chapter, look, self._labels(), self._marks)
        self._view.show_chapter(self.chapter, html, px, theme.color, frozenset(self._marks.marked))
        self._view.setAccessibleDescription(self.chapter.title)
        self.rendered.emit()

    def _labels(self) -> Labels:
        return Labels(
            send=self.tr("Send to our questions"),
            sent=self.tr("In your list ✓"),
            sources=self.tr("Where this comes from"),
            directory=self.tr("Open your directory"),
            previous=self.tr("←\u00a0{title}"),
            next=self.tr("{title}\u00a0→"),
            read_on=self._read_on,
        )

    def _read_on(self, day: date) -> str:
        return self.tr("Read on %1.").replace("%1", date_text(day))
