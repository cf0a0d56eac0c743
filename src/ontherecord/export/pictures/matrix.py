"""The matrix of issues by parties as a picture: a sign, a word and a shade in each cell, the newest stance."""

from ontherecord.export.matrix import matrix
from ontherecord.export.naming import Names
from ontherecord.export.phrases import STANCE_SIGN, Phrases, date_phrase
from ontherecord.export.pictures.svg import element, link, picture, shortened, text
from ontherecord.nouns.position import Position, Stance
from ontherecord.record.view import View

_WIDTH, _LABEL, _ROW, _HEAD = 960.0, 300.0, 26.0, 30.0
_PARTIES, _ISSUES = 6, 40
# shades that differ in lightness too, so that they can be told apart in print
_SHADE = {
    Stance.DEMANDS: "#f6d8a8",
    Stance.OFFERS: "#cfeec9",
    Stance.OPEN: "#d5e6f7",
    Stance.CONDITIONAL: "#e3d9f2",
    Stance.ACCEPTS: "#a9dca0",
    Stance.REJECTS: "#f2b8b5",
    Stance.INSISTS: "#eebf6d",
    Stance.UNANSWERED: "#dcdcdc",
}


def matrix_picture(view: View) -> str:
    """The stances of a view; '' where it has none."""
    whole, words, names = matrix(view), Phrases(view), Names(view)
    parties = whole.parties[:_PARTIES]
    if not parties:
        return ""
    wide = (_WIDTH - _LABEL) / len(parties)
    parts = [
        element(
            "text", text(shortened(names.plain(party), int(wide // 7))), x=_LABEL + i * wide + 6, y=20.0,
            font_weight="bold", fill="currentColor",
        )
        for i, party in enumerate(parties)
    ]  # fmt: skip
    rows = [row for row in whole.rows if any(row.cells[: len(parties)])][:_ISSUES]
    for at, row in enumerate(rows):
        y = _HEAD + at * _ROW
        parts.append(
            element("line", x1=0.0, x2=_WIDTH, y1=y, y2=y, stroke="currentColor", opacity=0.15)
        )
        label = text(shortened(words.issue(row.issue), 44))
        parts.append(element("text", label, x=4.0, y=y + 17, fill="currentColor"))
        for i, cell in enumerate(row.cells[: len(parties)]):
            if cell:
                parts.append(_cell(cell[-1], words, _LABEL + i * wide, y, wide))
    name = "Who stands where on which point"
    return picture(_WIDTH, _HEAD + len(rows) * _ROW + 4, name, *parts)


def _cell(line: Position, words: Phrases, x: float, y: float, wide: float) -> str:
    box = element(
        "rect", x=x + 2, y=y + 3, width=wide - 6, height=_ROW - 6, rx=3.0, fill=_SHADE[line.stance],
        stroke="#1b1f23" if not line.sure else "none", stroke_dasharray="2 2",
    )  # fmt: skip
    said = f"{STANCE_SIGN[line.stance]} {line.stance.value}{'' if line.sure else ' ?'}"
    told = element("text", text(said), x=x + 8, y=y + 17, fill="#1b1f23")
    return link(line.id, f"{words.position(line)}, {date_phrase(line.on)}", box, told)
