"""Reads notes line by line and answers each with a line of JSON: any number of lines in constant memory."""

from __future__ import annotations

import json
from typing import BinaryIO, TextIO

from caregiver_app.errors import BadInput
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention_json import mention_to_json


def match_stream(matcher: Matcher, source: BinaryIO, out: TextIO) -> None:
    r"""Answers every line of ``source`` on ``out``.

    Lines end with ``\n`` alone or ``\r\n``; offsets count code points of the line without its ending.

    Raises:
        BadInput: A line isn't UTF-8; every line before it has been answered.
    """
    for number, raw in enumerate(source, start=1):
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError:
            out.flush()
            raise BadInput("matching.not_utf8", line=number) from None
        note = line.removesuffix("\n").removesuffix("\r")
        if number == 1:
            note = note.removeprefix("\ufeff")
        answer = {"mentions": [mention_to_json(mention) for mention in matcher.read(note)]}
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()
    out.flush()
