"""An entry as ``list --json`` prints it. The keys are a promise to scripts."""

from __future__ import annotations

from caregiver_app.diary.values import Entry
from caregiver_app.guide.items import items_of
from caregiver_app.matching.mention_json import mention_to_json


def entry_to_json(entry: Entry) -> dict[str, object]:
    """All keys always; what is missing is null. A headache stands under both of its items."""
    content = entry.content
    return {
        "id": entry.id,
        "at": content.at.strftime("%Y-%m-%dT%H:%M"),
        "day": entry.day,
        "writer": content.writer or None,
        "note": content.note or None,
        "temperature_c": content.temperature_c,
        "pulse": content.pulse,
        "systolic": content.systolic,
        "diastolic": content.diastolic,
        "oxygen": content.oxygen,
        "weight_kg": content.weight_kg,
        "fluids_ml": content.fluids_ml,
        "route": content.route,
        "fever_reducer": content.fever_reducer,
        "symptoms": {
            item: str(degree) for symptom, degree in content.symptoms.items() for item in items_of(symptom)
        },
        "mentions": [mention_to_json(mention) for mention in entry.mentions],
        "flagged": entry.flagged,
    }
