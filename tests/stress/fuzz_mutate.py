"""Changes bytes as a fuzzer does: JSON by its shape, text by its words and lines, anything by its bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from random import Random
from typing import Any, Final

WORDS: Final = (
    *("0", "-0", "1e999", "NaN", "Infinity", "٣٤", "²", "½", "99999999999999999999999999", "1_000", "38.4"),
    *("2026-02-30T10:00+00:00", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", "2026-W10-1", "24:00"),
    *(
        "12/31/26",
        "31.12.26",
        "1.2.3.4",
        "1733000000000",
        "10:00 pm",
        "1/",
        "/1",
        "120/80",
        "101 °F",
        "5'3\"",
    ),
    *('=cmd|"/c calc"!A0', "+1", "@x", "'", "''=", '"', '""', ",", ";", "\t", "\r", "\r\n", "\n\n", "\0"),
    *(
        "\u2028",
        "\u202e",
        "\u200b",
        "\ufeff",
        "\ud7ff",
        "\ufffe",
        "🤒",
        "e\u0301",
        "ﬁ",
        "İ",
        "ß",
        "ǅ",
        "א",
        "ا",
    ),
    *("<script>alert(1)</script>", "<img src=http://x.example/a.png>", "<a href=javascript:alert(1)>x</a>"),
    *("<svg onload=alert(1)>", "<style>@import url(http://x.example)</style>", "<!--", "]]>", "<![CDATA["),
    *(
        "![x](http://x.example/a.png)",
        "[x](javascript:alert(1))",
        "&#106;avascript:",
        "<b onclick=x>",
        "&lt;",
    ),
    *(
        "{0}",
        "{x.y}",
        "{x[0]}",
        "{",
        "}",
        "{{",
        "%s",
        "%",
        "\\",
        "\\u0000",
        "../../x",
        "C:\\x",
        "/etc/passwd",
    ),
    *("not", "no", "denies", "if", "fever", "38.9", "not a fever", "headache", "seizure", "mom", "yesterday"),
    *("[[x]]", "[x]", "x = 1", 'x = """', "#", "= ", "true", "null", "..", "(a|b)", "<list>", "*", "|", "()"),
)
"""What has broken programs before."""
_VALUES: Final[tuple[Any, ...]] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1,
        2**31,
        2**63,
        10**400,
        1.5,
        1e308,
        "",
        "x",
        [],
        {},
        [[]],
        {"": ""},
        "\ud800",
    ),
    *(
        "2026-11-20T10:00:00",
        "2026-11-20",
        "0" * 32,
        "f" * 32,
        "PRESENT",
        "fever",
        "a" * 600,
        "http://x",
        "10:00",
    ),
)


def mutated(data: bytes, others: Sequence[bytes], chance: Random, longest: int) -> bytes:
    """The data with one to five changes."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5))):
        how = chance.randrange(10)
        if data[:1] in (b"{", b"[") and how < 8:
            data = _shape_changed(data, others, chance)
        elif how < 7:
            data = _text_changed(data, others, chance)
        else:
            data = _bytes_changed(data, others, chance)
    return data[:longest]


def _shape_changed(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        return _text_changed(data, others, chance)
    places: list[tuple[Any, Any]] = []
    waiting = [told]
    while waiting:
        value = waiting.pop()
        keys: Sequence[Any] = list(value) if isinstance(value, dict) else range(len(value))
        for key in keys:
            places.append((value, key))
            if isinstance(value[key], dict | list):
                waiting.append(value[key])
    if not places:
        return json.dumps(chance.choice(_VALUES)).encode()
    inside, key = chance.choice(places)
    other, other_key = chance.choice(places)
    how = chance.randrange(6)
    if how == 0:
        del inside[key]
    elif how == 1 and isinstance(inside, list):
        inside.insert(key, inside[key])
    elif how == 2 and isinstance(inside, dict):
        inside[chance.choice((*WORDS, str(other_key)))] = inside.pop(key)
    elif how == 3 and isinstance(inside[key], str):
        inside[key] = _text_changed(inside[key].encode(errors="replace"), (), chance).decode(errors="replace")
    elif how == 4 and not isinstance(other[other_key], dict | list):
        inside[key] = other[other_key]
    else:
        inside[key] = chance.choice((*_VALUES, *WORDS))
    try:
        return json.dumps(told, ensure_ascii=chance.random() < 0.5).encode(errors="surrogatepass")
    except (ValueError, RecursionError):
        return data


def _text_changed(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    how = chance.randrange(6)
    word = chance.choice(WORDS).encode(errors="surrogatepass")
    at = chance.randint(0, len(data))
    if how == 0:
        return data[:at] + word + data[at:]
    if how == 1:
        return data[:at] + word + data[at + len(word) :]
    for mark in chance.sample((b"\n", b",", b" ", b'"', b"="), 5):
        parts = data.split(mark)
        if len(parts) > 2:
            break
    else:
        return data[:at] + word + data[at:]
    one, two = chance.randrange(len(parts)), chance.randrange(len(parts))
    if how == 2:
        parts[one], parts[two] = parts[two], parts[one]
    elif how == 3:
        parts.insert(one, parts[two])
    elif how == 4:
        del parts[one]
    else:
        parts[one] = word
    return mark.join(parts)


def _bytes_changed(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    at, to = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    how = chance.randrange(6)
    if how == 0 and others:
        other = chance.choice(others)
        cut = chance.randint(0, len(other))
        return data[:at] + other[cut:]
    if how == 1:
        return data[:at] + data[to:]
    if how == 2:
        return data[:to] + data[at:to] * chance.choice((1, 1, 2, 50)) + data[to:]
    if how == 3:
        return data[:at] + bytes(chance.choices(range(256), k=chance.randint(1, 8))) + data[at:]
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8)) if data else 0):
        changed[chance.randrange(len(changed))] = chance.choice((0, 255, 127, chance.randrange(256)))
    return bytes(changed)
