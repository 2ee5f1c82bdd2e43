"""Entries from a FHIR R4 Bundle: our own, whole for what it carries; of another's, the readings we know."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from caregiver_app.diary.limits_of_input import READING_FIELDS
from caregiver_app.diary.rules import check_not_in_future, checked_content
from caregiver_app.diary.values import Degree, EntryContent, TemperatureRoute
from caregiver_app.diary.whole_values import WholeEntry
from caregiver_app.errors import BadInput
from caregiver_app.exchange.csv_in import BadRow, Rows, id_of, moment_with_offset
from caregiver_app.exchange.csv_out import READINGS
from caregiver_app.exchange.fhir_codes import CODES, KIND_OF, LOINC
from caregiver_app.exchange.incoming import local_offset, on_the_wall, tells_utc
from caregiver_app.matching.limits import MeasurementKind

_ID_LENGTH: Final = 32
_FIELD_OF: Final = dict(zip(MeasurementKind, READINGS, strict=True))
_WHOLE: Final = frozenset({"pulse", "systolic", "diastolic", "oxygen", "fluids_ml"})
_GIVEN: Final = ("final", "amended", "corrected", "completed")
"""States of a resource that says something; entered-in-error says that it doesn't."""


def rows_from_fhir(data: bytes, now: datetime) -> Rows:
    """The entries of a bundle; a resource that can't be read is named by its place, counted from 1.

    Raises:
        BadInput: It is no bundle.
    """
    bad: list[BadRow] = []
    responses: dict[str, Any] = {}
    observed: defaultdict[str, list[tuple[int, Any]]] = defaultdict(list)
    for number, resource in enumerate(_resources(data), 1):
        if resource.get("status") not in _GIVEN:
            continue
        if resource.get("resourceType") == "QuestionnaireResponse" and _is_ours(resource.get("id")):
            responses[resource["id"]] = (number, resource)
        elif resource.get("resourceType") == "Observation":
            observed[_group_of(resource)].append((number, resource))
    entries: dict[str, WholeEntry] = {}
    for key in responses | observed:
        number, resource = responses.get(key) or observed[key][0]
        try:
            entry = _entry(key, responses.get(key), observed[key], now)
        except BadInput as reason:
            bad.append(BadRow(number, reason))
            continue
        except (KeyError, TypeError, AttributeError, IndexError, ValueError):  # a shape that no FHIR has
            bad.append(BadRow(number, BadInput("exchange.fhir_unreadable")))
            continue
        if entry is not None:
            entries[entry.id] = entry
    return Rows(tuple(entries.values()), tuple(bad))


def _resources(data: bytes) -> list[dict[str, Any]]:
    try:
        told = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput("exchange.not_utf8", place=f"{error.start + 1:,}") from error
    except json.JSONDecodeError as error:
        raise BadInput("exchange.not_json", line=error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise BadInput("exchange.not_fhir") from error
    if not isinstance(told, dict) or told.get("resourceType") != "Bundle":
        raise BadInput("exchange.not_fhir")
    entries = told.get("entry", [])
    if not isinstance(entries, list):
        raise BadInput("exchange.not_fhir")
    found = [entry.get("resource") for entry in entries if isinstance(entry, dict)]
    return [resource for resource in found if isinstance(resource, dict)]


def _is_ours(resource_id: object) -> bool:
    return (
        isinstance(resource_id, str)
        and len(resource_id) == _ID_LENGTH
        and set(resource_id) <= set("0123456789abcdef")
    )


def _group_of(resource: Mapping[str, Any]) -> str:
    """The entry that a reading belongs to: ours say so; another's belong together by their time."""
    head = str(resource.get("id", "")).partition("-")[0]
    return head if _is_ours(head) else f"at {resource.get('effectiveDateTime')}"


def _entry(
    key: str, response: tuple[int, Any] | None, observed: list[tuple[int, Any]], now: datetime
) -> WholeEntry | None:
    """An entry of one response and its readings; None where nothing in them is known here."""
    readings: dict[str, Any] = {}
    for _, observation in observed:
        readings |= _readings(observation)
    if response is None:
        if not readings:
            return None
        first = observed[0][1]
        at, offset = moment_with_offset(first["effectiveDateTime"])
        if tells_utc(str(first["effectiveDateTime"])) and not _is_ours(key):  # ours tells the wall's offset
            at = on_the_wall(at)
            offset = local_offset(at)
        performers = first.get("performer") or [{}]
        at = at.replace(second=0, microsecond=0)
        content = EntryContent(at=at, writer=str(performers[0].get("display", "")), **readings)
        entry = WholeEntry(key if _is_ours(key) else id_of(content), content, offset, now)
    else:
        entry = _of_response(response[1], readings)
    checked_content(entry.content)
    check_not_in_future(entry.content.at, now)
    return entry


def _of_response(resource: Mapping[str, Any], readings: Mapping[str, Any]) -> WholeEntry:
    answers = {item["linkId"]: next(iter(item["answer"][0].values())) for item in resource["item"]}
    at, offset = moment_with_offset(answers["at"])
    edited = answers.get("edited_at")
    content = EntryContent(
        at=at,
        writer=str(resource.get("author", {}).get("display", "")),
        note=str(answers.get("note", "")),
        nothing_unusual=answers.get("nothing_unusual") is True,
        fever_reducer=answers.get("fever_reducer"),
        symptoms={
            link.removeprefix("symptom."): Degree(said)
            for link, said in answers.items()
            if link.startswith("symptom.")
        },
        unread={
            field: str(answers[f"as_typed.{field}"])
            for field in READING_FIELDS
            if f"as_typed.{field}" in answers
        },
    )
    return WholeEntry(
        str(resource["id"]),
        replace(content, **readings),
        offset,
        moment_with_offset(resource["authored"])[0],
        moment_with_offset(edited)[0] if edited else None,
    )


def _readings(observation: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in (observation, *observation.get("component", ())):
        kind = _kind(part)
        if kind is None or "valueQuantity" not in part:
            continue
        quantity = part["valueQuantity"]
        if quantity.get("code") != CODES[kind].ucum:
            raise BadInput("exchange.fhir_unit", unit=str(quantity.get("code", quantity.get("unit")))[:40])
        name, value = _FIELD_OF[kind], float(quantity["value"])
        found[name] = round(value) if name in _WHOLE else value
        site = str(observation.get("bodySite", {}).get("text", ""))
        if kind is MeasurementKind.TEMPERATURE and site in tuple(TemperatureRoute):
            found["route"] = TemperatureRoute(site)
    return found


def _kind(part: Mapping[str, Any]) -> MeasurementKind | None:
    for coding in part.get("code", {}).get("coding", ()):
        if coding.get("system") == LOINC and coding.get("code") in KIND_OF:
            return KIND_OF[coding["code"]]
    return None
