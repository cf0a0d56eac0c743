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


def paper_phrase(paper: Document | None, holders: tuple[str, ...], names: Names) -> str:
    """A paper in a sentence whose subject are the `holders`: "its written response", or with its author.

    A paper for others than those it is handed to says so where the caller needs it (see `paper_for`).
    """
    if paper is None:
        return "a paper"
    noun = paper_name(paper, names)
    if paper.by and names.parties(paper.by) == names.parties(holders):
        return f"{'their' if len(names.parties(holders)) > 1 else 'its'} {noun}"
    author = listed([names.plain(party) for party in paper.by])
    return f"the {noun} of {author}" if author else f"the {noun}"


def custody_sentence(step: Custody, paper: Document | None, names: Names) -> str:
    """One step in a sentence without its evidence; it opens with the date.

    The side that gave the paper is named by its party, the persons who stood for it in brackets.
    """
    when = on_day(step.on)
    givers = step.by or (paper.by if paper and step.step is not Step.LEAKED else ())
    who = names.side(givers) if givers else ""
    what = paper_phrase(paper, givers, names)
    if step.step is Step.HANDED:
        return f"{when} {_handed(step, paper, who, what, names)}".strip()
    what += _meant_for((), paper, names)
    if step.step is Step.WITHHELD:
        kept = f"{who} keeps {what} from publication" if who else f"{what} is kept from publication"
        return f"{kept} (told {when})" if when else kept
    told = "published" if step.step is Step.PUBLISHED else "leaked"
    done = f"{who} {told} {what}" if who else f"{what} was {told}"
    return f"{when} {done}{_where(step)}".strip()


def _handed(step: Custody, paper: Document | None, who: str, what: str, names: Names) -> str:
    takers = step.to or (paper.to if paper else ())
    meant = _meant_for(takers, paper, names)
    if not who:
        to = f" to {names.side(takers)}" if takers else ""
        return f"{what}{meant} was handed{to or ' over'}{_where(step)}"
    if not takers:
        return f"{who} handed over {what}{meant}{_where(step)}"
    return f"{who} handed {names.side(takers)} {what}{meant}{_where(step)}"


def _where(step: Custody) -> str:
    return f" in {step.place}" if step.place else ""


def _meant_for(takers: tuple[str, ...], paper: Document | None, names: Names) -> str:
    """For whom a paper is, where the sentence does not say so by those who took it."""
    if paper is None or not paper.to or names.parties(takers) & names.parties(paper.to):
        return ""
    towards = "to" if paper.title.partition(" of ")[2].count(" to ") else "for"
    return f" {towards} {listed([names.plain(party) for party in paper.to])}"
