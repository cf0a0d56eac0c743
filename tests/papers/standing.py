"""Papers that stand by themselves: statements of several or of a day, and drafts that are put forward."""

STANDING = [
    ("In a joint statement, Norland and Estmark called for a ceasefire.", {"Estmark+Norland>"}),
    ("Norland and Estmark said in a joint statement on Monday that the talks would resume.", {"Estmark+Norland>"}),
    ("A joint statement by Norland and Estmark said that the talks would resume.", {"Estmark+Norland>"}),
    ("In a joint communique, Norland and Estmark said that the talks would resume.", {"Estmark+Norland>"}),
    ("In a statement of 11 May, Norland said it would leave the treaty.", {"Norland>"}),
    ("Norland said in a statement dated May 3 that it would leave the treaty.", {"Norland>"}),
    ("In a communique dated May 1, Norland said it would leave the treaty.", {"Norland>"}),
    ("A letter dated May 3 from Norland to Estmark calls for talks on the border.", {"Norland>Estmark"}),
    ("Norland tabled a draft resolution on Monday.", {"Norland>"}),
    ("Norland put forward a new proposal on fisheries.", {"Norland>"}),
    ("Norland handed Estmark the sixth edition of the draft on Monday.", {"Norland>Estmark"}),
]  # fmt: skip

# told in no paper of its own, or of one that is only wished for
FALLING = [
    "In a statement, Norland said it would leave the treaty.",
    "Norland issued a statement on Monday.",
    "Norland wants a joint statement with Estmark.",
    "Norland and Estmark could not agree on a joint statement.",
    "Norland may table a draft resolution on Monday.",
]
