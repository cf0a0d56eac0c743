"""From spans to statements: whose words, of what kind, said when, to whom, through what, inside which others.

Works on spans alone (`Attribution`), so that it serves whatever found them.
"""

from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.actors.find import Reference
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.documents import issuer_described, of_paper
from ontherecord.extract.statements.grammar import Pieces, tokens_of
from ontherecord.extract.statements.issuer import issued, issuer
from ontherecord.extract.statements.judge import is_ruling_out, mode_of
from ontherecord.extract.statements.labelled import is_shared, of_label
from ontherecord.extract.statements.likely import likely
from ontherecord.extract.statements.offices import of_office
from ontherecord.extract.statements.remarks import RECORDS
from ontherecord.extract.statements.row import LAYOUT, Attribution
from ontherecord.extract.statements.said_on import said_on
from ontherecord.extract.statements.setting import Linker, setting
from ontherecord.extract.statements.tellers import (
    another_told,
    met_before,
    spoke_before,
    teller_before,
    who_added,
)
from ontherecord.extract.statements.unnamed import speaker_of, unnamed_speaker
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import StatementFinding
from ontherecord.nouns.statement import Mode, SpeechKind

_BOTH = frozenset({"Parties", "Sides"})  # printed so in a paper that both sign
_NOBODY = Reference(None, sure=False)
_NAMING = frozenset({"know", "call", "name", "dub"})
_PAPERS = frozenset(
    "report study survey poll document draft text letter treaty agreement data figure statistic record transcript "
    "memo memorandum note paper communique communiqué proposal response statement census index".split()
)
_LEAKED = frozenset("leak leaked obtain see review confidential secret classified internal".split())
_AUTHORED = frozenset(
    "statement letter communique communiqué proposal response note memo memorandum".split()
)


def link(linker: Linker, attributions: Sequence[Attribution]) -> tuple[StatementFinding, ...]:
    """One statement for each attribution and each of its speakers, in their order."""
    made: list[StatementFinding] = []
    rows: list[Attribution] = []
    last: Reference | None = None
    teller: Reference | None = None
    for attribution in attributions:
        if attribution.pattern == "alone":
            above = _row_above(linker, attribution, rows)
            if above is not None and (key := made[above].speaker) is not None:
                rows.append(replace(attribution, source=rows[above].source))
                made.append(_statement(linker, rows[-1], Reference(key, sure=False)))
            continue
        several = _jointly(linker, attribution) or _all_of(linker, attribution)
        several = several or _both_sides(linker, attribution)
        speakers = several or [_speaker(linker, attribution, last, teller)]
        group = None if several else spoke_before(linker.parsed, attribution, rows)
        key = made[group].speaker if group is not None else None
        if key is not None and "~" in key:  # nobody named
            speakers = [Reference(key, sure=False)]
        if not several and (same := who_added(linker, attribution, (rows, made))) is not None:
            speakers = [same]
        told = speakers[-1]
        if told.key is None and attribution.pattern not in LAYOUT:
            speakers = [likely(linker.parsed, linker.actors, attribution, (rows, made))]
        for speaker in speakers:
            made.append(_statement(linker, attribution, speaker))
            rows.append(attribution)
        if attribution.speech:
            last = told
        if told.key is not None and not attribution.inner:
            teller = told
    return tuple(
        replace(statement, within=_within(rows, index)) for index, statement in enumerate(made)
    )


def _row_above(linker: Linker, found: Attribution, rows: Sequence[Attribution]) -> int | None:
    """The position of the last row in the paragraph above a quotation that fills its own."""
    parsed = linker.parsed
    above = parsed.block_at(parsed.token_at(found.content[0][0])).index - 1
    for number in range(len(rows) - 1, -1, -1):
        if not rows[number].inner:
            at = (rows[number].cue or rows[number].content)[-1][1] - 1
            return number if parsed.block_at(parsed.token_at(at)).index == above else None
    return None


def _all_of(linker: Linker, found: Attribution) -> list[Reference]:
    """The speakers of words that several named ones say together ("Norland and Estmark said"); none for one."""
    words = tokens_of(linker.parsed, found.source)
    if not found.cue or not any(t.lower_ == "and" for t in words):
        return []
    if linker.actors.is_group(found.source[0][0], found.source[-1][1]):
        return []  # "NATO and US officials"
    head = next((t for t in words if t.head not in words or t.head.i == t.i), None)
    while head is not None and head.dep_ == "conj" and head.head.pos_ in ("PROPN", "NOUN"):
        head = head.head  # "Norland, | Estmark and others": a source that was cut
    chain = [head] if head is not None else []
    for token in chain:  # grows
        if any(c.lower_ in ("or", "nor") for c in token.children):
            return []
        chain += [c for c in token.children if c.dep_ == "conj"]
    told = [r for t in chain if (r := _one_of_several(linker, found, t)).key is not None]
    named = list(dict.fromkeys(told))
    return named if len(named) > 1 else []


