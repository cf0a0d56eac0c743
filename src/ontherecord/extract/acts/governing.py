"""Words that govern a clause: what tells it, denies it, plans it, brings it about or leaves it open."""

from typing import Final

# Verbs that leave the clause they take standing, as told by somebody (the statement keeps by whom).
TELLING: Final = frozenset(
    """accuse acknowledge add admit affirm allege announce answer argue assert assure attest boast charge
    cite claim clarify comment complain conclude confess confirm contend continue convey declare
    describe detail disclose estimate elaborate emphasise emphasize explain find highlight hint indicate inform
    insist know learn lament maintain mention note notify observe point post proclaim quote react
    read reaffirm recall recognise recognize recount reiterate relate remark remember remind repeat reply
    report respond reveal say see show signal state stress tell testify tweet underline
    underscore understand verify write counter retort quip""".split()
)
DENYING: Final = frozenset({"deny", "refute", "rebut", "dismiss", "dispute", "reject"})
# Verbs whose infinitive or gerund happened: "began to withdraw", "continued to insist".
DOING: Final = frozenset(
    """admit acknowledge begin choose come commence complete confess confirm continue dare end finish go
    help keep manage move opt persist proceed respond resume retaliate start succeed take""".split()
)
# Verbs whose object did what the infinitive says: "prompted Norland to withdraw".
BRINGING: Final = frozenset("prompt lead cause force compel induce persuade convince".split())
# Verbs that put their infinitive into the future.
PLANNING: Final = frozenset(
    "agree be commit decide intend plan pledge promise resolve swear undertake vow consent".split()
)
PROMISING: Final = frozenset({"promise", "pledge", "vow", "agree", "decide", "expect"})
PLANNED: Final = frozenset({"set", "due", "scheduled", "slated", "poised", "determined", "going"})
PLANNED_NOUNS: Final = frozenset(
    """agreement commitment decision determination intention intent oath pledge plan promise vow
    undertaking""".split()
)
NEWS: Final = frozenset(
    """announcement confirmation disclosure fact news report revelation statement word regret satisfaction dismay
    disappointment relief""".split()
)
CLAIMS: Final = NEWS | frozenset(
    """accusation allegation assertion charge claim contention insinuation rumour rumor speculation story
    suggestion""".split()
)
# They take no clause: what parsers hang on them stands on its own.
INTRANSITIVE: Final = frozenset(
    "begin end start erupt break fall fail collapse arrive depart occur happen expire".split()
)
CHECKING: Final = frozenset(
    {"investigate", "examine", "check", "verify", "probe", "await", "doubt"}
)
SHALL: Final = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
MAY: Final = frozenset(
    {"can", "could", "may", "might", "must", "should", "ought", "ca", "need", "dare"}
)
CAN: Final = frozenset({"can", "could", "ca"})
TAKING: Final = frozenset({"accept", "agree", "tolerate", "consent", "live", "endorse"})
IF: Final = frozenset({"if", "unless", "whether", "provided", "lest", "until", "till"})
FORECASTING: Final = frozenset("predict forecast guess bet hope fear expect".split())
FACT_PREPOSITIONS: Final = frozenset(
    {"before", "by", "after", "in", "since", "following", "despite", "while", "upon", "through"}
)
# Of these, the ones that tell by what the verb above is done, and deny it with that verb.
MEANS: Final = frozenset({"by", "in", "through"})
NOT: Final = frozenset({"not", "n't", "n’t", "never", "no", "hardly", "nor", "neither"})
HYPOTHETICAL: Final = frozenset(
    {"any", "every", "whichever", "whoever", "anyone", "anybody", "those", "whatever"}
)
