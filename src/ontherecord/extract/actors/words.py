"""The words that make a noun phrase an actor: nouns for roles and for bodies, with what they tell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files

HONORIFICS: Mapping[str, str] = {
    **dict.fromkeys(("mr", "mr.", "sir", "lord", "fr.", "father", "señor"), "m"),
    **dict.fromkeys(("mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "madam", "madame"), "f"),
    **dict.fromkeys(
        ("dr", "dr.", "prof", "prof.", "rev.", "hon.", "hon", "h.e.", "eng.", "adv.", "cde"), ""
    ),
    **dict.fromkeys(("ps", "msp", "mna", "mla", "mlc", "maître", "maitre", "shri"), ""),
}
# Abbreviated titles as printed before names, with the noun they stand for.
ABBREVIATED: Mapping[str, str] = {
    "gen.": "general",
    "lt.": "lieutenant",
    "col.": "colonel",
    "maj.": "major",
    "capt.": "captain",
    "cmdr.": "commander",
    "adm.": "admiral",
    "sgt.": "sergeant",
    "sen.": "senator",
    "sens.": "senator",
    "rep.": "representative",
    "reps.": "representative",
    "gov.": "governor",
    "amb.": "ambassador",
    "pres.": "president",
}
# Words that stand in a title before its noun ("deputy foreign minister").
MODIFIERS = frozenset(
    "deputy vice foreign prime defence defense interior finance justice home energy economy economic "
    "trade health agriculture transport environment education culture information external internal "
    "acting interim caretaker outgoing incoming chief senior top former ex late first second third "
    "special permanent assistant under associate principal general national security press state main "
    "lead leading high highest ranking veteran political military presidential parliamentary "
    "congressional governing ruling opposition exiled elected republican democratic house senate cabinet "
    "court army navy air naval executive managing joint new local diplomatic negotiating technical "
    "regional federal government party majority minority law human rights climate nuclear arms peace "
    "affairs".split()
)
QUALIFIERS = MODIFIERS | frozenset(
    "central supreme constitutional armed secret intelligence police emergencies emergency oil petroleum industry "
    "labour labor public social planning development water interior border coast revolutionary transitional "
    "provisional sovereignty sovereign election electoral constituent upper lower highest negotiating".split()
)

SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})
STYLES = frozenset({"HE", "HH", "HM", "HRH", "H.E.", "H.H.", "H.M.", "H.R.H."})
"""Styles in capitals before a title: "HE the Prime Minister" is His Excellency, no pronoun."""

# Verbs whose subject speaks.
SPEECH = frozenset(
    "say tell add warn note announce insist argue claim stress write reply explain state declare confirm deny report "
    "reiterate emphasize emphasise acknowledge admit indicate suggest urge vow pledge promise respond comment "
    "continue ask accuse call describe allege assert contend maintain concede retort counter complain recall remark "
    "observe testify dispute contest reject dismiss affirm reaffirm underline underscore tweet threaten boast brag "
    "caution clarify disclose point regret repeat restate voice proclaim sneer quip joke thunder lament".split()
)


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """A noun for a person: the classes of titles it can stand for, and the gender it tells ('' if none)."""

    noun: str
    classes: frozenset[str]
    gender: str = ""


@dataclass(frozen=True, slots=True)
class ActorWords:
    """Role nouns by noun, and body nouns with their kind (body, alliance, organisation, outlet, state).

    `genders` tells m or f for given names (lower case) that are borne by one of them.
    """

    roles: Mapping[str, RoleNoun]
    bodies: Mapping[str, str]
    genders: Mapping[str, str] = field(default_factory=dict)

    def role(self, word: str) -> RoleNoun | None:
        """The role noun that a printed word is, in the singular or abbreviated; None if it is none."""
        plain = word.casefold().replace("’", "'")
        plain = ABBREVIATED.get(plain, plain)
        if word[:1].isupper():  # "Sen Smith", as British papers print it
            plain = ABBREVIATED.get(f"{plain}.", plain)
        return self.roles.get(plain)

    def plural_role(self, word: str) -> RoleNoun | None:
        """The role noun whose plural a printed word is."""
        return next((self.roles[s] for s in _singulars(word.casefold()) if s in self.roles), None)


def _singulars(word: str) -> Iterator[str]:
    """What a plural may be the plural of."""
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("men"):
        yield word[:-3] + "man"
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
    if "-" in word:  # secretaries-general
        head, _, tail = word.partition("-")
        yield from (f"{single}-{tail}" for single in _singulars(head))


def load_words() -> ActorWords:
    """The role and body nouns of the data files."""
    roles = {}
    for noun, *rest in _rows("roles.tsv"):
        roles[noun] = RoleNoun(
            noun, frozenset(rest[0].split(",")), rest[1] if len(rest) > 1 else ""
        )
    bodies = {noun: kind for noun, kind, *_ in _rows("body_nouns.tsv")}
    genders = {
        name.casefold(): gender
        for gender, names in _rows("given_genders.tsv")
        for name in names.split()
    }
    return ActorWords(roles, bodies, genders)


def _rows(name: str) -> Iterator[list[str]]:
    text = files("ontherecord.extract").joinpath(f"data/{name}").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("\t")]
