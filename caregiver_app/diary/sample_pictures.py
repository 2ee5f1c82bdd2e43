"""Pictures for the sample diary, drawn each time and always the same: no photo of anybody is in the app."""

from __future__ import annotations

from random import Random

from caregiver_app.diary.picture_files import Encoded, encode_image

_SIZE = (800, 600)


def thermometer(reading: str) -> Encoded:
    """A thermometer on a table, its display showing ``reading``."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", _SIZE, (205, 180, 150))
    draw = ImageDraw.Draw(image)
    for y in range(0, _SIZE[1], 75):
        draw.line((0, y, _SIZE[0], y + 14), fill=(190, 164, 133), width=3)
    draw.rounded_rectangle((70, 190, 690, 410), 110, fill=(246, 247, 248), outline=(190, 195, 200), width=4)
    draw.rounded_rectangle((660, 270, 785, 330), 28, fill=(150, 158, 165))
    draw.rounded_rectangle((170, 225, 520, 375), 18, fill=(173, 188, 160), outline=(120, 132, 110), width=4)
    draw.text((345, 300), reading, fill=(34, 40, 32), anchor="mm", font_size=112)
    draw.text((484, 252), "°C", fill=(34, 40, 32), anchor="mm", font_size=34)
    draw.ellipse((560, 262, 636, 338), fill=(96, 140, 186))
    return encode_image(image)


def rash() -> Encoded:
    """Reddish spots on a forearm, as a drawing."""
    from PIL import Image, ImageDraw, ImageFilter

    chance = Random(8)
    image = Image.new("RGB", _SIZE, (214, 221, 227))
    draw = ImageDraw.Draw(image)
    draw.polygon(((0, 150), (800, 210), (800, 470), (0, 560)), fill=(226, 184, 158))
    spots = Image.new("L", _SIZE, 0)
    dots = ImageDraw.Draw(spots)
    for _ in range(130):
        x, y, size = chance.gauss(410, 130), chance.gauss(350, 52), chance.uniform(4, 17)
        dots.ellipse((x - size, y - size, x + size, y + size), fill=chance.randrange(90, 190))
    image.paste((203, 92, 84), mask=spots.filter(ImageFilter.GaussianBlur(3)))
    return encode_image(image.filter(ImageFilter.GaussianBlur(1.5)))
