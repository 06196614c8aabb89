"""Every rule that both families of page are read by, in the order in which they are applied.

Credits come before what asks for them: a director's other films need the director.
"""

from __future__ import annotations

from loaders import (
    artists,
    awards,
    camera,
    cast,
    companies,
    credits,
    films,
    finances,
    header,
    production,
    ratings,
    source_works,
    titles,
    topics,
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
)
