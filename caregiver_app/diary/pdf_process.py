"""A PDF that is open in a process of its own, which is ended when it takes too long."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Timer
from types import TracebackType
from typing import Any, Final, Self

import caregiver_app
from caregiver_app.diary.handout_values import PAGE_TEXT_MAX, PAGES_MAX
from caregiver_app.errors import BadInput, Trouble

READ_SECONDS: Final = 30.0
"""How long a PDF may take to be read, or one page to be drawn."""

Area = tuple[float, float, float, float]
"""Left, top, right and bottom in points from the page's upper left corner."""


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What is read of a PDF once.

    Attributes:
        title: What it calls itself; may be empty.
        pages: The words of each page.
    """

    title: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as drawn: four bytes a pixel, blue, green, red and one unused.

    Attributes:
        width: Pixels.
        height: Pixels.
        stride: Bytes of a row.
        data: The rows.
    """

    width: int
    height: int
    stride: int
    data: bytes


class PdfProcess:
    """An open PDF. Each wish waits for its answer: ask on a thread of its own, and close it when done.

    Args:
        data: The PDF.
        seconds: How long one answer may take.

    Raises:
        BadInput: It is damaged, locked with a password, or has too many pages.
    """

    def __init__(self, data: bytes, seconds: float = READ_SECONDS) -> None:
        self._seconds = seconds
        self._lock = Lock()
        self._is_late = False
        try:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-P",
                    "-m",
                    "caregiver_app.diary.pdf_child",
                ],  # -P: nothing of the present folder
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": str(Path(caregiver_app.__file__).parent.parent)},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise Trouble("handout.no_process") from error
        try:
            answer, _raw = self._exchange(b"%d\n" % len(data) + data)
            if answer["count"] > PAGES_MAX:
                raise BadInput("handout.too_many_pages", count=answer["count"], most=PAGES_MAX)
            if not answer["count"]:
                raise BadInput("handout.damaged")
        except BadInput:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self) -> PdfFacts:
        """The title, and the words of all pages.

        Raises:
            BadInput: It is damaged, or takes too long.
        """
        answer, _raw = self._ask("read", longest=PAGE_TEXT_MAX)
        return PdfFacts(str(answer["title"]), tuple(answer["pages"]))

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of each page in points."""
        answer, _raw = self._ask("sizes")
        return tuple((float(width), float(height)) for width, height in answer["sizes"])

    def draw(self, page: int, width: int) -> Drawn:
        """A page, counted from 0, that many pixels wide."""
        answer, raw = self._ask("render", page=page, width=width)
        return Drawn(answer["width"], answer["height"], answer["stride"], raw)

    def areas(self, page: int, spans: Sequence[tuple[int, int]]) -> tuple[tuple[Area, ...], ...]:
        """Where each of some spans of a page's words stands on it."""
        answer, _raw = self._ask("areas", page=page, spans=list(spans))
        return tuple(tuple((a, b, c, d) for a, b, c, d in areas) for areas in answer["areas"])

    def words_within(self, page: int, area: Area) -> str:
        """The words in a part of a page."""
        answer, _raw = self._ask("words_within", page=page, area=list(area))
        return str(answer["words"])

    def close(self) -> None:
        """Ends the process; a wish on its way fails."""
        self._process.kill()
        self._process.wait()
        with self._lock:
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    try:
                        pipe.close()
                    except OSError:  # what was still to be written finds no reader any more
                        continue

    def _ask(self, wish: str, **more: object) -> tuple[Mapping[str, Any], bytes]:
        return self._exchange(json.dumps({"wish": wish, **more}).encode("ascii") + b"\n")

    def _exchange(self, sent: bytes) -> tuple[Mapping[str, Any], bytes]:
        asked, answers = self._process.stdin, self._process.stdout
        assert asked is not None
        assert answers is not None
        timer = Timer(self._seconds, self._give_up)
        timer.daemon = True
        with self._lock:
            timer.start()
            try:
                asked.write(sent)
                asked.flush()
                line = answers.readline()
                answer: Mapping[str, Any] = json.loads(line) if line else {"trouble": "damaged"}
                raw = answers.read(answer.get("size", 0))
            except (OSError, ValueError) as error:
                raise self._refusal("damaged") from error
            finally:
                timer.cancel()
        if "trouble" in answer or len(raw) != answer.get("size", 0):
            raise self._refusal(str(answer.get("trouble", "damaged")))
        return answer, raw

    def _refusal(self, why: str) -> BadInput:
        return BadInput("handout.too_slow" if self._is_late else f"handout.{why}")

    def _give_up(self) -> None:
        self._is_late = True
        self._process.kill()
