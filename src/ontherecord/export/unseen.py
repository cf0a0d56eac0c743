"""Characters of the coverage that cannot be seen, as signs: a page must not show other words than the record holds.

Those that turn the direction of text can make a line read as another; control characters can command a terminal.
Only what is shown to people has the signs: the stored text and the exports for programs keep what was printed.
"""

import re

# controls except tab and line feed; bidi marks, embeddings, overrides, isolates; zero-width and invisible signs
UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def signed(text: str) -> str:
    """The text with a sign in place of every character that cannot be seen.

    >>> signed("three\u202e words"), signed("two lines\\nand a\\ttab")
    ('three[U+202E] words', 'two lines\\nand a\\ttab')
    """
    return UNSEEN.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)
