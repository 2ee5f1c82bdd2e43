"""The words of the check room that several of its pages say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from caregiver_app.diary.thinking_forms import Form, FormQuestion, Known
from caregiver_app.diary.thinking_values import Answer, ThinkingCheck, without_shown
from caregiver_app.ui.check.run import SHOWS
from caregiver_app.ui.shared.wording import clock_time, long_date, medium_date, quoted, short_date

translate = QCoreApplication.translate


def answer_words(answer: Answer | None, question: FormQuestion | None, form: Form | None) -> str:
    """An answer: the mark, and in quotation marks what was said."""
    if answer is None:
        return translate("Check", "not asked")
    mark = form.answers[answer.outcome] if form else answer.outcome.value.replace("_", " ")
    shown, said = "", answer.said
    if question is not None and question.kind in SHOWS:
        shown, said = without_shown(answer.said)
    words = f"{mark}: {quoted(said)}" if said else mark
    return f"{words}\n({shown})" if shown else words


def known_words(known: Known | None, on: date) -> str:
    """What the clock tells the caregiver."""
    if known is None:
        return ""
    pattern = {Known.YEAR: "yyyy", Known.MONTH: "MMMM", Known.WEEKDAY: "dddd"}.get(known, "")
    words = QLocale().toString(QDate(on.year, on.month, on.day), pattern) if pattern else long_date(on)
    return translate("Check", "By the clock: {what}").format(what=words)


def late_words(on: date, infusions: Sequence[date]) -> str:
    """What is said of a baseline made on a day after the first infusion; empty for one that is not."""
    if not infusions or on <= infusions[0]:
        return ""
    words = translate(
        "Check",
        "A baseline belongs before the infusion, which was on {date}: answers may differ already. "
        "Ask the care team whether it can serve as one.",
    )
    return words.format(date=medium_date(infusions[0]))


def when_words(check: ThinkingCheck) -> str:
    """The day and time of a check."""
    return f"{short_date(check.at.date())}, {clock_time(check.at)}"
