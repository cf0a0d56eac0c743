"""The relay chain of a statement: who said it, which agency or outlet carried it, and which outlet prints it here.

Read off the words around the statement ("told Interfax", "TASS reported, citing the ministry", "in an interview with
...") and, where those name nobody, off the report's own credits ("MOSCOW (AP) -"). What is not printed is not in it.
"""

import re
from collections.abc import Iterator

from ontherecord.language.words import sentences
from ontherecord.lineage.agencies import AGENCIES, agency_of, credited
from ontherecord.lineage.provenance import name_keys, outlet_keys, site_of
from ontherecord.nouns.lineage import Carriers, RelayLink
from ontherecord.nouns.report import CleanText, Report
from ontherecord.nouns.span import Span

_PROPER = r"[A-Z][\w.&'’-]*(?: (?:of |and |& |della )?[A-Z][\w.&'’-]*){0,4}"
_KIND = (
    r"(?:(?:state|private|local|national|independent|semi-official|official)(?:-(?:run|owned|funded|backed))? )*"
    r"(?:(?:news|press|wire|television|radio) )?(?:agency|outlet|broadcaster|newspaper|daily|weekly|channel|website"
    r"|portal|magazine|network|station)"
)
_HOW = r"(?:state|privately|semi-officially|independently)-(?:run|owned|funded|backed)"
# "the Norlandish news agency Norpress", "state-run Norpress": what it is may stand before its name
_BEFORE = rf"(?:[tT]he )?(?:(?:[A-Z]\w+(?:n|sh|ch|se|ni|i|ek|ss) )?{_KIND} |{_HOW} )?"
_CARRIED = re.compile(
    rf"\b(?:told|speaking to|talking to|spoke to|interview (?:with|to|for|by)|quoted by|cited by|reported by|"
    rf"carried by|published by|according to|comments? to|remarks? to|confirmed to|admitted to|explained to|said to|"
    rf"citing|quoting) {_BEFORE}(?P<after>{_PROPER})"
    rf"|{_BEFORE}(?P<before>{_PROPER}),? (?:has |had )?"
    r"(?:reported|reports|quoted|quotes|cited|cites|carried|wrote|writes)\b"
)
# what _CARRIED must have: looked for first, since it begins at every capital
_TELLING = re.compile(
    r"told|speaking|talking|spoke|interview|quot(?:ed|es|ing)|cit(?:ed|es|ing)|report(?:ed|s)|carried|published|"
    r"according|comment|remark|confirmed|admitted|explained|said to|wrote|writes"
)
_POSSESSIVE = re.compile(r"(?:['’]s)?\.?$")
# what tells that a name is one of those who carry news, and not a person, a state or a body that says something itself
_MEDIA = re.compile(
    r"\b(?:news|press|newspaper|daily|times|post|herald|tribune|journal|gazette|telegraph|guardian|"
    r"broadcaster|channel|television|tv|radio|magazine|wire|media|broadcasting|courier|mirror|observer|chronicle)\b",
    re.IGNORECASE,
)
# broadcasters and papers of the world whose name does not say what they are
_OUTLETS = frozenset(
    "BBC CNN NBC CBS ABC NPR PBS MSNBC CNBC ITV ZDF ARD RTL ORF SRF NOS RAI RTVE TVE NRK SVT YLE DR TVP NHK KBS MBC "
    "NDTV CGTN CCTV RT RFI VOA RFERL DW ERT TRT PTV SABC CBC TASR Politico Axios Bild Kommersant Izvestia Vedomosti "
    "Haaretz Euronews Rossiya Globo Clarin Milenio Dawn Kan Asharq Hurriyet Sabah Rudaw".split()
) | frozenset(
    (
        "Al Jazeera",
        "Al Arabiya",
        "Al Mayadeen",
        "Al Hadath",
        "Sky News",
        "Fox News",
        "Der Spiegel",
        "Die Welt",
        "Die Zeit",
        "Le Monde",
        "Le Figaro",
        "France 24",
        "El Pais",
        "El País",
        "El Mundo",
        "La Vanguardia",
        "La Repubblica",
        "La Stampa",
        "Corriere della Sera",
        "Deutsche Welle",
        "Radio Free Europe",
        "Folha",
    )
)
_OWN_NAME = {form: name for name, (forms, _) in AGENCIES.items() for form in (name, *forms)}


def carriers(report: Report, clean: CleanText) -> Carriers:
    """Those whom a report names as having carried what it tells: a function of that report alone."""
    named, credits_ = tuple(_named_in(clean)), tuple(_credits(report))
    keys = set(outlet_keys(report.outlet, site_of(report.url or report.outlet)))
    names = {link.name for _, link in named} | {link.name for link in credits_}
    own = {name for name in names if keys.intersection(name_keys(name))}
    own |= {report.outlet or "", agency_of(report.outlet, "") or ""}
    return Carriers(report.id, report.outlet, tuple(sorted(own - {""})), named, credits_)


def _named_in(clean: CleanText) -> Iterator[tuple[Span, RelayLink]]:
    """The carriers that sentences name, each with its sentence."""
    for start, end in sentences(clean.text):
        if not _TELLING.search(clean.text, start, end):
            continue
        for match in _CARRIED.finditer(clean.text, start, end):
            name = _POSSESSIVE.sub("", match["after"] or match["before"])
            if name not in _OWN_NAME and name not in _OUTLETS and not _MEDIA.search(match.group()):
                continue
            words = match.group().removesuffix(".")
            span = clean.span(match.start(), match.start() + len(words))
            link = RelayLink(_OWN_NAME.get(name, name), " ".join(words.split()), (span,))
            yield clean.span(start, end), link


def _credits(report: Report) -> list[RelayLink]:
    """The agencies that the report is credited to."""
    credits_ = credited(report.text, report.url, report.author)
    return [
        RelayLink(name, words, (Span(report.id, at, at + len(words)),) if at >= 0 else ())
        for name, words in credits_.items()
        for at in [report.text.find(words)]
    ]
