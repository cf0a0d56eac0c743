"""A step of a paper's custody as a sentence: who gave, published, kept back or leaked what, to whom, where and when."""

from ontherecord.export.naming import Names, listed
from ontherecord.export.when import on_day
from ontherecord.nouns.custody import Custody, Step
from ontherecord.nouns.document import Document


def paper_name(paper: Document, names: Names) -> str:
    """What a paper is called without its author and addressee: "written response", "draft treaty"."""
    owned = f" of {listed(sorted(names.plain(party) for party in paper.by))}"
    title, mark, _ = paper.title.partition(owned)
    return title if paper.by and mark else paper.title.partition(" to ")[0].partition(" for ")[0]


def _own(paper: Document, holders: tuple[str, ...], names: Names) -> str:
    """A paper in a sentence whose subject are the `holders`: "its written response", or with its author."""
    if paper.by and names.parties(paper.by) == names.parties(holders):
        their = "their" if len(names.parties(holders)) > 1 else "its"
        return f"{their} {paper_name(paper, names)}"
    return authored(paper, names)


def authored(paper: Document, names: Names) -> str:
    """A paper with its author: "the draft treaty of Russia"."""
    author = listed([names.plain(party) for party in paper.by])
    return f"the {paper_name(paper, names)}{f' of {author}' if author else ''}"


def custody_sentence(step: Custody, paper: Document | None, names: Names) -> str:
    """One step in a sentence without its evidence; it opens with the date.

    The side that gave the paper is named by its party, the persons who stood for it in brackets.
    """
    when = on_day(step.on)
    author = paper.by if paper and step.step is not Step.LEAKED else ()
    givers = step.by or author
    who = names.side(givers) if givers else ""
    if step.step is Step.RETURNED:
        return f"{when} {_returned(step, paper, names)}".strip()
    takers = step.to or (paper.to if paper else ()) if step.step is Step.HANDED else ()
    what = f"{_own(paper, givers, names)}{_meant_for(takers, paper, names)}" if paper else "a paper"
    if step.step is Step.HANDED:
        taking = names.side(takers, paper.to if paper else ()) if takers else ""
        return f"{when} {_handed(step, taking, who, what, names)}".strip()
    if step.step is Step.WITHHELD:
        kept = f"{who} keeps {what} from publication" if who else f"{what} is kept from publication"
        return f"{kept} (told {when})" if when else kept
    told = "published" if step.step is Step.PUBLISHED else "leaked"
    done = f"{who} {told} {what}" if who else f"{what} was {told}"
    return f"{when} {done}{_where(step)}".strip()


def _returned(step: Custody, paper: Document | None, names: Names) -> str:
    """ "Norland sent back the letter of Estmark"; without who did, it was sent back to whose it is."""
    what = authored(paper, names) if paper else "a paper"
    if step.by:
        return f"{names.side(step.by)} sent back {what}{_where(step)}"
    return f"{what} was sent back{f' to {names.side(step.to)}' if step.to else ''}{_where(step)}"


def _handed(step: Custody, taking: str, who: str, what: str, names: Names) -> str:
    where = f"{_through(step, names)}{_where(step)}"
    if not who:
        return f"{what} was handed{f' to {taking}' if taking else ' over'}{where}"
    return f"{who} handed {taking or 'over'} {what}{where}"


def _where(step: Custody) -> str:
    return f" in {step.place}" if step.place else ""


def _through(step: Custody, names: Names) -> str:
    return f" through {names.side(step.via)}" if step.via else ""


def _meant_for(takers: tuple[str, ...], paper: Document, names: Names) -> str:
    """For whom a paper is, where the sentence does not say so by those who took it."""
    if not paper.to or names.parties(takers, paper.to) & names.parties(paper.to):
        return ""
    towards = "to" if paper.title.partition(" of ")[2].count(" to ") else "for"
    return f" {towards} {listed([names.plain(party) for party in paper.to])}"
