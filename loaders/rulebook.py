"""Every rule that both families of page are read by, in the order in which they are applied.

Credits come before what asks for them: a director's other films need the director. Notes and
scenes come last: they mention whom the other rules found.
"""

from __future__ import annotations

from loaders import (
    adaptation,
    authors_lives,
    awards,
    cast,
    credits,
    differences,
    films,
    header,
    influences,
    notes,
    quotations,
    scenes,
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
    *adaptation.RULES,
    *differences.RULES,
    *authors_lives.RULES,
    *influences.RULES,
    *quotations.RULES,
    *scenes.RULES,
    *notes.RULES,
)
