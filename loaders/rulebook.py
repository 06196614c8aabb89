"""Every rule that both families of page are read by, in the order in which they are applied.

Credits come before what asks for them: a director's other films need the director. Notes and
scenes come last: they mention whom the other rules found.
"""

from __future__ import annotations

from loaders import (
    adaptation,
    artists,
    authors_lives,
    awards,
    cameos,
    camera,
    cast,
    characters,
    companies,
    credits,
    dates,
    differences,
    features,
    films,
    finances,
    header,
    influences,
    notes,
    plot,
    production,
    quotations,
    ratings,
    scenes,
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
    *cameos.RULES,
    *plot.RULES,
    *touched_themes.RULES,
    *characters.RULES,
    *story_places.RULES,
    *features.RULES,
    *dates.RULES,
    *adaptation.RULES,
    *differences.RULES,
    *authors_lives.RULES,
    *influences.RULES,
    *quotations.RULES,
    *scenes.RULES,
    *notes.RULES,
)
