"""Short lists on the page: each with what stands for lines that do not fit, so that none is lost unsaid."""

from __future__ import annotations

from dataclasses import dataclass

from caregiver_app.guide.items import GuideList


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list.

    Attributes:
        key: What it is of, such as an entry; a caregiver who drops it names it so.
        lead: Its beginning, in bold.
        text: The rest.
    """

    key: str
    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class LineList:
    """A list under a heading of its own.

    Attributes:
        title: Its heading.
        continued: Its heading where it goes on.
        lines: Its lines, the most important first.
        none: Said where there is no line.
        more_one: Said where one line does not fit.
        more_many: Said where ``{count}`` lines do not fit.
        notes: Said below it, such as how many lines the family took off.
        least: As many lines stay on the first page while anything else can give way.
        list: The guide's list that it is of, if any.
    """

    title: str
    continued: str
    lines: tuple[Line, ...]
    none: str = ""
    more_one: str = ""
    more_many: str = ""
    notes: tuple[str, ...] = ()
    least: int = 2
    list: GuideList | None = None

    def more(self, count: int) -> str:
        """What stands for ``count`` lines that do not fit; empty for none."""
        if not count:
            return ""
        return self.more_one if count == 1 else self.more_many.replace("{count}", str(count))
