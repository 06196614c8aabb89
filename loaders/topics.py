"""What a film is and what it is about: its genres, its themes, and where it was shot."""

from __future__ import annotations

from loaders import places
from loaders.genres import genre, opening_genre
from loaders.rules import Rule
from loaders.themes import explored, listed, meant

RULES: tuple[Rule, ...] = (genre, opening_genre, explored, meant, listed, *places.RULES)
