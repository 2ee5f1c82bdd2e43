"""Pictures in what is pasted or dropped. Words come first: a table copied with its picture is words."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

SUFFIXES: Final = frozenset(
    (".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif")
)
"""Files that are meant as pictures; those that can't be read are told so, not taken for words."""
_AS_THEY_ARE: Final = ("image/jpeg", "image/png")


def has_pictures(mime: QMimeData) -> bool:
    """Whether it is one picture, or files that are all pictures."""
    if mime.hasUrls():
        return bool(_files(mime))
    return mime.hasImage() and not mime.hasText()


def pictures_in(mime: QMimeData) -> tuple[Path | bytes, ...]:
    """The pictures, as files or as their bytes."""
    if mime.hasUrls():
        return _files(mime)
    if not has_pictures(mime):
        return ()
    for kind in _AS_THEY_ARE:
        if mime.hasFormat(kind) and (data := bytes(mime.data(kind).data())):
            return (data,)
    image = mime.imageData()
    return (png_of(image),) if isinstance(image, QImage) and not image.isNull() else ()


def png_of(image: QImage) -> bytes:
    """An image as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 80)  # type: ignore[call-overload]  # the stubs want bytes; text is what works
    return bytes(buffer.data().data())


def _files(mime: QMimeData) -> tuple[Path | bytes, ...]:
    urls = mime.urls()
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if len(files) < len(urls) or not all(file.suffix.lower() in SUFFIXES for file in files):
        return ()
    return files
