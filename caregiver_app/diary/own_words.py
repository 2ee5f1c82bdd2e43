"""What the family calls an item; notes are read by it from then on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from caregiver_app.diary.family import own_words_of
from caregiver_app.diary.limits_of_input import OWN_WORDS_MAX
from caregiver_app.diary.ordered_rows import OrderedRows
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import check_after_earliest, check_text, checked_line
from caregiver_app.diary.store.rows import OwnWordsRow
from caregiver_app.diary.values import Change, KeptOwnWords, Topic
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import SYMPTOM_IDS, items_of, symptom_of
from caregiver_app.matching.own_words import OwnWords


class FamilyWords:
    """Use cases on the family's own words."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._rows = OrderedRows(parts, OwnWordsRow, Topic.OWN_WORDS, Topic.ENTRIES)

    def all(self) -> tuple[KeptOwnWords, ...]:
        """All, in the order they were put in."""
        with self._parts.store.reading() as session:
            rows = session.scalars(select(OwnWordsRow).order_by(OwnWordsRow.position))
            return tuple(KeptOwnWords(row.id, own_words_of(row)) for row in rows)

    def add(self, own: OwnWords) -> KeptOwnWords:
        """Keeps new words; from now on notes are read by them.

        Raises:
            BadInput: They can't be own words, or are already.
        """
        return self.save(KeptOwnWords("", own))

    def save(self, kept: KeptOwnWords) -> KeptOwnWords:
        """Keeps words; an empty id makes new ones.

        Raises:
            BadInput: They can't be own words, or are already.
        """
        own = self._checked(kept.own)
        kept = KeptOwnWords(kept.id or self._parts.new_id(), own)
        with self._parts.store.writing() as session:
            rows = session.scalars(select(OwnWordsRow)).all()
            self._check_new(own, [row.text for row in rows if row.id != kept.id])
            row = self._rows.row(session, kept.id)
            row.text, row.symptom = own.text, symptom_of(own.items[0])
            row.given_by, row.given_on = own.given_by, own.given_on
        self._parts.listeners.tell(Topic.OWN_WORDS, Topic.ENTRIES)
        return kept

    def remove(self, own_words_id: str) -> Change:
        """Removes words; notes are read without them again.

        Raises:
            BadInput: There are no such words.
        """
        return self._rows.remove(own_words_id)

    def _checked(self, own: OwnWords) -> OwnWords:
        text = checked_line(own.text, "text", required=True)
        check_text(text, "text", OWN_WORDS_MAX)
        self._parts.reader.check_own_words(text)
        if not own.items:
            raise BadInput("own_words.item_missing", field="item")
        symptom = symptom_of(own.items[0])
        if symptom not in SYMPTOM_IDS or set(own.items) - set(items_of(symptom)):
            raise BadInput("own_words.unknown_item", field="item", item=own.items[0])
        if own.given_on is not None:
            check_after_earliest(own.given_on, "given_on")
            if own.given_on > self._parts.today():
                raise BadInput("own_words.said_in_future", field="given_on", date=own.given_on.isoformat())
        given_by = checked_line(own.given_by, "given_by")
        return replace(own, text=text, items=items_of(symptom), given_by=given_by)

    def _check_new(self, own: OwnWords, others: Sequence[str]) -> None:
        key = self._parts.reader.key_of_own_words(own.text)
        for other in others:
            if self._parts.reader.key_of_own_words(other) == key:
                raise BadInput("own_words.twice", field="text", text=other)
