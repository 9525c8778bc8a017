"""What a picture needs to know besides its data: colours, the actors' slots and names, its width."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from tightrope.brief.palette import DARK, LIGHT, SLOTS

Mode = Literal["page", "light", "dark"]
WIDE, NARROW = 720, 380
FONT = "'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif"


@dataclass(frozen=True)
class Theme:
    """`mode` page takes colours from the page's CSS variables; light and dark write them out."""

    mode: Mode = "light"
    slots: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    width: int = WIDE

    @property
    def narrow(self) -> bool:
        """Whether the picture is for a small screen."""
        return self.width < 560

    def at(self, width: int) -> Theme:
        """The same theme at another width (pixels)."""
        return replace(self, width=width)

    def colour(self, name: str) -> str:
        """A colour by name: `ink`, `quad3`, `actor0`."""
        if self.mode == "page":
            return f"var(--{name})"
        return (LIGHT if self.mode == "light" else DARK)[name]

    def slot(self, actor: object) -> str:
        """The colour name of an actor; unknown actors are grey."""
        found = self.slots.get(str(actor))
        return "soft" if found is None else f"actor{found % SLOTS}"

    def name(self, actor: object) -> str:
        """The name of an actor, from its key where nobody gave one."""
        return self.names.get(str(actor)) or str(actor).replace("_", " ").title()
