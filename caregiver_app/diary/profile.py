"""Whose diary it is."""

from __future__ import annotations

from sqlalchemy import delete, select

from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import checked_profile
from caregiver_app.diary.store.rows import InfusionRow, ProfileRow
from caregiver_app.diary.values import Change, Profile, TemperatureUnit, Topic


class Profiles:
    """Use cases on the profile."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def get(self) -> Profile:
        """The profile; an empty one before the first run was filled in."""
        with self._parts.store.reading() as session:
            row = session.get(ProfileRow, 1)
            infusions = tuple(session.scalars(select(InfusionRow.given_on).order_by(InfusionRow.given_on)))
        if row is None:
            return Profile(infusions=infusions)
        return Profile(
            patient=row.patient,
            born_on=row.born_on,
            product=row.product,
            infusions=infusions,
            unit=TemperatureUnit(row.unit),
            emergency_number=row.emergency_number,
            allergies=row.allergies,
        )

    def save(self, profile: Profile) -> Change:
        """Keeps the profile.

        Raises:
            BadInput: A date lies in the future, or the infusions are out of order.
        """
        before = self.get()
        kept = {*before.infusions, *((before.born_on,) if before.born_on else ())}
        profile = checked_profile(profile, self._parts.today(), kept)
        with self._parts.store.writing() as session:
            session.merge(
                ProfileRow(
                    id=1,
                    patient=profile.patient,
                    born_on=profile.born_on,
                    product=profile.product,
                    unit=profile.unit,
                    emergency_number=profile.emergency_number,
                    allergies=profile.allergies,
                )
            )
            session.execute(delete(InfusionRow))
            session.add_all(InfusionRow(given_on=infusion) for infusion in profile.infusions)
        return self._parts.listeners.tell(Topic.PROFILE, Topic.ENTRIES)
