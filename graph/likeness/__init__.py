"""How alike films are, and why.

``space`` lays films and what they have out as numbers, ``measures`` compares them, ``finder`` answers questions with
reasons in words, ``picking`` filters a list and makes it diverse.
"""

from graph.likeness.finder import Likeness, Reason, Resemblance
from graph.likeness.measures import MEASURES, Measure

__all__ = ["MEASURES", "Likeness", "Measure", "Reason", "Resemblance"]
