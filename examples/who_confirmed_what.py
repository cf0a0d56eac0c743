"""Which hand-overs are confirmed, by whom, and how far: from a record to a table in twenty lines.

python examples/who_confirmed_what.py demo-out/demo.db
"""

import sys

import ontherecord
from ontherecord.export.phrases import CORROBORATION, Phrases, date_phrase


def main(record: str) -> None:
    """Print one line a delivery: date, act, corroboration, and everyone who attests it."""
    with ontherecord.open_record(record) as view:
        phrases = Phrases(view)
        for act in view.acts():
            if act.type != "deliver":
                continue
            tellers = {
                phrases.actor(t.by) if t.by else "the outlet itself" for t in act.attestations
            }
            print(
                date_phrase(act.date) or "undated",
                phrases.act(act),
                CORROBORATION[act.corroboration],
                ", ".join(sorted(tellers)),
                sep=" | ",
            )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("give one record: python examples/who_confirmed_what.py demo-out/demo.db")
    main(sys.argv[1])
