"""Every rule that both families of page are read by, in the order in which they are applied.

Credits come before what asks for them: a director's other films need the director.
"""

from __future__ import annotations

from loaders import (
    artists,
    awards,
    camera,
    cast,
    characters,
    companies,
    credits,
    dates,
    features,
    films,
    finances,
    header,
    plot,
    production,
    ratings,
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
    *camera.RULES,
    *production.RULES,
    *finances.RULES,
    *companies.RULES,
    *ratings.RULES,
    *artists.RULES,
    *plot.RULES,
    *touched_themes.RULES,
    *characters.RULES,
    *story_places.RULES,
    *features.RULES,
    *dates.RULES,
)
