"""Colours: enough contrast for text, told apart by colour-blind readers, the same for the same actor."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.brief.palette import DARK, LIGHT, SLOTS, assign

Rgb = tuple[float, float, float]
# Machado, Oliveira and Fernandes 2009, severity 1.
BLINDNESS = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(colour: str) -> Rgb:
    values = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return r, g, b


def luminance(rgb: Rgb) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(a: Rgb, b: Rgb) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: Rgb) -> Rgb:
    m = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(a * max(0.0, v) for a, v in zip(row, rgb, strict=True)) for row in m]
    f = [
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in (xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089)
    ]  # fmt: skip
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def over(colour: Rgb, ground: Rgb, opacity: float) -> Rgb:
    r, g, b = (opacity * c + (1 - opacity) * p for c, p in zip(colour, ground, strict=True))
    return r, g, b


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_text_colours_keep_aa_contrast(mode: dict[str, str], ground: str) -> None:
    names = ["ink", "soft", "accent", "link", "good", "bad", *(f"actor{k}" for k in range(SLOTS))]
    weak = {n: c for n in names if (c := contrast(linear(mode[n]), linear(mode[ground]))) < 4.5}
    assert not weak


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("fill", ["cool", "warm"])
def test_words_in_the_darkest_cell_of_a_table_of_signs_are_legible(mode: dict[str, str], fill: str) -> None:
    def mixed(name: str) -> str:
        pairs = [(int(mode[name][k : k + 2], 16), int(mode["card"][k : k + 2], 16)) for k in (1, 3, 5)]
        return "#" + "".join(f"{round(0.8 * a + 0.2 * b):02x}" for a, b in pairs)

    assert contrast(linear(mode["ink"]), linear(mixed(fill))) >= 4.5


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", [None, *BLINDNESS])
def test_the_first_five_actors_differ_for_every_eye(mode: dict[str, str], kind: str | None) -> None:
    colours = [linear(mode[f"actor{k}"]) for k in range(5)]
    if kind:
        colours = [tuple(sum(a * v for a, v in zip(row, c, strict=True)) for row in BLINDNESS[kind]) for c in colours]  # type: ignore[misc]
    seen = [lab(c) for c in colours]
    least = min(math.dist(a, b) for k, a in enumerate(seen) for b in seen[:k])
    assert least > 15


@settings(deadline=None, derandomize=True, max_examples=50)
@given(st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=8, unique=True), st.data())
def test_actors_get_different_colours_and_roles_fixed_ones(actors: list[str], data: st.DataObject) -> None:
    focal = data.draw(st.sampled_from(actors))
    facing = [a for a in actors if a != focal][:1]
    slots = assign(actors, focal, facing)
    assert slots[focal] == 0
    assert all(slots[a] == 1 for a in facing)
    assert len(set(slots.values())) == len(actors)
