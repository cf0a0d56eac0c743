"""All that reads single reports for rules of the whole collection: the one list (`readings` says what it is for)."""

from ontherecord.nouns.conflict import Conflict
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import read_dates
from ontherecord.resolve.conflicts.at_request import Asked, read_askers
from ontherecord.resolve.conflicts.blamed import read_mocked
from ontherecord.resolve.conflicts.claims import claims_reported, claims_said
from ontherecord.resolve.conflicts.contrary import read_contrary
from ontherecord.resolve.conflicts.counts import Count, read_figures
from ontherecord.resolve.conflicts.days_apart import Deed, read_deeds
from ontherecord.resolve.conflicts.denials import Denial, read_denials
from ontherecord.resolve.conflicts.disowned import read_disowned
from ontherecord.resolve.conflicts.embedded import read_embedded
from ontherecord.resolve.conflicts.later import read_corrections
from ontherecord.resolve.conflicts.not_so_many import Righted, read_righted
from ontherecord.resolve.conflicts.opposed import read_opposed
from ontherecord.resolve.conflicts.quoted_counts import read_counted
from ontherecord.resolve.conflicts.rival_figures import read_rivals
from ontherecord.resolve.conflicts.set_against import Rivals
from ontherecord.resolve.conflicts.shares import Share, read_shares
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import Turned, read_turned
from ontherecord.resolve.conflicts.wholes import Whole, read_wholes
from ontherecord.resolve.positions.copies import read_originals
from ontherecord.resolve.readings import Reader
from ontherecord.resolve.statements.merge import Worded, Wording, read_worded, read_wordings
from ontherecord.resolve.terms import Used, read_uses

READERS = (
    Reader("dates", DateReading | None, read_dates),
    Reader("said", Claim, claims_said),
    Reader("reported", Claim, claims_reported),
    Reader("askers", Asked, read_askers),
    Reader("contrary", Conflict, read_contrary),
    Reader("embedded", Conflict, read_embedded),
    Reader("figures", Count, read_figures),
    Reader("deeds", Deed, read_deeds),
    Reader("counted", tuple[str, Span, tuple[str, ...]], read_counted),
    Reader("denials", Denial, read_denials),
    Reader("disowned", Conflict, read_disowned),
    Reader("corrections", tuple[Span, frozenset[str]], read_corrections),
    Reader("mocked", tuple[Span, str], read_mocked),
    Reader("opposed", Conflict, read_opposed),
    Reader("originals", tuple[int, Span], read_originals),
    Reader("righted", Righted, read_righted),
    Reader("rivals", Rivals, read_rivals),
    Reader("shares", Share, read_shares),
    Reader("turned", Turned, read_turned),
    Reader("uses", Used, read_uses),
    Reader("wholes", Whole, read_wholes),
    Reader("worded", Worded, read_worded),
    Reader("wordings", Wording, read_wordings),
)
