"""What a film is and what it is about: its genres, its themes, and where it was shot."""

from __future__ import annotations

from loaders import genres, places
from loaders.rules import Rule
from loaders.themes import explored, listed, meant

RULES: tuple[Rule, ...] = (*genres.RULES, explored, meant, listed, *places.RULES)
