"""The table of measurements as plain values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading in words; ``past_limit`` makes it bold."""

    text: str
    past_limit: bool = False


@dataclass(frozen=True, slots=True)
class VitalLine:
    """A measurement: its lowest, its highest, its last with when, and how it changed."""

    name: str
    lowest: Reading
    highest: Reading
    last: Reading
    when: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class VitalTable:
    """All measurements that were taken; ``none`` is said where there is none."""

    title: str
    heads: tuple[str, str, str]
    lines: tuple[VitalLine, ...]
    none: str
    not_measured: str
