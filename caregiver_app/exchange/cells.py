"""Cells of a CSV file that a spreadsheet shows and never runs.

A spreadsheet takes a cell that begins with =, +, - or @ for a formula, also behind a tab or a line end
(OWASP, "CSV Injection"). Such a cell, and one that begins with an apostrophe, is written with one apostrophe
before it; taking one away gives the text back, to the letter.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Final

from caregiver_app.diary.limits_of_input import NOTE_MAX
from caregiver_app.errors import BadInput

GUARD: Final = "'"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS: Final = (",", ";", "\t")
ROWS_MAX: Final = 200_000
"""Lines of a file; far more than a family writes in ten years."""
COLUMNS_MAX: Final = 200
"""Cells of a line: a short file of one endless line must not fill the memory."""
_PIECE: Final = 100_000
"""Characters that are written in one go."""


def guarded(text: str) -> str:
    """The text as a cell."""
    return GUARD + text if text.startswith((*_FORMULA, GUARD)) else text


def unguarded(cell: str) -> str:
    """The text that a cell was made from."""
    return cell.removeprefix(GUARD)


def typed_text(cell: str) -> str:
    """What a person meant with a cell of their own: an apostrophe is only a guard before what it guards."""
    return cell[1:] if cell.startswith(GUARD) and cell[1:].startswith((*_FORMULA, GUARD)) else cell


def csv_bytes(header: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    """A file in UTF-8 with the mark that spreadsheets know it by, commas and CRLF (RFC 4180)."""
    return b"".join(csv_pieces(header, lines))


def csv_pieces(header: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """The same in pieces."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    yield _BOMS[0][0]
    for line in lines:
        writer.writerow([guarded(cell) for cell in line])
        if out.tell() > _PIECE:
            yield out.getvalue().encode()
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode()


def csv_rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Each row that holds anything, with the number of its last line; commas, semicolons or tabs part cells.

    Raises:
        BadInput: It is no text, or no table.
    """
    text = _decoded(data)
    csv.field_size_limit(NOTE_MAX)
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, row in enumerate(reader):
            if number >= ROWS_MAX:
                raise BadInput("exchange.too_many_rows", rows=f"{ROWS_MAX:,}")
            if len(row) > COLUMNS_MAX:
                raise BadInput("exchange.too_many_columns", line=reader.line_num, columns=COLUMNS_MAX)
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as error:
        raise BadInput("exchange.not_csv", line=reader.line_num) from error


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput("exchange.csv_not_utf8", place=f"{error.start + 1:,}") from error
    return text
