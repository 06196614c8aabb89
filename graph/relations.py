"""The relations by which films are alike, and how much each weighs: the one table to read or change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """One way in which films can be alike.

    Attributes:
        name: what people call it.
        weight: its share in likeness, relative to the others. Those of actor, genre and director were fitted to
            587 human judgements of pairs of films; the others are set by hand beside them, what people name as
            reasons (theme, source, recommendation) before what many films share (a country).
        pattern: a SPARQL group that binds ``?film``, ``?feature`` and, where the feature has one, ``?label``.
        phrase: the reason in words; ``{}`` stands for the label.
        outward: the reason where the feature is a film that is compared and that the other one leads to; ``{}`` stands
            for its title. Empty for relations that do not lead from film to film.
        inward: the same from the other film's side.
    """

    name: str
    weight: float
    pattern: str
    phrase: str
    outward: str = ""
    inward: str = ""

    @property
    def alone(self) -> str:
        """The reason where no other film has it, but it is itself what somebody likes.

        >>> [relation.alone.format("Ada Quill") for relation in RELATIONS if relation.name in ("director", "actor")]
        ['directed by Ada Quill', 'Ada Quill in it']
        """
        return self.phrase.replace("both ", "").replace(" both", " it").replace("same ", "")


_LABELLED = " ?feature schema:name ?label "
_CONCEPT = " ?feature skos:prefLabel ?label "

RELATIONS = (
    Relation("theme", 0.8, "?film fkg:theme/skos:broader* ?feature ." + _CONCEPT, "same theme: {}"),
    Relation("director", 0.8, "?film schema:director ?feature ." + _LABELLED, "both directed by {}"),
    Relation("source work", 0.8, "?film schema:isBasedOn ?feature ." + _LABELLED, "both adapt {}"),
    Relation(
        "source author", 0.8, "?film schema:isBasedOn/schema:author ?feature ." + _LABELLED, "both from works by {}"
    ),
    Relation(
        "recommendation",
        1.0,
        "{ ?film fkg:recommends ?feature } UNION { ?film a schema:Movie . BIND(?film AS ?feature) }" + _LABELLED,
        "both recommended beside {}",
        outward="recommends {}",
        inward="recommended beside {}",
    ),
    Relation(
        "inspiration",
        0.4,
        "{ ?film fkg:inspiredBy ?feature } UNION { ?other fkg:inspiredBy ?film . BIND(?film AS ?feature) }" + _LABELLED,
        "both inspired by {}",
        outward="inspired by {}",
        inward="inspired {}",
    ),
    Relation("genre", 1.1, "?film schema:genre/skos:broader* ?feature ." + _CONCEPT, "same genre: {}"),
    Relation("actor", 1.7, "?film schema:actor ?feature ." + _LABELLED, "{} in both"),
    Relation("screenwriter", 0.5, "?film fkg:screenwriter ?feature ." + _LABELLED, "both written by {}"),
    Relation("composer", 0.4, "?film schema:musicBy ?feature ." + _LABELLED, "{} composed for both"),
    Relation("filming place", 0.4, "?film schema:locationCreated ?feature ." + _LABELLED, "both shot in {}"),
    Relation("story place", 0.3, "?film schema:contentLocation ?feature ." + _LABELLED, "both set in {}"),
    Relation("cinematographer", 0.3, "?film fkg:cinematographer ?feature ." + _LABELLED, "{} photographed both"),
    Relation("editor", 0.2, "?film fkg:editor ?feature ." + _LABELLED, "{} edited both"),
    Relation("producer", 0.2, "?film schema:producer ?feature ." + _LABELLED, "{} produced both"),
    Relation("company", 0.1, "?film schema:productionCompany ?feature ." + _LABELLED, "both made by {}"),
    Relation("country", 0.1, "?film schema:countryOfOrigin ?feature ." + _LABELLED, "both from {}"),
)
