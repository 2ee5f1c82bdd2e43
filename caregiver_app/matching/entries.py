"""What a phrase of the lexicon may stand for: the sections of its files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a phrase is for: the sections of the lexicon's files."""

    PRESENT = "present"
    POSSIBLE = "possible"
    KIN_ONLY = "everyday_ache"
    NOT_THIS = "not_this"


class Cue(StrEnum):
    """What a phrase of ``cues.toml`` says about the mentions near it; the file explains each."""

    NO = "no"
    DENIES = "denies"
    NOT = "not"
    NO_AFTER = "no_after"
    NOT_A_NEGATION = "not_a_negation"
    PAST = "past"
    ENDED = "ended"
    PAST_AFTER = "past_after"
    PAST_TIME = "past_time"
    RETURNS = "returns"
    HAPPENED = "happened"
    DOUBT = "doubt"
    YES = "yes"
    IF = "if"
    INSTRUCTS = "instructs"
    IF_AFTER = "if_after"
    NOT_AN_IF = "not_an_if"
    KIN = "kin"
    NOT_THE_SUBJECT = "not_the_subject"
    OWNER = "owner"
    PATIENT = "patient"
    RETELLS = "retells"
    CONTRAST = "contrast"
    VERB = "verb"
    BREAK = "break"
    MILD = "mild"
    STRONG = "strong"
    LIGHT = "light"
    CLOSES_GAP = "closes_gap"


class Measure(StrEnum):
    """What a phrase of ``measures.toml`` names."""

    TEMPERATURE = "temperature"
    PULSE = "pulse"
    BLOOD_PRESSURE = "blood_pressure"
    OXYGEN = "oxygen"
    CELSIUS = "celsius"
    FAHRENHEIT = "fahrenheit"
    DEGREES = "degrees"
    BEATS = "beats"
    PERCENT = "percent"
    OTHER_UNIT = "other_unit"
    OTHER_SUBJECT = "other_subject"
    BETWEEN = "between"
    BELOW = "below"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one phrase stands for.

    Attributes:
        part: Which section it stands in.
        items: The items it speaks of; empty for cues and measures.
        own: For the family's own words their number, else -1.
    """

    part: Part | Cue | Measure
    items: tuple[str, ...] = ()
    own: int = -1