def _one_of_several(linker: Linker, found: Attribution, token: Token) -> Reference:
    """Whom one of several subjects denotes: somebody named, or one person whom nobody names ("a Nordic diplomat")."""
    reference = linker.actors.of(token)
    if token.tag_ not in ("NN", "NNP") and token.lower_ != "media":
        return reference if reference.key is not None and "~" not in reference.key else _NOBODY
    if reference.key is not None:
        return reference
    start = token.left_edge.idx
    behind = [c.i for c in token.children if c.dep_ == "cc" and c.i > token.i]
    last = token.doc[min(behind, default=token.right_edge.i + 1) - 1]
    own = replace(found, source=((start, last.idx + len(last)),))
    actor = unnamed_speaker(linker.parsed, own)
    return _NOBODY if actor is None else Reference(linker.actors.enter(actor))


def _jointly(linker: Linker, found: Attribution) -> list[Reference]:
    """All who issue a joint statement, for its own words; none where one alone issues it."""
    if found.pattern not in ("self", "page"):
        return []
    page = issued(linker.parsed, linker.actors)
    return [Reference(key) for key in (page.key, *page.others)] if page and page.others else []


def _both_sides(linker: Linker, found: Attribution) -> list[Reference]:
    """The two states who are "the Parties" of a communique, unsurely, where the text before names two and no more."""
    words = tokens_of(linker.parsed, found.source)
    if not words or words[-1].text not in _BOTH or linker.actors.of(words[-1]).key is not None:
        return []
    named = linker.actors.within(0, words[0].idx)
    tops = sorted({linker.actors.party_of(key) for key in named})
    states = [key for key in tops if linker.actors.get(key).kind is ActorKind.STATE]
    return [Reference(key, sure=False) for key in states] if len(states) == 2 else []


def _statement(linker: Linker, found: Attribution, speaker: Reference) -> StatementFinding:
    parsed = linker.parsed
    verb = _verb(linker, found)
    told = verb is not None and verb.lower_ != "according"
    paper = _tells(linker, found)
    named = speaker.sure and speaker.key is not None
    addressee, channel = setting(linker, found, verb) if verb is not None and told else (None, None)
    return StatementFinding(
        kind=SpeechKind.DIRECT if found.pattern in LAYOUT else _kind(parsed, found),
        mode=_mode(linker, found, verb),
        speaker=None if paper and not named else speaker.key,
        sure=found.trusted and (named or paper),
        content=tuple(parsed.chars(a, b) for a, b in _without_that(parsed, found.content)),
        source=tuple(parsed.chars(a, b) for a, b in found.source),
        cue=tuple(parsed.chars(a, b) for a, b in found.cue),
        addressee=addressee if addressee != speaker.key else None,  # nobody tells himself
        channel=channel,
        time=said_on(parsed, found, verb) if verb is not None else None,
    )


def _without_that(parsed: ParsedReport, content: Pieces) -> Pieces:
    """Content without the conjunction that leads into it: what was said begins behind "that"."""
    (start, end), *rest = content
    first = parsed.doc[parsed.token_at(start)]
    if first.idx != start or first.lower_ != "that":
        return content
    if first.tag_ not in ("IN", "WDT") and first.text != "THAT":
        return content
    inside = tokens_of(parsed, ((start, end),))[1:]
    while inside and (inside[0].text == "," or inside[0].is_space):
        inside = inside[1:]  # "that, if elected, …"
    if not any(t.pos_ in ("VERB", "AUX") for t in inside) and first.text != "THAT":
        return content
    return ((inside[0].idx, end), *rest)


def _verb(linker: Linker, found: Attribution) -> Token | None:
    """The head of the cue: the last verb in it, or its first word."""
    doc = linker.parsed.doc
    if found.verb is not None:
        return doc[found.verb]
    if not found.cue:
        return None
    start, end = found.cue[0]
    inside = (
        [t for t in doc[linker.parsed.token_at(start) :] if t.idx < end]
        if end - start < 200
        else []
    )
    verbs = [t for t in inside if t.pos_ == "VERB"]
    return verbs[-1] if verbs else (inside[0] if inside else None)


