"""What a collection is resolved with: who does the parts of a step, and where what need not stay in memory lies."""

from dataclasses import dataclass

from ontherecord.engine.hands import Hands, here
from ontherecord.engine.spill import Spill


@dataclass(frozen=True, slots=True)
class Means:
    """The parts are done by `hands`; values that are asked for now and then lie in `spill`."""

    spill: Spill
    hands: Hands = here
