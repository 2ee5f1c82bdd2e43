from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest

from caregiver_app.errors import BadInput
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.stream import match_stream


def answers(matcher: Matcher, source: bytes) -> list[dict[str, list[dict[str, object]]]]:
    out = io.StringIO()
    match_stream(matcher, io.BytesIO(source), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_one_answer_a_line(matcher: Matcher) -> None:
    first, second, third = answers(matcher, b"no headache\n\nfever")
    assert first["mentions"][0] == {
        "items": ["crs.headaches", "icans.headaches"],
        "status": "absent",
        "start": 3,
        "end": 11,
        "text": "headache",
        "reason": first["mentions"][0]["reason"],
    }
    assert second == {"mentions": []}
    assert third["mentions"][0]["text"] == "fever"


def test_offsets_are_code_points(matcher: Matcher) -> None:
    (answer,) = answers(matcher, "\U0001f622\U0001f622 r\u00e2sh no: fever\r\n".encode())
    note = "\U0001f622\U0001f622 r\u00e2sh no: fever"
    for mention in answer["mentions"]:
        start, end = mention["start"], mention["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert note[start:end] == mention["text"]


def test_only_a_line_feed_parts_lines(matcher: Matcher) -> None:
    assert len(answers(matcher, "fever\u2028rash\x0bchills\rcough\n".encode())) == 1


def test_bad_bytes_come_after_the_answers_before_them(matcher: Matcher) -> None:
    out = io.StringIO()
    with pytest.raises(BadInput) as trouble:
        match_stream(matcher, io.BytesIO(b"fever\nrash\n\xff\xfe\nchills\n"), out)
    assert trouble.value.values == {"line": 3}
    assert len(out.getvalue().splitlines()) == 2


class _Endless(io.RawIOBase):
    """Gives a line only when asked for it."""

    def __init__(self) -> None:
        self.given = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.given += 1
            yield b"fever\n"


class _Counting(io.StringIO):
    def __init__(self, source: _Endless) -> None:
        super().__init__()
        self.source = source

    def flush(self) -> None:
        if self.closed:
            return
        assert len(self.getvalue().splitlines()) == self.source.given, "an answer was held back"
        if self.source.given == 50:
            raise InterruptedError


def test_every_answer_is_given_before_the_next_line_is_read(matcher: Matcher) -> None:
    source = _Endless()
    with pytest.raises(InterruptedError):
        match_stream(matcher, source, _Counting(source))  # type: ignore[arg-type]  # a raw stream will do
