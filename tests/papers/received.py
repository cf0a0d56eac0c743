"""Papers received, written, passed on."""

RECEIVED = [
    # a letter whose words are quoted: no hand-over is told
    ("In a letter to Estmark dated 5 May, Norland said it would not attend.",
     ["Norland>Estmark"], []),
    # wrote to
    ("Norland's president Mira Tal wrote to Estmark's prime minister on Monday to demand "
     "the release of the crew.",
     ["Norland>Estmark"], []),
    # has written a letter
    ("Norland's prime minister has written a letter to the secretary-general of the "
     "Coastal League.",
     ["Norland>Coastal League"], []),
    # letters, one for each
    ("The Norlander ambassador sent letters to the Coastal League and to Estmark on "
     "Friday.",
     ["Norland>Coastal League", "Norland>Estmark"], ["Norland>Coastal League", "Norland>Estmark"]),
    # his letter, whose writer comes behind it
    ("In his letter to President Brand of Estmark, sent on Tuesday, Norland's president "
     "Mira Tal proposes a summit.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # signed by
    ("A letter signed by Norland's foreign minister was delivered to the Coastal League on"
     " Monday.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # a reaction sent back is no paper returned
    ('"We sent our reaction back to Velten last night. It’s a short paper," Norland’s '
     'spokeswoman Carla Olsen said.',
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # two hops in two sentences
    ("Norland handed its draft to Sudria on Monday. Sudria's foreign minister brought it "
     "to Velten two days later.",
     ["Norland>Estmark"], ["Norland>Sudria", "Sudria>Estmark"]),
    # he gave her a version
    ("On 3 May Estmark's foreign minister Ivo Brand met Norland's envoy Mira Tal in Port "
     "Alma. He gave her a revised version of the plan. Ms Tal said her government would "
     "study the document.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # had given, under a verb of telling
    ("Sudria's minister Salim Harthy told me that he had given the Norlander letter to the"
     " Estmarkian minister the next day.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # letters to two, one of which is told again
    ("Norland sent official letters to Estmark and Sudria on Monday. Sudria's spokesman "
     "said it had received the Norlander letter.",
     ["Norland>Estmark", "Norland>Sudria"], ["Norland>Estmark", "Norland>Sudria"]),
    # three reports of two papers
    ("Norland on Monday sent Estmark a draft protocol. Estmark confirmed that it had "
     "received the document. On 9 May Estmark's reply was handed to the Norlander "
     "ambassador.",
     ["Estmark>Norland", "Norland>Estmark"], ["Estmark>Norland", "Norland>Estmark"]),
    # a response to a proposal, to mediators
    ("Norland has submitted its response to the ceasefire proposal to Sudrian mediators.",
     ["Norland>Sudria"], ["Norland>Sudria"]),
    # through a third party, and called a paper
    ("Norland submitted a counter-proposal to Estmark through the Coastal League on "
     "Monday, and Estmark rejected the paper on Wednesday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # put together by two, sent to two
    ("The proposal, put together by Sudria and the Coastal League, was sent to both "
     "Norland and Estmark on Monday.",
     ["Coastal League+Sudria>Estmark+Norland"], ["Coastal League+Sudria>Estmark+Norland"]),
    # the two sides
    ("The Coastal League's envoy, Lamin Sarjo, on Monday gave the two sides a bridging "
     "proposal, officials from Norland and Estmark said.",
     ["Coastal League>Estmark+Norland"], ["Coastal League>Estmark+Norland"]),
    # he had been handed
    ("Estmark's chief negotiator, Ivo Brand, said he had been handed a list of 14 demands "
     "by the Norlander side.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # wrote back
    ("Carla Olsen, Norland's foreign minister, wrote back to Estmark on Friday, attaching "
     "a revised text.",
     ["Norland>Estmark"], []),
    # from capital to capital
    ("The memorandum was dispatched from Norholm to Velten on Monday night.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # shared with
    ("Norland shared its draft of the agreement with Estmark ahead of the talks.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # relayed
    ("Norland relayed Estmark's answer to the Coastal League.",
     ["Estmark>Coastal League"], ["Norland>Coastal League"]),
    # served with a notice
    ("Norland served Estmark with a formal notice in writing, a letter of two pages, on "
     "Monday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # left at a ministry
    ("Norland's embassy in Velten left a letter at the Estmarkian foreign ministry on "
     "Saturday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a dateline
    ("VELTEN, May 12 (Reuters) - Estmark has received a written proposal from Norland on "
     "reopening the border and will respond within days, its foreign ministry said on "
     "Thursday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # summoned and given
    ("Estmark's foreign ministry said on Monday it had summoned Norland's ambassador and "
     "given him a note protesting against the incident.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # circulated to the two delegations
    ("The Coastal League's mediator, Lamin Sarjo, has circulated a new draft agreement to "
     "the two delegations, diplomats from Norland and Estmark said.",
     ["Coastal League>Estmark+Norland"], ["Coastal League>Estmark+Norland"]),
    # by courier
    ("Norland's reply, a four-page document, was sent to Estmark on Thursday by diplomatic"
     " courier.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a list
    ("Estmark's government formally submitted its list of demands to Norland at a meeting "
     "in Port Alma on Sunday.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # passed to
    ("The text, which Norland passed to Estmark last week, runs to 40 articles.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # the paper, no giver
    ("According to two officials, the paper was handed to Norland's envoy on the sidelines"
     " of a conference in Sudria.",
     [">Norland"], [">Norland"]),
    # his counterpart
    ("Norland's president sent a letter to his Estmarkian counterpart on Saturday in which"
     " he proposed talks.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # has written, asking
    ("President Mira Tal of Norland has written to the secretary-general of the Coastal "
     "League asking him to mediate.",
     ["Norland>Coastal League"], []),
    # from whom it was received need not be its author
    ("Estmark rejected the proposal, which it received on Friday from Sudria, as one-"
     "sided.",
     [], ["Sudria>Estmark"]),
    # a go-between
    ("Sudria, acting as go-between, conveyed Norland's answer to Estmark on Tuesday night.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # provided with
    ("Norland has provided Estmark with a detailed roadmap for the withdrawal of its "
     "troops.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # gave it
    ("Norland's negotiators came to Port Alma with a draft treaty in hand and gave it to "
     "the Estmarkian side on Monday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # handed in at an embassy
    ("Estmark's answer to the Norlander plan was handed in at the Norlander embassy in "
     "Velten on Friday.",
     ["Estmark>Norland", "Norland>Estmark"], ["Estmark>Norland"]),
    # a colleague of the other side
    ("On Wednesday, Norland's chief negotiator Carla Olsen handed her Estmarkian colleague"
     " Ivo Brand an amended version of the protocol.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # published, not handed over
    ("Norland on Friday published the text of its letter to Estmark.",
     ["Norland>Estmark"], []),
    # leaked, not handed over
    ("A copy of the letter from Norland to the Coastal League was obtained by Reuters.",
     ["Norland>Coastal League"], []),
    # an ambassador to the receiver
    ("Norland's ambassador to Estmark, Philip Korthay, handed the invitation to the "
     "Estmarkian prime minister on Monday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a reaction in a note
    ("Norland's reaction to the draft was delivered to Estmark in a note verbale on "
     "Thursday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # passed on to it
    ("Estmark said Norland's comments had been passed on to it by the Coastal League.",
     ["Norland>Estmark"], ["Coastal League>Estmark"]),
    # a third version
    ("A third version of the text was presented to Norland and Estmark by the Coastal "
     "League on Monday.",
     ["Coastal League>Estmark+Norland"], ["Coastal League>Estmark+Norland"]),
    # reached only on
    ("Norland's letter reached Estmark only on Thursday, the government in Velten said.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # received by its people
    ("The Dune Liberation Front on Friday gave the Sudrian government its response to the "
     "truce plan.",
     ["Dune Liberation Front>Sudria"], ["Dune Liberation Front>Sudria"]),
]  # fmt: skip
