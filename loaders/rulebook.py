"""Every rule that both families of page are read by, in the order in which they are applied.

Credits come before what asks for them: a director's other films need the director.
"""

from __future__ import annotations

from loaders import (
    awards,
    cast,
    characters,
    credits,
    dates,
    features,
    films,
    header,
    plot,
    source_works,
    story_places,
    titles,
    topics,
    touched_themes,
)

RULES = (
    *titles.RULES,
    *header.RULES,
    *credits.RULES,
    *cast.RULES,
    *source_works.RULES,
    *topics.RULES,
    *awards.RULES,
    *films.RULES,
    *plot.RULES,
    *touched_themes.RULES,
    *characters.RULES,
    *story_places.RULES,
    *features.RULES,
    *dates.RULES,
)
