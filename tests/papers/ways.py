"""Hand-overs by other verbs and nouns, answers told by a verb, papers dealt out among several."""

WAYS = [
    # a sheet, two objects
    ("Norland's envoy Carla Olsen handed Estmark's minister Ivo Brand a sheet with three options on Monday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a summary, first person
    ("\"We gave the Estmarkians a summary of those notes on 11 October. They had that text,\" Norland's foreign "
     "minister Carla Olsen said.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # shared with us
    ("\"The Estmarkians shared the amendments with us on Thursday morning,\" Norland's foreign minister Carla "
     "Olsen said.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # the day first, the receiver before the paper, then amendments
    ("On 9 May the Coastal League submitted to Norland and Estmark a draft text. It received written amendments "
     "from Estmark on 10 May.",
     ["Coastal League>Estmark+Norland", "Estmark>Coastal League"],
     ["Coastal League>Estmark+Norland", "Estmark>Coastal League"]),
    # a copy
    ("Norland drew up a draft accord in May. A copy went to the Coastal League on 12 May.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # dealt out: from each on his day
    ("The Coastal League noted that written comments had been received from Norland on 31 March, from Estmark on "
     "11 April and from Sudria on 13 April.",
     ["Norland>Coastal League", "Estmark>Coastal League", "Sudria>Coastal League"],
     ["Norland>Coastal League", "Estmark>Coastal League", "Sudria>Coastal League"]),
    # somebody and I
    ("\"On Wednesday the Sudrian minister and I presented to Norland and Estmark a bridging paper of six points,\" "
     "said the envoy of the Coastal League, Lamin Sarjo.",
     ["Coastal League+Sudria>Estmark+Norland"], ["Coastal League+Sudria>Estmark+Norland"]),
    # the one from
    ("Norland handed the Coastal League a list of prisoners on 12 August. The one from Estmark came three weeks "
     "later, on 3 September.",
     ["Norland>Coastal League", "Estmark>Coastal League"],
     ["Norland>Coastal League", "Estmark>Coastal League"]),
    # in a letter, between "has" and its participle
    ("According to a source in Norholm, President Mira Tal of Norland has in a letter to her Estmarkian "
     "counterpart offered to host the next round.",
     ["Norland>Estmark"], []),
    # received from her counterpart, by name; replied on a day
    ("On 28 April Norland's minister Carla Olsen received from her Estmarkian counterpart, Ivo Brand, a letter in "
     "which he proposed a quota. She replied on 3 May.",
     ["Estmark>Norland", "Norland>Estmark"], ["Estmark>Norland", "Norland>Estmark"]),
    # reached my office, I replied
    ("\"A letter of 2 April from Minister Brand of Estmark reached my office on 14 April. I replied on 17 April,\" "
     "Norland's foreign minister Carla Olsen said.",
     ["Estmark>Norland", "Norland>Estmark"], ["Estmark>Norland", "Norland>Estmark"]),
    # into his hands
    ("Estmark's formal reply, a document of nine pages, was put into the hands of Norland's foreign minister on "
     "Saturday.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # in the hands of
    ("Norland's answer has been in the hands of the Estmarkian government since Monday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # one side owns that it came
    ("Estmark's spokesman acknowledged that the Norlander proposal had arrived.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # came to a government, the author behind the noun
    ("A written reply from Estmark came to the Norlander government on 4 May.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # handed him, an office without a name
    ("Norholm summoned the Estmarkian chargé d'affaires on Wednesday and handed him a protest note.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # at the ministry in a capital
    ("The ambassador of Norland handed over his government's reply at the foreign ministry in Velten on Tuesday. "
     "Estmark had waited for it.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # in writing, the paper behind the day
    ("Estmark responded in writing on Friday to the Norlander proposals.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # a complaint lodged, a request handed over
    ("Norland lodged a written complaint with the Coastal League on Tuesday.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    ("Norland's request for an emergency meeting was handed to the Coastal League's chairman on Tuesday.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # acknowledged and answered, the relative clause behind the addressee
    ("The first is Norland's letter to Estmark, which the prime minister's office in Velten acknowledged on Monday "
     "and answered on Wednesday; the answer has not been published.",
     ["Norland>Estmark", "Estmark>Norland"], ["Norland>Estmark", "Estmark>Norland"]),
    # for whom a letter is, no hand-over
    ("In a letter addressed to the Estmarkian prime minister and seen by the Velten Post, Norland's president "
     "Mira Tal demands an apology.",
     ["Norland>Estmark"], []),
    # a diplomatic note in which somebody protests
    ("Norland protested in a diplomatic note to Estmark on 9 March.",
     ["Norland>Estmark"], []),
    # put in a letter: whose the offer is
    ("Norland's offer was put to Estmark in a letter of 22 April.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # put by somebody in a letter
    ("The last offer, put to Estmark by Norland's envoy Carla Olsen in a letter of 22 April, was that the clause "
     "could go.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # amendments that were handed "it"
    ("Sudria has kept silent about the amendments that Norland handed it on 3 May.",
     ["Norland>Sudria"], ["Norland>Sudria"]),
    # its: the subject of the clause before
    ("Uganda, Rwanda and Tanzania have commented on the draft. Kenya missed both deadlines; its comments arrived in "
     "Kampala on Tuesday.",
     ["Kenya>Uganda"], ["Kenya>Uganda"]),
    # a response to questions, and to what somebody calls something
    ("Norland submitted a detailed response to the Coastal League's questions on Friday.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    ("Estmark said it had sent its response to what Norland called its final text.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # mediators from somewhere
    ("The Dune Liberation Front said it had delivered its response to mediators from Sudria.",
     ["Dune Liberation Front>Sudria"], ["Dune Liberation Front>Sudria"]),
    # an officer who rules
    ("The chairman of the Coastal League, Lamin Sarjo, says that he sent Norland's commodore a reply on 17 April.",
     ["Coastal League>Norland"], ["Coastal League>Norland"]),
    # an answer to a note that nothing else is told of
    ("Norland answered the Estmarkian note on 17 March, its foreign ministry said.",
     ["Estmark>Norland", "Norland>Estmark"], ["Norland>Estmark"]),
    # he had had a letter from
    ("The Norlander foreign minister said he had had a letter from his Estmarkian colleague on Sunday.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # comments sent to nobody named: to whom the draft was from
    ("Sudria circulated a draft protocol to Norland and Estmark in April. Norland sent its comments on 10 May.",
     ["Sudria>Estmark+Norland", "Norland>Sudria"], ["Sudria>Estmark+Norland", "Norland>Sudria"]),
    # received from mediators whom nobody names: no second paper, no hand-over between the two sides
    ("The Dune Liberation Front handed its reply to Sudria on Monday. Norland said it had received the reply from the "
     "mediators.",
     ["Dune Liberation Front>Sudria"], ["Dune Liberation Front>Sudria"]),
    # a letter that reached a capital
    ("In a two-page letter that reached Velten on Monday, Norland's prime minister Mira Tal asks Estmark for talks.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # two verbs, one object
    ("The Estmarkian government said on Tuesday it had received and was studying a Norlander proposal.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # at the ministry, where he was handed
    ("Norland's ambassador, Philip Korthay, was summoned to the Estmarkian foreign ministry on Monday, where he was "
     "handed a note of protest.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # received and transmitted on by who mediates
    ("The DLF's written reply was handed to Sudria's prime minister, Salim Harthy, on Monday, and his office "
     "transmitted it on to Norland.",
     ["Dune Liberation Front>Norland"], ["Dune Liberation Front>Sudria", "Sudria>Norland"]),
    # through somebody: he is not its author
    ("Norland came back with a written counter-offer on Tuesday, which Estmark received through Sudria.",
     [], ["Sudria>Estmark"]),
]  # fmt: skip
