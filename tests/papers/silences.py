"""Words that say that a paper has no answer, and words that do not: who waits for whom."""

# text, ["who waits<who is silent"] that must be there, with the words that say so
SAID = [
    # the wording of news: to this day none, not one line, last night, neither granted nor refused
    (
        "Norland handed the Sudrian ambassador a list of 14 prisoners on 5 May. To this day the Sudrians have given "
        "no answer, the Norland foreign ministry said on Monday.",
        ["Norland<Sudria"],
    ),
    (
        "Foreign Minister Ana Kell of Norland sent a letter to Estmark on 4 May. She has had no reply, not one line.",
        ["Norland<Estmark"],
    ),
    (
        "Norland sent a letter to Estmark on 2 May and asked to be told where the fishermen are held. Estmark had "
        "not replied by last night.",
        ["Norland<Estmark"],
    ),
    (
        "Norland submitted a proposal for a joint patrol to Estmark on 5 May. It has been neither accepted nor "
        "rejected.",
        ["Norland<Estmark"],
    ),
    # a request put in a letter
    (
        "The Coastal League asked Norland in a letter dated 4 May to receive its observers.\nThe request has been "
        "neither granted nor refused, the League's chair said.",
        ["Coastal League<Norland"],
    ),
    # said nothing about it so far
    (
        "Estmark's request for an extension was delivered to the Coastal League on 5 May. The league has so far "
        "said nothing about it.",
        ["Estmark<Coastal League"],
    ),
    # still waiting for them to write
    (
        "On 5 May Norland handed Estmark its timetable. \"We're still waiting for them to write,\" Norland's chief "
        "negotiator Ivo Marsh said.",
        ["Norland<Estmark"],
    ),
    # acknowledged, not answered
    (
        "Norland gave Estmark a note on 5 May. Estmark acknowledged the note on 7 May; it has not answered it.",
        ["Norland<Estmark"],
    ),
    # no answer, and the proposal's own way behind it
    (
        "The Coastal League says it has had no answer to its proposal, which it sent to Norland on 2 May.",
        ["Coastal League<Norland"],
    ),
    # not a word, none of it, kept silent, no one in the capital, lies unanswered
    (
        "The Dune Liberation Front sent Norland a letter on 5 May. Not a word has come from Norholm since.",
        ["Dune Liberation Front<Norland"],
    ),
    (
        "Norland sent Estmark a letter on 5 May, and to this day none of it has been answered.",
        ["Norland<Estmark"],
    ),
    ("Norland delivered a note to Estmark on 5 May. Velten has kept silent.", ["Norland<Estmark"]),
    (
        "Norland's proposal, handed to Estmark on 5 May, lies on the table. No one in Velten has responded to it.",
        ["Norland<Estmark"],
    ),
    (
        "Norland asked Estmark in a letter of 5 May to open the crossing. The letter lies unanswered on a desk in "
        "Velten, officials say.",
        ["Norland<Estmark"],
    ),
    # unanswered by whom
    (
        "Norland's letter, handed to Estmark on 5 May, has gone unanswered by Velten.",
        ["Norland<Estmark"],
    ),
    # no word from, has not said whether
    (
        "Sudria sent Norland a draft agreement on 2 May. There has been no word from Norholm on the draft.",
        ["Sudria<Norland"],
    ),
    (
        "Norland sent Estmark a written invitation to a summit on 2 May. Estmark has not said whether it will accept "
        "the invitation.",
        ["Norland<Estmark"],
    ),
]

