"""Wording: who calls a thing what, and with which verbs speech is told, outlet by outlet, beside the plain words.

Data, never a verdict. A use stands in the outlet's own voice or in a speaker's words; a term between marks of its own
is kept at arm's length by the outlet, or quoted. A term has a `side` where all of its uses are of one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.language.quotes import Quotation, find_quotations
from ontherecord.language.wording import Contested, contested, likely, names_in, press
from ontherecord.language.words import normal
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import PassageKind, Report
from ontherecord.nouns.span import Span
from ontherecord.nouns.wording import Use, Wording, WordingKind
from ontherecord.resolve.actors.parties import identify_known, owner
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import tokens

_READ = frozenset({PassageKind.BODY, PassageKind.HEADING})
# "(they) called it", "what they call": the word is theirs, not the speaker's.
_CALLED = re.compile(
    r"\b(?!I |we )[\w’'-]+ (?:has |have |had )?(?:call(?:s|ed)?|brand(?:s|ed)|label(?:s|led)|term(?:s|ed)|"
    r"describ(?:es|ed)) [^.;!?]{0,30}$",
    re.IGNORECASE,
)
_ON = re.compile(r"\s+(?:on|upon)\b")  # "insists on inspections" is a demand, and judges nothing
_SHORT = 4  # words; a quotation that is no longer marks the term rather than a speech
_KINDS = {
    "loaded": WordingKind.LOADED,
    "verb": WordingKind.ATTRIBUTION,
    "name": WordingKind.ONE_SIDED,
}


_ITS_OWN = "the outlet's"  # in the place of a side: that of the outlet, which is looked up later


@dataclass(frozen=True, slots=True)
class Voice:
    """In which outlet, of which side, whose words, whether between marks, and of whom."""

    outlet: str | None
    side: str | None
    speaker: str | None
    quoted: bool
    about: str | None = None

    @property
    def order(self) -> tuple[str, ...]:
        """What uses are sorted by."""
        parts = (self.outlet, self.side, self.speaker, str(self.quoted), self.about)
        return tuple(part or "" for part in parts)


# the kind and the words of a term, whose word it is, and where it stands
Used = tuple[str, str, Voice, Span]


def find_wording(known: Known, gazetteer: Gazetteer) -> tuple[Wording, ...]:
    """All contested wordings of the collection, sorted by id."""
    sides = {r: _side(source, known, gazetteer) for r, source in known.coverage.reports.items()}
    found: dict[tuple[str, str], dict[Voice, list[Span]]] = {}
    terms: dict[tuple[str, str], Contested] = {(t.kind, t.words): t for t in contested()}
    for report in known.coverage.order:
        for kind, words, voice, span in known.readings.of(read_uses, report):
            uses = found.setdefault((kind, words), {})
            whose = replace(voice, side=sides[report]) if voice.side == _ITS_OWN else voice
            uses.setdefault(whose, []).append(span)
    lines = [_line(terms[key], uses) for key, uses in found.items() if _is_told(terms[key], known)]
    return tuple(sorted(lines, key=lambda line: line.id))


def _line(term: Contested, uses: Mapping[Voice, list[Span]]) -> Wording:
    sides = {voice.side for voice in uses}
    return Wording(
        id=make_id("w", term.kind, term.words),
        kind=_KINDS[term.kind],
        words=term.words,
        plain=term.plain.split("|")[0],
        side=sides.pop() if len(sides) == 1 and term.kind != "verb" else None,
        uses=tuple(
            Use(
                outlet=voice.outlet,
                side=voice.side,
                speaker=voice.speaker,
                quoted=voice.quoted,
                spans=tuple(sorted(set(uses[voice]))),
                about=voice.about,
            )
            for voice in sorted(uses, key=lambda voice: voice.order)
        ),
    )


def _is_told(term: Contested, known: Known) -> bool:
    """Rival names are a line only where the collection has both of them."""
    if term.kind != "name":
        return True
    plain = names_in(term.plain)
    return any(plain.search(source.text) for source in known.coverage.reports.values())


def read_uses(report: str, stems: Stems) -> Iterator[Used]:
    """The contested terms, names and verbs of one report."""
    for term, voice, span in (*_terms_in(report, stems.known), *_verbs_in(report, stems.known)):
        yield term.kind, term.words, voice, span


def _terms_in(report: str, known: Known) -> Iterator[tuple[Contested, Voice, Span]]:
    """The contested terms and names of a report's body and headings."""
    source = known.coverage.reports[report]
    quotations = find_quotations(source.text)
    for start, end in _read(source):
        matches = [
            (term, source.span(match.start(), match.end()))
            for term in likely(source.text[start:end])
            if term.kind != "verb"
            for match in term.forms.finditer(source.text, start, end)
            if not _is_another(term, source.text, match.start(), match.end())
        ]
        for term, span in matches:  # "puppet cabinet" is no second use of "puppet"
            longer = any(other.covers(span) and other != span for _, other in matches)
            if not longer and not _is_second(term, span, matches, source):
                yield term, _voice(span, source, quotations, known), span


