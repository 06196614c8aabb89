"""Pictures, as SVG or PNG: the neighbourhood of a film, and the map of all films. Drawn with matplotlib, an extra."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from operator import itemgetter
from textwrap import shorten
from typing import TYPE_CHECKING

import networkx as nx

from graph.communities import Community, communities
from graph.networks import films
from ontology.errors import needs

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from graph.answers import Answers
    from graph.likeness import Resemblance

Points = Mapping[str, tuple[float, float]]

FORMATS = ("svg", "png")
_COLOURS = (
    "#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#ee7733", "#009988", "#997700", "#994455",
)  # fmt: skip
"""Paul Tol's bright and vibrant schemes, which people who confuse colours can tell apart."""
_GREY = "#bbbbbb"
_NEAREST = 8
_STEPS = 200
_LETTER_WIDTH = 0.0036  # of the map's reach, at the size in which names are written
_LINE = 0.022
_LONGEST = 32
_SEED = 1


def neighbourhood(kg: Answers, title: str, form: str = "svg") -> bytes:
    """A film amid those that it is most like, with what joins them on the lines between.

    Args:
        kg: the graph.
        title: the film.
        form: one of :data:`FORMATS`.

    Raises:
        UnknownFilm: the graph holds no such film.
        MissingPart: matplotlib is not installed.
    """
    film = kg.film(title)
    found = kg.similar(title, _NEAREST)
    figure, axes = _canvas(13, 8)
    for number, each in enumerate(found):
        angle = pi / 2 - 2 * pi * (number + 0.5) / len(found)  # no spoke is level: its words would cover the films
        _spoke(axes, each, 4.6 * cos(angle), 3.4 * sin(angle), found[0].score)
    _box(axes, (0, 0), str(film), _COLOURS[1], size=13)
    axes.set_xlim(-5.8, 5.8)
    axes.set_ylim(-3.7, 3.7)
    axes.set_title(f"What is like {film}, and why", fontsize=12, loc="left")
    return _written(figure, form)


def chart(kg: Answers, form: str = "svg") -> bytes:
    """All films, near one another as they are alike; communities have a colour and are told by what they share.

    Fruchterman and Reingold 1991, "Graph drawing by force-directed placement".

    Args:
        kg: the graph.
        form: one of :data:`FORMATS`.

    Raises:
        MissingPart: matplotlib is not installed.
    """
    graph = films(kg)
    graph.remove_nodes_from([film for film, degree in list(graph.degree()) if degree == 0])
    found = communities(kg, graph)
    places = _places(graph, found)
    figure, axes = _canvas(16, 11)
    _lines(axes, graph, places)
    colours = {film: _colour(number) for number, each in enumerate(found) for film in each.films}
    degree = dict(graph.degree(weight="weight"))
    nodes = sorted(graph)
    if nodes:
        axes.scatter(
            [places[film][0] for film in nodes],
            [places[film][1] for film in nodes],
            s=[20 + 90 * degree[film] for film in nodes],
            c=[colours.get(film, _GREY) for film in nodes],
            edgecolors="white", linewidths=0.6, zorder=2,
        )  # fmt: skip
    by_degree = sorted(nodes, key=lambda film: (-degree[film], film))
    _names(axes, {film: graph.nodes[film]["label"] for film in by_degree}, places)
    _legend(axes, found)
    axes.set_title(f"{len(nodes)} films by what they share", fontsize=13, loc="left")
    return _written(figure, form)


def _places(graph: nx.Graph[str], found: Sequence[Community]) -> Points:
    """Where each film stands: communities pull their films together a little."""
    pulled = nx.Graph(graph)
    for number, each in enumerate(found):
        pulled.add_edges_from(((film, f"community {number}") for film in each.films), weight=0.3)
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(pulled))
    edges = [(min(one, other), max(one, other), data) for one, other, data in pulled.edges(data=True)]
    ordered.add_edges_from(sorted(edges, key=itemgetter(0, 1)))
    wide = 2.2 / max(len(ordered), 1) ** 0.5
    places = nx.spring_layout(ordered, weight="weight", seed=_SEED, iterations=_STEPS, k=wide)
    return {node: (float(x), float(y)) for node, (x, y) in places.items()}


def _names(axes: Axes, labels: Mapping[str, str], places: Points) -> None:
    """Write the films' names, the most important first, each where it covers no other."""
    taken: list[tuple[float, float, float]] = []  # middle, height, half of the width
    reach = max((abs(each) for place in places.values() for each in place), default=1.0)
    for film, whole in labels.items():
        label = shorten(whole, _LONGEST, placeholder="…")
        (x, y), half = places[film], len(label) * _LETTER_WIDTH * reach
        if all(abs(y - other_y) > _LINE * reach or abs(x - other_x) > half + wide for other_x, other_y, wide in taken):
            taken.append((x, y, half))
            axes.annotate(label, (x, y), (0, 6), textcoords="offset points", ha="center", fontsize=7, zorder=3)


def _lines(axes: Axes, graph: nx.Graph[str], places: Points) -> None:
    for one, other, data in graph.edges(data=True):
        (x, y), (far_x, far_y) = places[one], places[other]
        axes.plot([x, far_x], [y, far_y], color=_GREY, linewidth=0.3 + 3 * data["weight"], alpha=0.5, zorder=1)


def _legend(axes: Axes, found: Sequence[Community]) -> None:
    for number, each in enumerate(found[: len(_COLOURS)]):
        axes.scatter([], [], c=_colour(number), label=f"{each.label or 'mixed'} ({len(each.films)})")
    if found:
        axes.legend(loc="lower center", bbox_to_anchor=(0.5, -0.12), ncol=4, fontsize=8, frameon=False)


def _colour(number: int) -> str:
    return _COLOURS[number] if number < len(_COLOURS) else _GREY


def _spoke(axes: Axes, found: Resemblance, x: float, y: float, most: float) -> None:
    """A film that is like the one in the middle: a line as wide as they are alike, with the chief reason on it."""
    axes.plot([0, x], [0, y], color=_COLOURS[0], linewidth=1 + 6 * found.score / (most or 1), alpha=0.35, zorder=1)
    _box(axes, (x, y), f"{found.film}\n{found.score:.2f}", _COLOURS[0], size=9)
    words = "\n".join(shorten(reason.words, _LONGEST + 6, placeholder="…") for reason in found.reasons[:2])
    axes.text(
        0.58 * x, 0.58 * y, words, fontsize=7.5, ha="center", va="center", zorder=3,
        bbox={"boxstyle": "round,pad=0.15", "facecolor": "white", "edgecolor": "none", "alpha": 0.85},
    )  # fmt: skip


def _box(axes: Axes, place: tuple[float, float], words: str, colour: str, *, size: int) -> None:
    axes.text(
        *place, words, fontsize=size, ha="center", va="center", zorder=4, color="white",
        bbox={"boxstyle": "round,pad=0.4", "facecolor": colour, "edgecolor": "white"},
    )  # fmt: skip


def _canvas(width: float, height: float) -> tuple[Figure, Axes]:
    with needs("pictures", "matplotlib", "pictures"):
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.set_axis_off()
    return figure, axes


def _written(figure: Figure, form: str) -> bytes:
    """The picture's bytes: the same for the same picture."""
    import matplotlib as mpl

    out = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "filmkg", "svg.fonttype": "none"}):
        figure.savefig(out, format=form, dpi=130, metadata={"Date": None} if form == "svg" else {"Software": None})
    return out.getvalue()
