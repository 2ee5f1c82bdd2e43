"""How large a file may be to come in, in megabytes of a million bytes."""

from __future__ import annotations

from typing import Final

MOST_MB: Final = 40
"""Of what is read as a whole: a year of entries in a table is less than one."""
MOST_OURS_MB: Final = 1_000
"""Of our own JSON, which carries every picture and is read line by line."""