def _is_second(
    term: Contested, span: Span, matches: Sequence[tuple[Contested, Span]], source: Report
) -> bool:
    """Whether the same words are found under another form that is nearer to them: "mercenaries"."""
    words = normal(source.quote(span))
    forms = [other.words for other, place in matches if place == span]
    return term.words != (words if words in forms else forms[0])


def _read(source: Report) -> Iterator[tuple[int, int]]:
    if not source.passages:
        yield 0, len(source.text)
    for passage in source.passages:
        if passage.kind in _READ:
            yield passage.span.start, passage.span.end


def _is_another(term: Contested, text: str, start: int, end: int) -> bool:
    """Whether the words around make it another term, or a part of a name."""
    before = text[max(0, start - 40) : start].split()
    word = before[-1].strip("“”\"'’,.;:()-").casefold() if before else ""
    if word in term.not_after or text[max(0, start - 4) : start].casefold() == "non-":
        return True
    if term.kind == "name" or not text[start].isupper():
        return False
    after = text[end : end + 12].split()
    capital = bool(before) and before[-1][0].isupper() and not before[-1].endswith((".", ":", "?"))
    return capital or bool(after and after[0][0].isupper())


def _voice(
    span: Span,
    source: Report,
    quotations: tuple[Quotation, ...],
    known: Known,
) -> Voice:
    """Whose word a term is: the outlet's, or a speaker's in whose words it stands."""
    around = next((q for q in quotations if q.start <= span.start and span.end <= q.end), None)
    speakers = {
        known.statements[span.report, at].speaker
        for at, line in enumerate(known.coverage.findings[span.report].statements)
        if line.sure and any(content.covers(span) for content in line.content)
    } - {None}
    if speakers and _is_retold(span, source, known):
        return Voice(source.outlet, None, None, around is not None)
    if len(speakers) == 1:
        (speaker,) = speakers
        party = known.cast.party(speaker)
        own = party if party is not None and known.cast.is_party(party) else None
        return Voice(source.outlet, own, speaker, around is not None)
    if around is not None and len(tokens(source.text[around.start : around.end])) > _SHORT:
        return Voice(source.outlet, None, None, True)  # somebody's words: whose, is not known
    return Voice(source.outlet, _ITS_OWN, None, around is not None)


def _is_retold(span: Span, source: Report, known: Known) -> bool:
    """Whether a speaker only tells that somebody else calls it so: "Norland called it blackmail," he said."""
    for line in known.coverage.findings[span.report].statements:
        for content in line.content:
            if content.covers(span) and _CALLED.search(source.text[content.start : span.start]):
                return True
    return False


def _verbs_in(report: str, known: Known) -> Iterator[tuple[Contested, Voice, Span]]:
    """The verbs that judge among the cues of a report's statements."""
    source = known.coverage.reports[report]
    for line in known.statements.of(report):
        cue = line.cue or ""
        term = next((t for t in likely(cue) if t.kind == "verb" and t.forms.search(cue)), None)
        if term is not None and line.sure and line.cue_spans:
            if _ON.match(source.text, line.cue_spans[-1].end) or _ON.search(cue):
                continue
            voice = Voice(source.outlet, _ITS_OWN, None, False, line.speaker)
            yield term, voice, line.cue_spans[0]


def _side(source: Report, known: Known, gazetteer: Gazetteer) -> str | None:
    """The state or organisation whose press an outlet is: its issuer, where it is made, or the place in its name."""
    if not source.outlet:
        return None
    code = press().get(normal(source.outlet)) or press().get(
        normal(source.outlet).removeprefix("the ")
    )
    hits = tuple(gazetteer.scan(source.outlet))
    parties = {
        identify_known(party if party.kind is ActorKind.STATE else owner(party, gazetteer)).id
        for party in (
            [p for p in gazetteer.parties if p.kind is ActorKind.STATE and p.code == code]
            if code is not None
            else [hit.party for _, _, hit in hits]
        )
    }
    found = parties & known.cast.actors.keys()
    return found.pop() if len(parties) == 1 and found else None
