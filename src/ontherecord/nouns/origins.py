"""Which origin a passage has: a report that is partly a copy counts as itself only for what is its own.

Links say which passages are the same text; the first report that a passage stands in gives the origin its name. A
stretch without counterpart in a report that was otherwise taken over may be its own work or an unrecognised rewording:
it counts as own work only where the text was taken over word for word and the stretch is long.
"""

from collections.abc import Iterable, Mapping, Sequence

from ontherecord.nouns.lineage import LineageLink, Relation
from ontherecord.nouns.passages import Surroundings, counterparts
from ontherecord.nouns.span import Span

# Characters without counterpart that make a part of its own in an edited copy: two paragraphs. Sentences changed by an
# editor, and the heads and feet of pages, are shorter.
_OWN_PART = 400
# Characters of a passage that, word for word in another report, make both of one origin: seven words are no accident.
_SAME_WORDS = 40


class PassageOrigins:
    """The origin of every passage of a collection.

    `names` has the name of the origin that each report is alone; `order` the reports, originals before copies. `found`
    are the answers given so far, which hold for passages that lead back to the same words.
    """

    def __init__(
        self,
        links: Iterable[LineageLink] | Surroundings,
        names: Mapping[str, str],
        order: Sequence[str],
    ) -> None:
        self._names = names
        self._rank = {report: at for at, report in enumerate(order)}
        self._around = links if isinstance(links, Surroundings) else Surroundings(links)
        self.found: dict[Span, str] = {}  # asked for again for every conflict a span stands in

    def of(self, span: Span) -> str:
        """The origin of a passage, named after the first report that has it."""
        if span not in self.found:
            group, same = self._sharing(span)
            if len(group) == 1 and not self._is_own(span):
                group = self._copies(span.report)
            first = min(group, key=lambda report: self._rank[report])
            self.found.update(dict.fromkeys(same, self._names[first]))
        return self.found[span]

    def _sharing(self, span: Span) -> tuple[set[str], list[Span]]:
        """The reports that the passage stands in, found from one to the next; the passages that lead back to it.

        Those that lead back to the very same words are found from the same places, so they are not followed again:
        of n copies one is followed, and not each.
        """
        seen, waiting, same = {span.report}, [span], [span]
        while waiting:
            at = waiting.pop()
            for passage, _ in counterparts(
                at, self._around.of(at.report).shared.near(at), _SAME_WORDS
            ):
                if passage == span:
                    same.append(at)
                elif passage.report not in seen:
                    seen.add(passage.report)
                    waiting.append(passage)
        return seen, same

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
