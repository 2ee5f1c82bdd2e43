"""The diary as a FHIR R4 Bundle of the type collection, for a hospital's program.

It carries the patient, each reading as an Observation, each entry as a QuestionnaireResponse (its words, its
ticks and what could not be read), what was given as MedicationAdministration and the list of medicines as
MedicationStatement. It does not carry the trash, earlier versions, set-asides, pictures, the care team,
limits, own words, calls, rules, questions, reminders, checks or papers, nor that a medicine lowers a fever:
JSON does. Control characters leave as their symbols, since FHIR's strings can't hold them.

The resources used are the same in R4 (4.0.1) and R4B (4.3.0), whose models check them here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from hashlib import sha256
from itertools import islice
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.diary.values import Dose, EntryContent, Medicine, MedicineUse, Profile
from caregiver_app.diary.whole_values import WholeDiary, WholeEntry
from caregiver_app.exchange.csv_out import kept_entries, with_offset
from caregiver_app.exchange.fhir_codes import BLOOD_PRESSURE, CATEGORY, CODES, LOINC, UCUM, fhir_text
from caregiver_app.exchange.incoming import local_offset
from caregiver_app.matching.limits import MeasurementKind

Resource = dict[str, Any]
_ID: Final = re.compile(r"[A-Za-z0-9.\-]{1,64}")
_CHECKED_AT_ONCE: Final = 50
_PATIENT: Final = "patient"
_PRESSURE: Final = (MeasurementKind.SYSTOLIC, MeasurementKind.DIASTOLIC)


def diary_to_fhir(
    whole: WholeDiary,
    now: datetime,
    first: date | None = None,
    last: date | None = None,
    offset_of: Callable[[datetime], int] = local_offset,
) -> bytes:
    """The bundle's JSON, UTF-8, checked by fhir.resources' models.

    Args:
        whole: The diary.
        now: The wall clock.
        first: The first day; None for all.
        last: The last day.
        offset_of: How far the wall clock stands from UTC at a time, where the diary does not say.
    """
    return b"".join(fhir_pieces(whole, now, first, last, offset_of))


def fhir_pieces(
    whole: WholeDiary,
    now: datetime,
    first: date | None = None,
    last: date | None = None,
    offset_of: Callable[[datetime], int] = local_offset,
    step: Step = go_on,
) -> Iterator[bytes]:
    """The same in pieces, a resource a line: the models take fifty times the room of what they check."""
    from fhir.resources.R4B.bundle import Bundle  # heavy: here alone

    head = {"resourceType": "Bundle", "type": "collection", "timestamp": _instant(now, offset_of(now))}
    yield f'{_json(head)[:-1]}, "entry": ['.encode()
    resources = _resources(whole, now, first, last, offset_of)
    is_first = True
    while part := list(islice(resources, _CHECKED_AT_ONCE)):
        step()
        entries = [
            {"fullUrl": _url(f"{each['resourceType']}/{each['id']}"), "resource": each} for each in part
        ]
        Bundle.model_validate(head | {"entry": entries})
        yield (b"\n " if is_first else b",\n ") + ",\n ".join(map(_json, entries)).encode()
        is_first = False
    yield b"\n]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _resources(
    whole: WholeDiary,
    now: datetime,
    first: date | None,
    last: date | None,
    offset_of: Callable[[datetime], int],
) -> Iterator[Resource]:
    yield _patient(whole.profile)
    for entry in kept_entries(whole, first, last):
        yield _response(entry)
        yield from _observations(entry)
    for dose in whole.doses:
        given_on = dose.given_at.date()
        if (first is None or first <= given_on) and (last is None or given_on <= last):
            yield _given(dose, offset_of(dose.given_at))
    for medicine in whole.medicines:
        yield _taken(medicine, now.date())


def fhir_id(line_id: str) -> str:
    """An id that FHIR takes."""
    return line_id if _ID.fullmatch(line_id) else sha256(line_id.encode()).hexdigest()[:32]


def _url(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'caregiver-companion/{name}')}"


def _instant(at: datetime, offset: int) -> str:
    """FHIR wants seconds wherever there is a time."""
    told = with_offset(at, offset)
    return told if at.second or at.microsecond else f"{told[:16]}:00{told[16:]}"


def _patient(profile: Profile) -> Resource:
    patient: Resource = {"resourceType": "Patient", "id": _PATIENT}
    if profile.patient.strip():
        patient["name"] = [{"text": fhir_text(profile.patient)}]
    if profile.born_on is not None:
        patient["birthDate"] = profile.born_on.isoformat()
    return patient


def _subject() -> Resource:
    return {"reference": _url(f"Patient/{_PATIENT}")}


def _observations(entry: WholeEntry) -> Iterator[Resource]:
    content = entry.content
    for kind, code in CODES.items():
        value = content.reading(kind)
        if value is None or kind in _PRESSURE:
            continue
        observation = _observation(entry, code.name, code.codes, is_vital=code.is_vital)
        observation["valueQuantity"] = _quantity(kind, value)
        if kind is MeasurementKind.TEMPERATURE and content.route is not None:
            observation["bodySite"] = {"text": str(content.route)}
        yield observation
    if content.systolic is not None and content.diastolic is not None:
        pressure = _observation(entry, "bp", (BLOOD_PRESSURE,), is_vital=True)
        pressure["component"] = [
            {
                "code": _concept(CODES[kind].codes),
                "valueQuantity": _quantity(kind, content.reading(kind) or 0),
            }
            for kind in _PRESSURE
        ]
        yield pressure


def _observation(
    entry: WholeEntry, name: str, codes: Iterable[tuple[str, str]], *, is_vital: bool
) -> Resource:
    observation: Resource = {
        "resourceType": "Observation",
        "id": f"{entry.id}-{name}",
        "status": "final",
        "code": _concept(codes),
        "subject": _subject(),
        "effectiveDateTime": _instant(entry.content.at, entry.utc_offset_minutes),
    }
    if is_vital:
        display = {"system": CATEGORY, "code": "vital-signs", "display": "Vital Signs"}
        observation["category"] = [{"coding": [display]}]
    if entry.content.writer.strip():
        observation["performer"] = [{"display": fhir_text(entry.content.writer)}]
    return observation


def _concept(codes: Iterable[tuple[str, str]]) -> Resource:
    return {"coding": [{"system": LOINC, "code": code, "display": display} for code, display in codes]}


def _quantity(kind: MeasurementKind, value: float) -> Resource:
    code = CODES[kind]
    return {"value": value, "unit": code.unit, "system": UCUM, "code": code.ucum}


def _response(entry: WholeEntry) -> Resource:
    """The entry's words and ticks; each item's linkId is named after the field it comes from."""
    offset = entry.utc_offset_minutes
    response: Resource = {
        "resourceType": "QuestionnaireResponse",
        "id": entry.id,
        "status": "completed" if entry.edited_at is None else "amended",
        "subject": _subject(),
        "authored": _instant(entry.created_at, offset),
        "item": [_item("at", "When it was observed", valueDateTime=_instant(entry.content.at, offset))],
    }
    if entry.content.writer.strip():
        response["author"] = {"display": fhir_text(entry.content.writer)}
    if entry.edited_at is not None:
        edited = _instant(entry.edited_at, offset)
        response["item"].append(_item("edited_at", "When it was last changed", valueDateTime=edited))
    response["item"] += _items(entry.content)
    return response


def _items(content: EntryContent) -> Iterator[Resource]:
    if content.note.strip():
        yield _item("note", "In the family's own words", valueString=fhir_text(content.note))
    if content.nothing_unusual:
        yield _item("nothing_unusual", "Nothing unusual was seen", valueBoolean=True)
    if content.fever_reducer is not None:
        question = "A fever reducer in the 6 hours before"
        yield _item("fever_reducer", question, valueBoolean=content.fever_reducer)
    for symptom in sorted(content.symptoms):
        question = "Ticked, and how strong in the family's eyes"
        yield _item(f"symptom.{symptom}", question, valueString=str(content.symptoms[symptom]))
    for field in sorted(content.unread):
        if content.unread[field].strip():
            typed = fhir_text(content.unread[field])
            yield _item(f"as_typed.{field}", "Typed, but not read as a value", valueString=typed)


def _item(link: str, question: str, **answer: object) -> Resource:
    return {"linkId": link, "text": question, "answer": [answer]}


def _given(dose: Dose, offset: int) -> Resource:
    given: Resource = {
        "resourceType": "MedicationAdministration",
        "id": fhir_id(dose.id),
        "status": "completed",
        "medicationCodeableConcept": {"text": _said(dose.name)},
        "subject": _subject(),
        "effectiveDateTime": _instant(dose.given_at, offset),
    }
    if dose.amount.strip():
        given["dosage"] = {"text": fhir_text(dose.amount)}
    if dose.writer.strip():
        given["performer"] = [{"actor": {"display": fhir_text(dose.writer)}}]
    return given


def _taken(medicine: Medicine, today: date) -> Resource:
    is_over = medicine.stopped_on is not None and medicine.stopped_on <= today
    taken: Resource = {
        "resourceType": "MedicationStatement",
        "id": fhir_id(medicine.id),
        "status": "stopped" if is_over else "active",
        "medicationCodeableConcept": {"text": _said(medicine.name)},
        "subject": _subject(),
    }
    if medicine.stopped_on is not None:
        taken["effectivePeriod"] = {"end": medicine.stopped_on.isoformat()}
    dosage: Resource = {"asNeededBoolean": medicine.use is MedicineUse.AS_NEEDED}
    told = " · ".join(fhir_text(part) for part in (medicine.dose, medicine.times) if part.strip())
    taken["dosage"] = [{"text": told} | dosage if told else dosage]
    if medicine.note.strip():
        taken["note"] = [{"text": fhir_text(medicine.note)}]
    return taken


def _said(name: str) -> str:
    return fhir_text(name) if name.strip() else "?"