def _speaker(
    linker: Linker, found: Attribution, last: Reference | None, teller: Reference | None
) -> Reference:
    """Who the source denotes. A quotation that stands alone goes on with the last speaker, unsurely."""
    if found.source:
        if found.pattern in ("self", "page"):
            page = issued(linker.parsed, linker.actors)
            return Reference(_issuer(linker, found), page is None or page.sure)
        reference = linker.actors.resolve(found.source[0][0], found.source[-1][1])
        if found.pattern == "turn" and is_shared(linker, found):
            return Reference(None, False)
        if reference.key is None and (owner := _antecedent(linker, found)) is not None:
            reference = Reference(linker.actors.of(owner).key, False)
        if reference.key is None and found.pattern == "turn":
            reference = Reference(of_label(linker, found))
        reference = met_before(linker.parsed, linker.actors, found, reference.key) or reference
        reference = another_told(linker, found, reference)
        if reference.key is None or not reference.sure:
            reference = _described_only(linker, _past_it(linker, found), reference)
        if reference.key is None or not reference.sure:
            reference = of_office(linker.parsed, linker.actors, found) or reference
        if reference.key is None:
            reference = of_paper(linker.parsed, linker.actors, found)
        if reference.key is None and (own := issuer_described(linker.parsed, found)) is not None:
            reference = _described_only(linker, own, reference)
        if reference.key is None:
            reference = _called(linker, found)
        if reference.key is None and teller is not None:
            reference = teller_before(linker.parsed, linker.actors, found, teller)
        if reference.key is None and found.pattern == "signed":
            reference = Reference(_by_handle(linker, found))
        if _is_named_inside(linker, found, reference.key):
            return Reference(None, False)
        told = bool(found.cue) or found.pattern in LAYOUT
        alone = told and not _are_several(linker, found)
        return Reference(reference.key, reference.sure and alone)
    if found.speech and last is not None:
        return Reference(last.key, False)
    return Reference(None, False)


def _called(linker: Linker, found: Attribution) -> Reference:
    """Whom the words of a source name behind a noun: "the bloc, KNOWN AS the Coastal League"."""
    for word in tokens_of(linker.parsed, found.source):
        if word.lemma_.lower() not in _NAMING or word.dep_ != "acl":
            continue
        names = [c for c in word.children if c.dep_ in ("oprd", "dobj", "attr") and c.i > word.i]
        names += [
            o for c in word.children if c.lower_ == "as" for o in c.children if o.dep_ == "pobj"
        ]
        for name in names:
            if (reference := linker.actors.of(name)).key is not None:
                return reference
    return _NOBODY


def _issuer(linker: Linker, found: Attribution) -> str | None:
    """Whose "we" it is; a body that only the outlet names is mentioned by it."""
    key, publisher = issuer(linker.parsed, linker.actors), linker.actors.publisher
    if publisher is not None and key == publisher.key:
        span = linker.parsed.chars(found.source[0][0], found.source[-1][1])
        linker.actors.enter(replace(publisher, mentions=(span,)))
    return key


def _is_named_inside(linker: Linker, found: Attribution, key: str | None) -> bool:
    """Whether "he" or "she" would be somebody whom the words themselves name: "Ms Maren took it, she reported"."""
    source = tokens_of(linker.parsed, found.source)
    if key is None or len(source) != 1 or source[0].lower_ not in ("he", "she"):
        return False
    return any(
        t.pos_ == "PROPN" and t.dep_ in ("nsubj", "nsubjpass") and linker.actors.of(t).key == key
        for t in tokens_of(linker.parsed, found.content)
    )


def _are_several(linker: Linker, found: Attribution) -> bool:
    """Whether a source names several persons in a row, of whom a line can only name one."""
    if not any(t.lower_ in ("and", "or") for t in tokens_of(linker.parsed, found.source)):
        return False
    named = linker.actors.within(found.source[0][0], found.source[-1][1])
    return sum(linker.actors.get(key).kind is ActorKind.PERSON for key in named) > 1


