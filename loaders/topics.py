"""What a film is and what it is about: its genres, its themes, and where it was shot."""

from __future__ import annotations

from loaders.genres import genre, opening_genre
from loaders.places import filmed_at
from loaders.places import listed as listed_places
from loaders.rules import Rule
from loaders.themes import explored, listed, meant

RULES: tuple[Rule, ...] = (genre, opening_genre, explored, meant, listed, filmed_at, listed_places)
