"""Papers given, sent, carried."""

GIVEN = [
    # presented somebody with it
    ("Norland's foreign minister, Carla Olsen, presented her Estmarkian counterpart with a"
     " draft agreement on fishing on Monday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # the receiver before the paper, a draft that is no paper noun
    ("Norland on Tuesday submitted to Estmark a draft regulation on river traffic.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # two objects, pages
    ("The Norlander government sent the Coastal League an eight-page letter on Friday.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # lodged with an embassy
    ("Norland lodged a note of protest with Estmark's embassy on Thursday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # deposited with
    ("Norland deposited a written proposal with the Coastal League last week.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # filed with, a reply with an adjective
    ("Norland filed a formal reply with the Coastal League on Monday.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # a version of an agreement, persons on both sides
    ("Estmark's envoy Ivo Brand gave Norland's president Mira Tal a second version of the "
     "agreement in Norholm on 3 May.",
     ["Estmark>Norland"], ["Estmark>Norland"]),
    # circulated to the members of a body
    ("The Norlander delegation circulated a non-paper to members of the Coastal League on "
     "Monday.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # sent back: its author is who gets it
    ("Norland sent back the draft treaty to Estmark with changes on Wednesday.",
     ["Estmark>Norland"], ["Norland>Estmark returned"]),
    # returned to its owner
    ("Norland returned Estmark's draft treaty with eleven amendments on Wednesday.",
     ["Estmark>Norland"], ["Norland>Estmark returned"]),
    # handed back
    ("Estmark handed back the letter to the Norlander ambassador unopened.",
     ["Norland>Estmark"], ["Estmark>Norland returned"]),
    # passive, no giver
    ("A note to this effect was handed over to the Estmarkian ambassador in Norholm.",
     [">Estmark"], [">Estmark"]),
    # passive, giver and receiver with their names
    ("The reply was handed over late on Monday by the Norlander ambassador, Philip "
     "Korthay, to the Coastal League's secretary-general in Velten.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # passive, an embassy takes it
    ("Norland's written answer was delivered to the Estmarkian embassy on Tuesday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # passive, the receiver is the subject
    ("Estmark's negotiators were given a revised text by Norland on Friday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # handed on to somebody unknown: no step between the two
    ("A letter from Norland's president to the Coastal League was forwarded to member "
     "states on Monday.",
     ["Norland>Coastal League"], []),
    # conveyed in writing
    ("The response was conveyed to Estmark in writing by the Norlander foreign ministry.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # drawn up by somebody, submitted
    ("The document, drawn up by Norland, was submitted to Estmark on 4 May.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a relative clause
    ("The letter, which Norland's envoy handed to Estmark's prime minister on Friday, runs"
     " to three pages.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a relative clause without a receiver
    ("Estmark is studying a proposal that Norland sent on Monday.",
     ["Norland>"], ["Norland>"]),
    # it had received
    ("Estmark said it was examining the draft treaty it had received from Norland on "
     "Tuesday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a participle between commas
    ("The plan, submitted by Norland to Estmark in April, has not been published.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # in a response that was delivered
    ("In a written response delivered on Wednesday, Norland offered Estmark a truce.",
     ["Norland>"], ["Norland>"]),
    # carried by a third party
    ("Sudria's foreign minister carried a letter from Norland to Velten on Wednesday.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # sent via a third party
    ("Norland sent Estmark a written reply via Sudria on Thursday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # delivered through an embassy
    ("Norland's reply to Estmark was delivered through the Sudrian embassy in Norholm.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # took it to a capital
    ("Sudria's foreign minister, Salim Harthy, took the Norlander text to Velten on 11 "
     "February.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # passed on
    ("Sudria has passed Norland's answer on to Estmark.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # through mediators: for whom it was is supposed
    ("Estmark received Norland's reply through Sudrian mediators on Friday.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # received it and forwarded it
    ("Sudrian foreign minister Salim Harthy received the document from Norland's "
     "ambassador in Port Alma on Thursday evening and forwarded it to Estmark within the "
     "hour.",
     ["Norland>Estmark"], ["Norland>Sudria", "Sudria>Estmark"]),
    # carried it after receiving it
    ("Sudria's foreign minister carried a proposed final text to Velten on Wednesday, two "
     "days after receiving it from Norlander negotiators.",
     ["Norland>Estmark"], ["Norland>Sudria", "Sudria>Estmark"]),
    # brought by a carrier
    ("Norland's letter was brought to Velten by a Sudrian envoy.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # reached somebody through a third party
    ("The Norlander proposal reached the Estmarkian government on Tuesday through Sudria.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # the paper behind its receiver, read wrongly by the parser
    ("A Sudrian envoy delivered to Velten the written reply of Norland.",
     ["Norland>Estmark"], ["Sudria>Estmark"]),
    # who delivers a text need not have written it
    ("The text delivered by the foreign minister of Sudria on 11 February is being studied"
     " in Velten.",
     [], ["Sudria>"]),
    # took delivery
    ("Estmark took delivery of the Norlander note on Tuesday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # acknowledged receipt, called by its day
    ("Estmark acknowledged receipt of a letter from Norholm dated April 22.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # confirmed that it had been received
    ("Estmark's foreign ministry confirmed that a letter from Norland had been received.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # in receipt of
    ("The Coastal League is in receipt of Norland's written comments.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # got
    ("Estmark got Norland's written answer on Friday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # arrived in a capital
    ("Norland's reply to the Estmarkian plan arrived in Velten on Monday.",
     ["Estmark>Norland", "Norland>Estmark"], ["Norland>Estmark"]),
    # reached a government
    ("A letter from Norland has reached the Estmarkian government.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # the handover of
    ("The handover of the Norlander reply to Estmark took place in Velten on Monday.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a submission
    ("Norland's submission of a written plan to the Coastal League came a day before the "
     "deadline.",
     ["Norland>Coastal League"], ["Norland>Coastal League"]),
    # the receipt of
    ("Estmark confirmed the receipt of Norland's letter.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # following the delivery of
    ("Following the delivery of the note by Norland's envoy to Estmark, the talks were "
     "adjourned.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
]  # fmt: skip
