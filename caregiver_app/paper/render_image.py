"""A picture of the diary, unpacked.

What was brought in with somebody else's diary may only call itself one. Left to choose, Qt would hand it to
any of its readers, that of SVG among them, whose drawings can name other files to be shown.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

_KINDS: Final = ((b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"))
"""How the two kinds begin that a diary keeps."""


def kept_image(data: bytes, scaled: QSize | None = None) -> QImage:
    """The picture; an empty one where it is neither PNG nor JPEG, or damaged.

    Args:
        data: Its bytes.
        scaled: The size to unpack it in, where it needs not be as large as it is.
    """
    kind = next((kind for begin, kind in _KINDS if data.startswith(begin)), None)
    if kind is None:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    if scaled is not None:
        reader.setScaledSize(scaled)
    return reader.read()