# text, ["who waits<who is silent"] that must be there (sure or not)
QUIET = [
    # no reaction to date
    ("Norland handed Estmark its proposals in writing on 5 May. To date, Norland has received no reaction to "
     "these proposals.",
     ["Norland<Estmark"]),
    # neither accepted nor refused
    ("Norland submitted a draft treaty to Estmark on 5 May. Estmark has neither accepted nor refused the draft.",
     ["Norland<Estmark"]),
    # has yet to reply, a relative clause
    ("Another paper is Norland's letter of 5 May with its offer of 20 permits, to which Estmark has yet to reply.",
     ["Norland<Estmark"]),
    # has had no answer
    ("Norland's foreign minister Carla Olsen says she wrote to Estmark on 5 May and has had no answer.",
     ["Norland<Estmark"]),
    # never a reply
    ("Norland sent Estmark a letter on 5 May. There was never a reply.",
     ["Norland<Estmark"]),
    # no reply so far, ours
    ("Norland handed the Estmarkian ambassador a note on 5 May. No reply to the note has so far been received.",
     ["Norland<Estmark"]),
    # has not responded, two were sent it
    ("The Coastal League delivered a letter to Norland and Estmark on 5 May. Norland accepted it at once. "
     "Estmark has not "
     "responded.",
     ["Coastal League<Estmark"]),
    # neither has said a word: two addressees, two silences
    ("Norland sent letters to Estmark and Sudria on 5 May. To this day neither Estmark nor Sudria has said a "
     "word about them.",
     ["Norland<Estmark", "Norland<Sudria"]),
    # has said nothing about
    ("Sudria gave Estmark a counter-proposal on 5 May. Estmark has said nothing about the counter-proposal.",
     ["Sudria<Estmark"]),
    # still waiting
    ("Norland sent letters to Estmark and the Coastal League on 5 May. The Coastal League acknowledged its "
     "letter. From Estmark, "
     "Norland is still waiting for an answer.",
     ["Norland<Estmark", "Norland<Coastal League"]),
    # has not commented
    ("Norland handed Estmark a draft agreement on 5 May. Estmark has not commented on the draft.",
     ["Norland<Estmark"]),
    # never been answered by
    ("Norland's offer to reopen the line, submitted to Estmark in April, has never been answered by Estmark.",
     ["Norland<Estmark"]),
    # did X answer? no.
    ("Norland's letter was handed to Estmark on 5 May.\nPresenter: Did Estmark answer?\nOlsen: As of this "
     "morning, no.",
     ["Norland<Estmark"]),
    # went unanswered
    ("The Coastal League's chairman wrote to Norland on 5 May and confirmed that his letter went unanswered.",
     ["Coastal League<Norland"]),
    # has sent nothing, outstanding
    ("The Coastal League handed Norland and Estmark a questionnaire on 2 May. Norland returned its answers "
     "on 9 May; those of Estmark were still outstanding.",
     ["Coastal League<Estmark"]),
    # has not yet reacted
    ("Norland sent Estmark a letter on 2 May. Velten has not yet reacted.",
     ["Norland<Estmark"]),
    # has waited ever since
    ("Norland gave Estmark a list of prisoners on 2 May and has been waiting for a reply ever since.",
     ["Norland<Estmark"]),
    # has not said whether
    ("Norland sent Estmark a written invitation to a summit on 2 May. Estmark has not said whether it will "
     "accept the invitation.",
     ["Norland<Estmark"]),
    # no word
    ("Sudria sent Norland a draft agreement on 2 May. There has been no word from Norholm on the draft.",
     ["Sudria<Norland"]),
    # a note never answered, says
    ("Estmark handed Norland a note on 9 May. The note was never answered, Estmark's foreign minister Ivo "
     "Brand said on Monday.",
     ["Estmark<Norland"]),
    # has ignored
    ("Norland's letter of 2 May to Estmark has been ignored, officials in Norholm say.",
     ["Norland<Estmark"]),
    # still without an answer
    ("Norland wrote to the Coastal League on 2 May. Twelve days later it is still without an answer.",
     ["Norland<Coastal League"]),
    # nobody has replied
    ("Norland sent a letter to Estmark on 2 May. Nobody in Velten has replied to the letter.",
     ["Norland<Estmark"]),
    # waiting to hear back
    ("Norland delivered its counter-proposal to Estmark on 4 May and says it is still waiting to hear "
     "back.", ["Norland<Estmark"]),
    # three letters, none of which is told apart
    ("Three letters have gone from Norholm to Velten since March. None has been answered, Norland's foreign "
     "ministry says.", []),
    # accepted by one, no answer given by the other
    ("The Coastal League put a compromise text to Norland and Estmark on 4 May. Estmark accepted the text "
     "on 6 May; Norland has not yet given an answer.", ["Coastal League<Norland"]),
    # not by an evening
    ("Estmark sent a note of protest to Norland on 4 May. Norland had not responded by Wednesday evening.",
     ["Estmark<Norland"]),
    # gone without a reply
    ("A letter that Norland's prime minister wrote to the Coastal League on 4 May has so far gone without a "
     "reply.", ["Norland<Coastal League"]),
    # an own note in which somebody protests
    ("Norland protested in a diplomatic note to Estmark on 9 March and is still waiting for an answer, its trade "
     "minister Carla Olsen said.", ["Norland<Estmark"]),
    # kept silent about
    ("Sudria has kept silent about the amendments that Norland handed it on 3 May.", ["Norland<Sudria"]),
    # has still to answer
    ("Estmark has still to answer the letter that Norland sent it on 2 May.", ["Norland<Estmark"]),
    # has met with silence
    ("Norland's letter of 2 May to Estmark has met with silence.", ["Norland<Estmark"]),
    # failed to respond
    ("Norland sent Estmark a letter on 2 May. Estmark has so far failed to respond to it.", ["Norland<Estmark"]),
    # no answer ever came
    ("Norland's offer was put to Estmark in a letter of 22 April. Two former officials say that no answer ever "
     "came.", ["Norland<Estmark"]),
    # have not come back to us
    ("\"We gave the Estmarkians a list in April, with 20 names. They have not come back to us,\" Norland's minister "
     "Carla Olsen said.", ["Norland<Estmark"]),
    # a proposal called by its day, that nobody is told to have handed over
    ("Norland's proposal of 4 May has lain on the table in Velten ever since. Estmark has yet to answer it.",
     ["Norland<Estmark"]),
    # circulated to members; one has sent nothing
    ("The Coastal League's secretariat circulated a draft protocol to its members on 20 March. Norland and Sudria "
     "have commented on it. Estmark has sent nothing.", ["Coastal League<Estmark"]),
    # comments of one outstanding, those of others received
    ("The Coastal League's secretariat circulated a draft protocol to its members on 20 March. The League noted that "
     "written comments on the draft had been received from Norland on 31 March and from Sudria on 11 April, and that "
     "the comments of Estmark were still outstanding.", ["Coastal League<Estmark"]),
    # those of Estmark
    ("The Coastal League's secretariat circulated a draft protocol to its members on 20 March. The League noted that "
     "Norland had sent its comments and that those of Estmark were still outstanding.", ["Coastal League<Estmark"]),
    # to which there has been no response
    ("Estmark handed Norland a written offer on 4 May, to which there has been no response.", ["Estmark<Norland"]),
    *SAID,
]  # fmt: skip

