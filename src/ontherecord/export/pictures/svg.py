"""SVG elements as text. Whatever comes from outside is escaped here and nowhere else."""

import re
from html import escape

# what XML 1.0 cannot hold, and marks that turn the direction of text for all that follows
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)

Value = str | float | int


def element(name: str, /, *children: str, **attributes: Value) -> str:
    """An element; `_` in names of attributes stands for `-`, a trailing one is dropped.

    >>> element("rect", x=1.5, class_="paper")
    '<rect x="1.5" class="paper"/>'
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_number(value))}"'
        for key, value in attributes.items()
    )
    inner = "".join(children)
    return f"<{name}{told}>{inner}</{name}>" if inner else f"<{name}{told}/>"


def text(words: str) -> str:
    """Words as character data.

    >>> text("<b> & c")
    '&lt;b&gt; &amp; c'
    """
    return escape(_FORBIDDEN.sub("", words), quote=False)


def picture(width: float, height: float, label: str, *children: str) -> str:
    """The whole picture with its name for those who cannot see it."""
    return element(
        "svg",
        element("title", text(label)),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_number(width)} {_number(height)}",
        role="img",
        class_="picture",
        font_family="inherit",
        font_size=12,
    )


def link(target: str, tip: str, *children: str) -> str:
    """A mark that leads to a line and says what it is."""
    return element("a", element("title", text(tip)), *children, href=f"#{target}")


def shortened(words: str, most: int) -> str:
    """At most so many characters, with a mark where some are left out.

    >>> shortened("written response", 10)
    'written r…'
    """
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _number(value: Value) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
