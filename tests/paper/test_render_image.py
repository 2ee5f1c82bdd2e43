"""Only PNG and JPEG are unpacked, whatever an imported picture calls itself."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from caregiver_app.paper.render_image import kept_image


def picture(kind: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 30), "white").save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_kept_picture_is_unpacked_in_the_size_that_is_wanted(qtbot: QtBot, kind: str) -> None:
    assert kept_image(picture(kind)).size() == QSize(40, 30)
    assert kept_image(picture(kind), QSize(20, 15)).size() == QSize(20, 15)


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='//host/a.png'/></svg>",
        picture("GIF"),
        picture("BMP"),
        picture("PNG")[:40],
        b"",
    ],
)
def test_anything_else_is_no_picture(qtbot: QtBot, data: bytes) -> None:
    assert kept_image(data).isNull()
