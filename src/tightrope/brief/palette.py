"""Colours with a meaning: one for each actor, wherever it appears; hues that colour-blind readers tell apart.

Every text colour keeps WCAG AA contrast (4.5:1) on `paper` and `card`, in light and in dark.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

LIGHT = {
    "paper": "#fffefb", "card": "#f6f3ec", "ink": "#1b1d21", "soft": "#565b63", "rule": "#d9d4c8", "faint": "#ebe7dd",
    "accent": "#7d2a2a", "link": "#24538a", "ally": "#dfe8ef", "good": "#1f5fa8", "bad": "#b5480f", "none": "#8a8f97",
    "quad1": "#7fb0e0", "quad2": "#1f5fa8", "quad3": "#f0a86b", "quad4": "#b5480f",
    "cool": "#7fb0e0", "warm": "#f0a86b",
    "actor0": "#2c68b0", "actor1": "#ba4c0e", "actor2": "#00594c", "actor3": "#742784", "actor4": "#5c4201",
    "actor5": "#a6215f", "actor6": "#3f4c59", "actor7": "#4f6300",
}  # fmt: skip
DARK = {
    "paper": "#15171b", "card": "#1e2127", "ink": "#e9e6df", "soft": "#a9adb5", "rule": "#3a3e46", "faint": "#282c33",
    "accent": "#e8a09a", "link": "#8fbcf0", "ally": "#26323e", "good": "#7fb4f0", "bad": "#f0955a", "none": "#848a94",
    "quad1": "#a9cdf2", "quad2": "#5599e6", "quad3": "#f5c79b", "quad4": "#ea7f3c",
    "cool": "#2f639e", "warm": "#94501f",
    "actor0": "#96c9ff", "actor1": "#f2996e", "actor2": "#57c9b6", "actor3": "#c692ce", "actor4": "#dfbc56",
    "actor5": "#f28fb9", "actor6": "#b3bfcc", "actor7": "#b5c95e",
}  # fmt: skip
SLOTS = 8


def assign(actors: Sequence[str], focal: str | None = None, facing: Collection[str] = ()) -> dict[str, int]:
    """A colour slot for each actor: the focal one blue, its adversary vermilion, the others in their order.

    Beyond eight actors slots repeat; direct labels tell them apart.
    """
    first = [a for a in actors if a == focal]
    against = [a for a in actors if a in facing and a != focal]
    rest = [a for a in actors if a not in {*first, *against}]
    slots = dict.fromkeys(first, 0)
    slots.update(dict.fromkeys(against[:1], 1))
    start = 2 if against or focal else 0
    for k, actor in enumerate([*rest, *against[1:]]):
        slots[actor] = (start + k) % SLOTS
    return slots


def css(colours: dict[str, str]) -> str:
    """The colours as CSS custom properties: `--ink:#1b1d21;...`."""
    return "".join(f"--{name}:{value};" for name, value in colours.items())
