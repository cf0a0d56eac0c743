"""Hand-overs in other words: passives, appositions, lists, mediators, files, what is confirmed."""

MOVED = [
    # a passive without its agent, the place behind it
    ("Norland protested against the closure. A note to this effect was handed over to the Estmarkian chargé "
     "d'affaires in Norholm.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a subject with two names behind it, the border and the day behind the receiver
    ("Estmark's special representative, Ms Ilse Karm, delivered our comments to the Norlander side at the "
     "crossing on 2 May, Estmark's foreign minister Ivo Brand said.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # presented whom with what, by their names only
    ("On May 9 Tove Lind of the Norlander foreign ministry flew to Port Alma and presented Estmark's negotiator "
     "Ivo Brand with a written offer.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # provided with, a file
    ("Norland's delegation provided the Coastal League with a file on the two incidents.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # already, a day between commas, and the paper last
    ("Norland's delegation had already transmitted to the Sudrian mediators, on 3 May, a file with the "
     "names of the crew.",
     ["Norland>Sudria"], ["Norland>Sudria"]),
    # the day before the verb, inside what somebody confirmed
    ("Sudria's foreign minister Salim Harthy has confirmed that his envoys on Monday delivered to Norland and "
     "Estmark a letter proposing a date for talks.",
     ["Sudria>Estmark+Norland"], ["Sudria>Estmark+Norland"]),
    # handed whom a message from whom: the subject carries it
    ("The Sudrian delegation, which landed in Velten on Tuesday, handed Estmark's president a message from "
     "the Norlander government.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # passed on a file that a third one drew up, and it was received
    ("The Coastal League passed on to Norland on Monday a file on 15 ships drawn up by the Estmarkian "
     "authorities, two diplomats said.",
     ["Estmark>Norland"], ["Coastal League>Norland"]),
    # an official confirms that it was received: whose and from whom is not told
    ("A Norlander official confirmed that a file on the ships had been received.",
     [">Norland"], [">Norland"]),
    # to bring a text to a capital
    ("Sudria's envoy, Salim Harthy, brought an amended text to Velten on April 30.",
     [], ["Sudria>Estmark"]),
    # returned unopened
    ("On 12 May Estmark returned to Norland, unopened, the note in which it had asked for a meeting.",
     ["Norland>Estmark"], ["Estmark>Norland returned"]),
    # put before nobody: another proposal to the parties
    ("Norland and Estmark have been in talks since April. On 8 May the Coastal League submitted another proposal "
     "to both Norland and Estmark.",
     ["Coastal League>Estmark+Norland"], ["Coastal League>Estmark+Norland"]),
    # lists handed over by two
    ("The Coastal League's envoy, Lamin Sarjo, confirmed that Norland and Estmark had handed his team new lists "
     "of prisoners.",
     ["Estmark+Norland>Coastal League"], ["Estmark+Norland>Coastal League"]),
    # it, with a day behind it
    ("Norland has written a paper of four pages. Its envoys gave it to the Estmarkian president on 9 May.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a passive by its letter, told as acknowledged
    ("Estmark's foreign ministry acknowledged Norland's letter on Monday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a participle in a list
    ("The third is the Norlander paper on ports, handed to the Coastal League on 5 May.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # a relative clause in a list
    ("The second is the note that Velten gave the Norlander ambassador on 3 May.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # first person in a signed statement
    ("\"On 3 May I submitted Norland's observations to the secretary-general of the Coastal League,\" "
     "Norland's foreign minister Carla Olsen said.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # received from my counterpart, with titles
    ("\"On 6 May I received from my counterpart, Minister Ivo Brand of Estmark, a letter in which he "
     "withdrew the offer,\" Norland's foreign minister Carla Olsen said.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # returned it on the spot
    ("Sudria's envoy gave Estmark's minister Ivo Brand a draft protocol on Monday. He returned it to the "
     "envoy on the spot.",
     ["Sudria>Estmark"], ["Sudria>Estmark", "Estmark>Sudria returned"]),
    # confirmed by two
    ("Norland sent a letter to Estmark and Sudria on Monday. Estmark confirmed that it had received the "
     "letter. So did Sudria.",
     ["Norland>Estmark+Sudria"], ["Norland>Estmark+Sudria"]),
    # to the heads of both delegations
    ("The mediator of the Coastal League, Lamin Sarjo, met envoys of Norland and Estmark and handed a "
     "bridging paper to the heads of both delegations on Friday.",
     ["Coastal League>Estmark+Norland"], ["Coastal League>Estmark+Norland"]),
    # a numbered list
    ("2. Estmark's note of 9 May to Norland. Norland says it was never answered.",
     ["Estmark>Norland"], []),
    # turned down
    ("4. Sudria's letter of 2 May to Estmark with the quota. Estmark turned it down on 6 May.",
     ["Sudria>Estmark"], []),
    # transmitted its list
    ("Norland transmitted its list of prisoners to Estmark on 4 May and has waited for theirs ever since.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # slipped, pushed: who is known
    ("An aide of the Estmarkian president slipped Norland's ambassador an unsigned sheet in the lift, and "
     "then a copy of the letter to the Coastal League.",
     [], []),
    # a letter of a minister in which
    ("In a letter to the president of Estmark, Norland's prime minister Mira Tal urged Velten to reopen the canal.",
     ["Norland>Estmark"], []),
    # dispatched by post
    ("The Norlander government's objections were lodged in writing with the Coastal League's secretariat on 12 May.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # a person whose adjective tells his state, in whose ministry
    ("The Estmarkian chargé d'affaires, Pola Reng, was handed a protest note at the Norlander foreign "
     "ministry on Tuesday.", ["Norland>Estmark"], ["Norland>Estmark"]),
    # passed on the night before, told by who did
    ("Sudria said on Friday it had passed Norland's reply to Estmark the night before.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # pages, from nobody named
    ("A 12-page document outlining Norland's terms was given to Estmark's negotiators at the start of the "
     "talks, two people briefed on the matter said.", [">Estmark"], [">Estmark"]),
    # guarantees that are no paper
    ("Velten received the Coastal League's written guarantees on Sunday, President Brand's office said.", [], []),
    # notified in a letter
    ("Norland has formally notified the Coastal League in a letter that it will leave the grain pact.",
     ["Norland>Coastal League"], []),
    # confirmed receipt and will answer
    ("Norland's foreign ministry confirmed receipt of the Estmarkian proposals and said it would answer "
     "them in writing.", ["Estmark>Norland"], ["Estmark>Norland"]),
    # an aside behind the receiver
    ("The Dune Liberation Front transmitted to Sudria, which mediates, its list of 40 detainees on "
     "Thursday.", ["Dune Liberation Front>Sudria"], ["Dune Liberation Front>Sudria"]),
]  # fmt: skip
