"""Our JSON read line by line as it was written: a large diary is never in memory as one text.

Only the layout that this program writes is read so; anything else that is JSON is left to whoever reads it as
a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, Final, get_args, get_origin

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.diary.whole_rules import check_whole
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.errors import BadInput
from caregiver_app.exchange.json_in import check_head, parsed
from caregiver_app.exchange.json_out import Checksum
from caregiver_app.exchange.json_values import from_json, types_of

_LINE_MAX: Final = 150_000_000
"""Of a paper of 50 MB in base64 with the words of all its pages."""


_NESTS_MAX: Final = 1_000_000
"""Objects, lists and commas in one line: more is no entry, and would take too much memory to read."""


class OtherLayout(Exception):
    """The file is not laid out as we write it.

    Attributes:
        line: From which line on, counted from 1.
    """

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def diary_from_lines(file: BinaryIO, step: Step = go_on) -> WholeDiary:
    """The diary in a file of ours.

    Raises:
        OtherLayout: It must be read as a whole.
        BadInput: It is damaged, of a newer program, or holds what no diary can hold.
        Stopped: The person stopped it.
    """
    lines = _Lines(file, step)
    head = _head(lines)
    check_head(head)
    checksum = Checksum()
    parts = dict(_parts(lines, checksum))
    lines.expect(b"}")
    lines.expect(b"")
    if "checksum" in head:
        if not checksum.is_sorted:
            raise OtherLayout(lines.number)
        if head["checksum"] != checksum.told():
            raise BadInput("exchange.damaged")
    whole = WholeDiary(**parts)
    check_whole(whole, step)
    return whole


class _Lines:
    """The file's lines without what is around them."""

    def __init__(self, file: BinaryIO, step: Step) -> None:
        self._file, self._step = file, step
        self.number = 0

    def next(self) -> bytes:
        """The next line; empty at the end."""
        self._step()
        self.number += 1
        line = self._file.readline(_LINE_MAX)
        if line and not line.endswith(b"\n"):
            raise self.other()
        return line.strip(b" \r\n")

    def expect(self, wanted: bytes) -> None:
        """The next line is this one."""
        if self.next() != wanted:
            raise self.other()

    def other(self) -> OtherLayout:
        """The line is another than we would have written."""
        return OtherLayout(self.number)

    def parsed(self, text: bytes) -> Any:
        """What a piece of the line says."""
        if sum(map(text.count, (b"{", b"[", b","))) > _NESTS_MAX:
            raise self.other()
        try:
            return parsed(text)
        except BadInput as error:
            if error.key == "exchange.not_json":
                raise self.other() from error
            raise


def _head(lines: _Lines) -> dict[str, Any]:
    """What stands before the diary: one thing a line."""
    lines.expect(b"{")
    head: dict[str, Any] = {}
    while (line := lines.next()) != b'"diary": {':
        if not line.endswith(b",") or len(head) > 9:
            raise lines.other()
        told = lines.parsed(b"{" + line[:-1] + b"}")
        if head.keys() & told.keys():
            raise BadInput("exchange.key_twice")
        head |= told
    return head


def _parts(lines: _Lines, checksum: Checksum) -> Iterator[tuple[str, Any]]:
    """Each part by its name, of its own kind."""
    kinds, seen, is_last = types_of(WholeDiary), set(), False
    while not is_last:
        line = lines.next()
        quoted, colon, rest = line.partition(b": ")
        name = lines.parsed(quoted) if colon else None
        if not isinstance(name, str):
            raise lines.other()
        if name in seen:
            raise BadInput("exchange.key_twice")
        seen.add(name)
        if name not in kinds:
            raise BadInput("exchange.unknown_key", place="diary", name=name[:40])
        if rest == b"[":
            values, is_last = _listed(lines, checksum, name, kinds[name])
            yield name, values
        else:
            is_last = not rest.endswith(b",")
            told = lines.parsed(rest.removesuffix(b","))
            checksum.add_part(name, told)
            yield name, from_json(kinds[name], told, f"diary.{name}")
    lines.expect(b"}")


def _listed(lines: _Lines, checksum: Checksum, name: str, kind: Any) -> tuple[tuple[Any, ...], bool]:
    """A list's values, one a line, and whether nothing follows it."""
    if get_origin(kind) is not tuple:
        raise lines.other()
    values: list[Any] = []
    checksum.begin_list(name)
    is_through = False
    while not is_through:
        line = lines.next()
        is_through = not line.endswith(b",")
        told = lines.parsed(line.removesuffix(b","))
        checksum.add_line(told)
        values.append(from_json(get_args(kind)[0], told, f"diary.{name}[{len(values)}]"))
    checksum.end_list()
    end = lines.next()
    if end not in (b"],", b"]"):
        raise lines.other()
    return tuple(values), end == b"]"
