"""The calls of the period: when, to whom, why, and what was advised."""

from __future__ import annotations

from caregiver_app.diary.handing_over import Call
from caregiver_app.paper.page_values import Calls, Paragraph, WordsRow
from caregiver_app.paper.plain_text import isolated, one_line
from caregiver_app.paper.wording import Wording


def build_calls(calls: tuple[Call, ...], wording: Wording) -> Calls | None:
    """The calls, newest first as the entries are; None when there are none."""
    if not calls:
        return None
    text = wording.texts.text
    ordered = sorted(calls, key=lambda call: call.called_at, reverse=True)
    rows = tuple(_row(call, wording) for call in ordered)
    return Calls(text("calls.title"), text("calls.continued"), rows)


def _row(call: Call, wording: Wording) -> WordsRow:
    text = wording.texts.text
    to_whom, why = isolated(one_line(call.to_whom)), isolated(one_line(call.why))
    said = text("calls.to_because", to_whom=to_whom, why=why) if why else text("calls.to", to_whom=to_whom)
    advice = isolated(one_line(call.advice))
    on = call.called_at.date()
    return WordsRow(
        entry_id=call.id,
        day=wording.day_capital(on),
        date=wording.short_date(on),
        time=wording.time(call.called_at),
        paragraphs=(
            Paragraph(said),
            Paragraph(text("calls.advice", advice=advice) if advice else text("calls.no_advice")),
        ),
        rest="",
        writer=one_line(call.writer),
        facts=Paragraph(""),
    )
