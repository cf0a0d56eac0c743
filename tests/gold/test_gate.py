"""Quality on the bundled coverage: no figure may fall below its floor."""

import json

from tests.gold.gate import FLOORS, figures


def test_no_figure_is_below_its_floor() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    found = figures()
    assert floors.keys() == found.keys()
    below = {name: (found[name], floor) for name, floor in floors.items() if found[name] < floor}
    assert not below, f"(found, floor): {below}"
