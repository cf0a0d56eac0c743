"""Which origin a passage has: a report that is partly a copy counts as itself only for what is its own.

Links say which passages are the same text; the first report that a passage stands in gives the origin its name. A
stretch without counterpart in a report that was otherwise taken over may be its own work or an unrecognised rewording:
it counts as own work only where the text was taken over word for word and the stretch is long.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager

from ontherecord.nouns.lineage import LineageLink, Relation
from ontherecord.nouns.passages import Surroundings, counterparts, places_of
from ontherecord.nouns.span import Span

# Characters without counterpart that make a part of its own in an edited copy: two paragraphs. Sentences changed by an
# editor, and the heads and feet of pages, are shorter.
_OWN_PART = 400
# Characters of a passage that, word for word in another report, make both of one origin: seven words are no accident.
_SAME_WORDS = 40

# Answers that are held: those around the story that is being gone through are asked for again and again.
_HELD = 20_000

Settled = tuple[int, int, str]  # a place in a report, and the origin of the words there


class PassageOrigins:
    """The origin of every passage of a collection.

    `names` has the name of the origin that each report is alone; `order` the reports, originals before copies. What is
    asked before changes no answer.
    """

    def __init__(
        self,
        links: Iterable[LineageLink] | Surroundings,
        names: Mapping[str, str],
        order: Sequence[str],
    ) -> None:
        self.names = names
        self.rank = {report: at for at, report in enumerate(order)}
        self._around = links if isinstance(links, Surroundings) else Surroundings(links)
        self._found: dict[Span, str] = {}  # asked for again for every conflict a span stands in
        # the same for the first passages that others go back to, with the reports that were looked at
        self._firsts: dict[Span, tuple[str, frozenset[str]]] = {}
        # functions that give the places of a report whose origins were settled before, in order, with their origins
        self.settled: tuple[Callable[[str], tuple[Settled, ...]], ...] = ()
        # by report what was answered since, and the reports that those answers rest on
        self.answered: dict[str, tuple[list[Settled], set[str]]] = {}

    def of(self, span: Span) -> str:
        """The origin of a passage, named after the first report that has it."""
        name = self._found.get(span)
        if name is None:
            name = self._hold(span, self._settled(span) or self._answered(span))
        return name

    def settle(self, spans: Iterable[Span]) -> tuple[Settled, ...]:
        """The origins of some passages as the links tell them, which `of` gives from now on."""
        told = ((span, self._hold(span, self.told(span))) for span in spans)
        return tuple((span.start, span.end, name) for span, name in told)

    def _hold(self, span: Span, name: str) -> str:
        if len(self._found) >= _HELD:
            self._found.clear()
        self._found[span] = name
        return name

    def _settled(self, span: Span) -> str | None:
        for settled in self.settled:
            own = settled(span.report)
            at = bisect_left(own, (span.start, span.end))
            if at < len(own) and own[at][:2] == (span.start, span.end):
                return own[at][2]
        return None

    def _answered(self, span: Span) -> str:
        with self._around.watched() as seen:
            name = self.told(span)
        self._around.note(seen)
        places, rests_on = self.answered.setdefault(span.report, ([], set()))
        places.append((span.start, span.end, name))
        rests_on.update(seen)
        return name

    def watched(self) -> AbstractContextManager[set[str]]:
        """The reports that answers given within rest on."""
        return self._around.watched()

    def told(self, span: Span) -> str:
        """The same, read off the links again.

        Of all copies of a passage the first is followed, once: each of the others goes back to it, step by step.
        """
        first = self._first(span)
        if first not in self._firsts:
            if len(self._firsts) >= _HELD:
                self._firsts.clear()
            with self._around.watched() as seen:
                group = self._sharing(first)
                if len(group) == 1 and not self._is_own(first):
                    group = self._copies(first.report)
            name = self.names[min(group, key=self.rank.__getitem__)]
            self._firsts[first] = (name, frozenset(seen))
        name, touched = self._firsts[first]
        self._around.note(touched)
        return name

    def _first(self, span: Span) -> Span:
        """The passage that one goes back to when it is followed from report to earlier report."""
        while True:
            near = self._around.of(span.report).shared.near(span)
            found = places_of(span, near, _SAME_WORDS)
            self._around.note([place[0] for place in found])
            first = min(found, key=lambda place: self.rank[place[0]], default=None)
            if first is None or self.rank[first[0]] >= self.rank[span.report]:
                return span
            span = Span(*first[:3])

    def _sharing(self, span: Span) -> set[str]:
        """The reports that the passage stands in, found from one to the next."""
        seen, waiting = {span.report}, [span]
        while waiting:
            at = waiting.pop()
            # of twenty copies each faces the other nineteen: what was met already is not looked up again
            new = self._around.of(at.report).shared.beyond(at, seen)
            for passage, _ in counterparts(at, new, _SAME_WORDS):
                seen.add(passage.report)
                waiting.append(passage)
        return seen

    def _is_own(self, span: Span) -> bool:
        """Whether a passage that no other report has is the report's own work."""
        around = self._around.of(span.report)
        kinds = set(around.whole.values())
        if not kinds:
            return True
        if kinds != {Relation.EDITED}:
            return False
        parts = [part[:2] for part in around.shared.all() if part[4] in around.whole]
        before = max((end for _, end in parts if end <= span.start), default=None)
        after = min((start for start, _ in parts if start >= span.end), default=None)
        if any(start < span.end and span.start < end for start, end in parts):
            return False
        start = span.start if before is None else before
        end = span.end if after is None else after
        return end - start >= _OWN_PART

    def _copies(self, report: str) -> set[str]:
        """The report and all that share its text as a whole."""
        seen, waiting = {report}, [report]
        while waiting:
            new = self._around.of(waiting.pop()).whole.keys() - seen
            seen |= new
            waiting.extend(new)
        return seen
