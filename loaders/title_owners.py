"""Whether the name before a title is its maker's ("Hitchcock's Vertigo") or a part of it ("Rosemary's Baby")."""

from __future__ import annotations

_MAKERS = frozenset(
    "aldrich allen almodóvar altman anderson antonioni argento aronofsky ashby bava bergman bertolucci bigelow "
    "bogdanovich "
    "boorman boyle bresson brooks browning burton buñuel cameron campion capra carax carné carpenter cassavetes "
    "chabrol "
    "chaplin cimino clouzot cocteau coen coens coppola corman costa-gavras craven cronenberg cukor curtiz dassin "
    "demille "
    "demme disney donen dreyer eastwood edwards eisenstein fassbinder fellini fincher fleming ford forman "
    "frankenheimer "
    "friedkin fuller gilliam godard griffith haneke hathaway hawks haynes herzog hitchcock hooper huston jarmusch "
    "kazan "
    "keaton kieślowski kubrick kurosawa landis lang lean leigh leone linklater loach losey lubitsch lucas lumet lynch "
    "malick malle mamoulian mankiewicz mann melville miike minnelli miyazaki mizoguchi murnau nichols nolan ophüls ozu "
    "pabst pakula parker pasolini peckinpah penn polanski pollack ponti powell preminger raimi ray reed reiner renoir "
    "resnais riefenstahl rivette roeg rohmer romero rossellini russell schrader scorsese scott siegel siodmak sirk "
    "soderbergh spielberg sternberg stevens stone sturges tarantino tarkovsky tarr tati tourneur truffaut varda "
    "verhoeven "
    "vidor vigo villeneuve visconti wajda walsh welles wenders whale wilder wise woo wyler zemeckis zinnemann".split()
)
_NO_NAMES = frozenset("who what where when why how there here it that he she let nobody everybody".split())


def owns(owner: str, text: str = "") -> bool:
    """Whether a name with an 's before a title is that of the film's maker.

    Args:
        owner: the name, without the 's.
        text: the page's plain text, which may name the maker in full elsewhere.

    >>> [owns(owner) for owner in ("Hitchcock", "Karl Voss", "Rosemary", "Guess Who")]
    [True, True, False, False]
    >>> owns("Voss", "a film by Karl Voss")
    True
    """
    last = owner.rpartition(" ")[2]
    if last.lower() in _NO_NAMES:
        return False
    return last != owner or last.lower() in _MAKERS or _is_surname(last, text)


def _is_surname(word: str, text: str) -> bool:
    """Whether a text holds a word right after another capitalised one, without an 's."""
    at = text.find(f" {word}")
    while at >= 0:
        before = text[max(0, at - 40) : at].rpartition(" ")[2]
        if before[:1].isupper() and before[-1:].isalpha() and not text.startswith("'s", at + len(word) + 1):
            return True
        at = text.find(f" {word}", at + 1)
    return False
