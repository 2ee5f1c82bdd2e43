"""Names a PDF's language and asks readers to show its title, which Qt's writer can't. No Qt.

The catalogue is written once more at the file's end, as the PDF format's incremental update allows
(ISO 32000-1, 7.5.6), with ``/Lang`` and ``/ViewerPreferences`` added.
"""

from __future__ import annotations

import re

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)


def with_language(pdf: bytes, language: str) -> bytes:
    """``pdf`` with its language named; unchanged when it isn't built as Qt builds it.

    Args:
        pdf: A whole file with a plain cross-reference table.
        language: As in HTML: ``"en"``.
    """
    trailer = _TRAILER.search(pdf)
    root = _ROOT.search(trailer[1]) if trailer else None
    if trailer is None or root is None:
        return pdf
    catalogue = re.search(rb"\n" + root[1] + rb" 0 obj\s*<<(.*?)>>\s*endobj", pdf, re.DOTALL)
    if catalogue is None or b"/Lang" in catalogue[1]:
        return pdf
    added = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % language.encode("ascii")
    place = len(pdf) + 1
    update = b"\n%s 0 obj\n<<%s%s>>\nendobj\n" % (root[1], catalogue[1], added)
    table = b"xref\n0 1\n0000000000 65535 f \n%s 1\n%010d 00000 n \n" % (root[1], place)
    tail = b"trailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        trailer[1],
        trailer[2],
        len(pdf) + len(update),
    )
    return pdf + update + table + tail
