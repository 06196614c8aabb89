"""What a film is and what it is about: its genres, its themes, and where it was shot."""

from __future__ import annotations

from loaders import genres, places, themes
from loaders.rules import Rule

RULES: tuple[Rule, ...] = (*genres.RULES, *themes.RULES, *places.RULES)