def _past_it(linker: Linker, found: Attribution) -> Attribution:
    """With the subject of the sentence before for "it": "Brandt's ministry corrected her. ..., IT said"."""
    words = tokens_of(linker.parsed, found.source)
    if len(words) != 1 or words[0].lower_ != "it" or words[0].sent.start == 0:
        return found
    before = words[0].doc[words[0].sent.start - 1].sent
    block = linker.parsed.block_at(words[0].i)
    head = next((t for t in before if t.dep_ == "nsubj" and t.head == before.root), None)
    if head is None or head.pos_ != "NOUN" or not block.first <= head.i < block.last:
        return found
    left, right = head.left_edge, head
    return replace(found, source=((left.idx, right.idx + len(right)),))


def _described_only(linker: Linker, found: Attribution, reference: Reference) -> Reference:
    """Somebody's people ("her office"), or an actor of the words for one whom nobody names."""
    spoken_for = speaker_of(linker.parsed, linker.actors, found)
    if spoken_for is not None:
        return Reference(linker.actors.enter(spoken_for[0]), spoken_for[1])
    unnamed = unnamed_speaker(linker.parsed, found) if reference.key is None else None
    return reference if unnamed is None else Reference(linker.actors.enter(unnamed))


def _by_handle(linker: Linker, found: Attribution) -> str | None:
    """The named person whose name a handle is: "@PabloRojas"."""
    start, end = found.source[0]
    handle = linker.parsed.text[start:end].lstrip("@").replace("_", "").casefold()
    named = linker.actors.persons(0, len(linker.parsed.text))
    keys = {
        key
        for _, _, key in named
        if linker.actors.get(key).name.replace(" ", "").casefold() == handle
    }
    return keys.pop() if len(keys) == 1 else None


def _antecedent(linker: Linker, found: Attribution) -> Token | None:
    """The noun that a source of only "who" or "which" stands for."""
    words = tokens_of(linker.parsed, found.source)
    if len(words) != 1 or words[0].tag_ not in ("WP", "WDT"):
        return None
    above = next((a for a in words[0].ancestors if a.dep_ == "relcl"), None)
    return above.head if above is not None else None


def _kind(parsed: ParsedReport, found: Attribution) -> SpeechKind:
    """Direct where all content lies in quotations, mixed where some does."""
    inside = outside = 0
    for start, end in found.content:
        covered = sum(
            max(0, min(end, q.end) - max(start, q.start))
            for q in parsed.quotations
            if q.start < end and start < q.end
        )
        inside += min(covered, end - start)
        outside += max(0, end - start - covered)
    if not inside:
        return SpeechKind.INDIRECT
    return SpeechKind.DIRECT if outside <= 4 else SpeechKind.MIXED


def _mode(linker: Linker, found: Attribution, verb: Token | None) -> Mode:
    """The cue's mode; a paper that "says" something is a finding."""
    known = verb is not None and not is_ruling_out(tokens_of(linker.parsed, found.cue))
    mode = mode_of(found, linker.cues.get(verb.lemma_.lower()) if verb and known else None)
    return Mode.FINDING if mode is Mode.SPEECH and _is_paper(linker, found) else mode


def _tells(linker: Linker, found: Attribution) -> bool:
    """Whether a paper that stands for itself tells it: "a poll shows …" needs no speaker to be sure."""
    words = tokens_of(linker.parsed, found.source)
    authored = any(
        t.lemma_.lower() in _AUTHORED | RECORDS for t in words
    )  # a statement is somebody's
    named = bool(words) and words[0].lower_ in ("a", "an") and not authored
    leaked = any(t.lemma_.lower() in _LEAKED for t in words)  # what it tells is the outlet's word
    return named and not leaked and _is_paper(linker, found)


def _is_paper(linker: Linker, found: Attribution) -> bool:
    """Whether a source is a poll, a report or another paper, no person or body."""
    words = tokens_of(linker.parsed, found.source)
    heads = [t for t in words if t.head not in words or t.head.i == t.i]
    return any(t.lemma_.lower() in _PAPERS for t in heads)


def _within(attributions: Sequence[Attribution], index: int) -> int | None:
    """The smallest statement whose content holds this one's cue and content."""
    mine = attributions[index]
    if not mine.cue:
        return None
    best: tuple[int, int] | None = None
    for other_index, other in enumerate(attributions):
        if other_index == index:
            continue
        for start, end in other.content:
            inside = start <= mine.cue[0][0] and mine.cue[0][1] <= end
            inside = inside and any(start <= a and b <= end for a, b in mine.content)
            if inside and (best is None or end - start < best[0]):
                best = (end - start, other_index)
    return best[1] if best else None