# no silence may stand as sure and unanswered
HEARD = [
    # it wrote back
    "Norland handed Estmark a note on 5 May. On 8 May Estmark wrote back. Sudria says it is still waiting for Estmark "
    "to write.",
    # a letter to who mediates is for the other side
    "Norland's envoy gave a letter to the mediator of the Coastal League, Lamin Sarjo, on 2 May.",
    # they have commented
    "The Coastal League circulated a draft protocol to Norland and Estmark on 2 May. Norland and Estmark have "
    "commented.",
    # comments that went to nobody named
    "Sudria circulated a draft protocol to Norland in April. Norland sent its comments on 10 May.",
    # it has replied
    "Norland handed Estmark a letter on 5 May. Estmark has replied to the letter.",
    # it was not answered at first
    "Norland handed Estmark a letter on 5 May. Estmark had not answered the letter until Monday, when its "
    "envoy brought a reply.",
    # nothing to answer
    "Norland published a statement on 5 May. Estmark has not commented.",
    # answered and unpublished
    "Norland's letter to Estmark of 5 May was acknowledged on Tuesday and answered on Friday; the answer has "
    "not been published.",
    # fulfilled
    "Norland demanded on Monday that Estmark free the divers. Estmark freed the divers on Wednesday.",
    # turned down by pronoun
    "Norland sent Estmark a letter on 2 May with an offer. Estmark turned it down within hours.",
    # orally
    "Norland sent Estmark a note on 2 May. Estmark's envoy replied to the note orally on Monday.",
    # in words
    "Norland handed Estmark a written proposal on 2 May. 'We agree to it,' Estmark's minister Ivo Brand "
    "said on Monday.",
    # denied
    "Norland sent Estmark a letter on 2 May. Estmark's minister Ivo Brand denied that the letter had gone "
    "unanswered.",
    # to a go-between
    "Norland gave Sudria's mediators a letter for Estmark on 2 May. The mediators passed it to Estmark on 3 "
    "May, and Estmark answered it on 5 May.",
    # its reply was published
    "Norland sent Estmark a letter on 4 May. Estmark's reply, dated 7 May, was published on Monday.",
    # dismissed
    "Norland handed Estmark a proposal in writing on 4 May. Estmark's government dismissed the proposal on "
    "Tuesday as a stunt.",
    # says that it answered
    "Estmark sent Norland a note on 4 May. Norland says that it answered at once.",
    # said yes
    "Norland submitted a plan in writing to Estmark on 4 May. After a week of silence Estmark said yes to the plan.",
    # withdrawn
    "Norland sent a letter to Estmark on 4 May and withdrew the letter on 6 May.",
]
