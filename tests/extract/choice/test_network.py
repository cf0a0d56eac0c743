"""The two small networks, on weights that can be reckoned by hand."""

from io import BytesIO

import numpy as np
import pytest

from ontherecord.extract.choice.network import BUCKETS, Network, bucket


def weights(**changed: np.ndarray) -> bytes:
    """Stored weights of nothing but zeros, and what is changed in them."""
    sizes = {"words": (4, 2), "roles": (1, 2)}
    stored = {"none.rows": np.zeros(BUCKETS), "none.does": np.zeros(1), "none.gets": np.zeros(1)}
    for name, (out, size) in sizes.items():
        stored |= {
            f"{name}.wide": np.zeros((BUCKETS, out)),
            f"{name}.deep": np.zeros((BUCKETS, size)),
            f"{name}.hidden": np.zeros((size, size)),
            f"{name}.hidden.bias": np.zeros(size),
            f"{name}.out": np.zeros((out, size)),
            f"{name}.out.bias": np.zeros(out),
        }
    stored |= changed
    file = BytesIO()
    halved = {name: array.astype(np.float16) for name, array in stored.items()}
    np.savez(
        file,
        acts=np.array(["", "meet"]),
        stances=np.array(["", "open"]),
        lemmas=np.array(["meet"]),
        **halved,
    )
    return file.getvalue()


def row(feature: str, values: list[float]) -> np.ndarray:
    """A table in which only one feature has numbers."""
    table = np.zeros((BUCKETS, len(values)))
    table[bucket(feature)] = values
    return table


def test_without_weights_all_is_equally_likely() -> None:
    acts, stances = Network(weights()).types(["word met"])
    assert acts.tolist() == stances.tolist() == [0.5, 0.5]


def test_a_feature_raises_the_score_of_its_act_alone() -> None:
    network = Network(weights(**{"words.wide": row("word met", [0, np.log(3), 0, 0])}))
    acts, stances = network.types(["word met"])
    assert acts.tolist() == pytest.approx([0.25, 0.75], abs=1e-3)
    assert stances.tolist() == [0.5, 0.5]
    assert network.types(["word sat"])[0].tolist() == [0.5, 0.5]


def test_the_hidden_layer_passes_on_what_is_above_nothing() -> None:
    changed = {
        "words.deep": row("word met", [1.0, -1.0]),
        "words.hidden": np.eye(2),
        "words.out": np.array([[0, 0], [np.log(3), 5], [0, 0], [0, 0]]),
    }
    acts, _ = Network(weights(**changed)).types(["word met"])
    assert acts.tolist() == pytest.approx([0.25, 0.75], abs=1e-3)  # the negative half is cut off


def test_each_role_has_its_own_features() -> None:
    network = Network(weights(**{"roles.wide": row("does|subject", [np.log(2)])}))
    assert network.fills("does", [], [["subject"], ["object"]]).tolist() == pytest.approx(
        [0.25, 0.5, 0.25], abs=1e-3
    )
    assert network.fills("gets", [], [["subject"]]).tolist() == [0.5, 0.5]


def test_nobody_fills_a_role_of_a_report_without_parties() -> None:
    assert Network(weights()).fills("does", ["none meet"], []).tolist() == [1.0]


def test_the_weights_that_ship_know_all_types() -> None:
    network = Network.load()
    assert network.acts[0] == network.stances[0] == ""
    assert {"accuse", "deliver", "withdraw"} < set(network.acts)
    assert {"demands", "unanswered"} < set(network.stances)
    assert "throw" in network.lemmas
    assert "say" not in network.lemmas
