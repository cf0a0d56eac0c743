"""Sentences that look like hand-overs of papers and tell of none."""

UNTOLD = [
    # tabled before nobody
    "Norland tabled a revised draft at the talks in Port Alma on Monday.",
    # put forward: a proposal, no hand-over
    "Norland put forward a five-point plan to Estmark on Friday.",
    # yet to receive
    "Estmark has yet to receive a reply from Norland.",
    # changed hands between nobody named
    "A second draft changed hands in Velten on Wednesday.",
    # will hand
    "Norland will hand its reply to Estmark next week.",
    # threatened to
    "Norland threatened to return the letter to Estmark.",
    # denied
    "Norland denied that it had handed a written plan to Estmark.",
    # asked to
    "Estmark asked Norland to submit a written plan.",
    # if
    "If Norland sends a written reply, Estmark will study it.",
    # a response that is no paper
    "Norland delivered a sharp response to Estmark, shelling its border posts.",
    # passed a plan
    "Estmark passed a plan to cut taxes.",
    # sent troops
    "Norland sent troops to Estmark under the plan.",
    # must present
    "Norland must present a plan to its own parliament by June.",
    # has not sent
    "Norland has not sent Estmark any written proposal.",
    # received a visitor
    "Estmark's president received the ambassador of Norland, who conveyed greetings.",
    # a deadline
    "Norland gave Estmark until April 25 to present a timetable for elections.",
    # a newspaper's letter
    "The newspaper Velten Post published a letter from readers in Norland.",
    # in its response
    "Norland took a hard line in its response to Estmark.",
    # none received
    "No written reply from Norland has been received, Estmark said.",
    # never a letter
    '"There was never a letter," Norland’s minister said after Estmark reported one.',
    # within one side
    "Norland's parliament received a report from the finance ministry on Monday.",
    # in its letter
    "In its letter to the League's chair, the Estmarkian government asks for a meeting.",
    # had not been given
    "Estmark complained that it had still not been given the Norlander draft.",
    # would be sent
    "Officials in Velten said a formal reply would be sent to Norland by the end of the week.",
    # answered in a letter
    "The Norlander note of 4 May was answered by Estmark in a letter of 9 May.",
    # exchanged by both
    "Norland and Estmark exchanged written proposals in Port Alma on Monday.",
    # have had
    '"They have had our paper for three weeks," a Norlander official said.',
    # an application
    "The Coastal League said it had taken receipt of Estmark's application on Monday.",
    # a file of prosecutors
    "Norland transferred the file to Estmark's prosecutors.",
    # a bill
    "Norland's parliament passed the bill on Monday and sent it to the president.",
    # credentials
    "Estmark's ambassador presented his credentials to the president of Norland on Tuesday.",
    # a case
    "Norland presented its case to the Coastal League on Tuesday.",
    # prisoners
    "Estmark returned the prisoners to Norland on Tuesday.",
    # a clear response
    "Norland gave Estmark a clear response: no.",
    # a defeat
    "Estmark handed Norland a 3-0 defeat.",
    # a message that is a deed
    "Norland sent a message to Estmark by moving its fleet.",
    # yet to present
    "Norland has yet to present its plan to Estmark.",
    # refused
    "Norland refused to hand over the document to Estmark.",
    # was expected to
    "Norland was expected to deliver its written reply to Estmark on Monday.",
    # urged to
    "Estmark urged Norland to send its response to the Coastal League.",
    # would have
    "Norland would have sent a letter to Estmark if asked.",
    # not clear whether
    "It was not clear whether Norland had sent the letter to Estmark.",
    # left a capital
    "Two letters, one to Norland and one to Sudria, left Velten on Monday.",
    # refused to receive
    "Estmark's foreign ministry refused to receive a letter that Norland's envoy brought to Velten.",
    # declined to accept
    "The Coastal League declined to accept the Norlander note.",
    # nobody tried
    "Nobody had tried to hand Estmark a letter, Norland said.",
    # if there were one
    '"If there were such a paper, I would send it back to Norland," Estmark\'s minister Ivo Brand said.',
    # never given a draft
    "Ivo Brand, Estmark's minister, said Estmark had never been given a draft of any joint zone by Norland.",
    # nothing to put a letter in
    "Estmark answered Norland with a threat of its own.",
    # conveyed orally
    "Norland's reply was conveyed to the Coastal League orally on Monday.",
    # expects to
    "Norland expects to hand Estmark its comments in June.",
    # undertook to
    "Estmark undertook to present its comments to Norland by 1 July.",
    # a proposal that is being drafted
    "Sudria told Norland that it was drafting a proposal of its own.",
    # handed no such paper
    "Estmark's delegation had been handed no such paper by Norland, its spokesman said.",
    # a question's claim
    "Has Norland handed Estmark its list?",
    # to be sent
    "The draft is to be sent to Estmark once Norland has signed it.",
    # claimed never
    "Norland insists that it never gave Estmark a letter.",
    # no longer
    "Norland no longer intends to submit its proposal to Estmark.",
    # a copy for readers
    "The Velten Post gave its readers a copy of the treaty of 2019 between Norland and Estmark.",
    # a person hands a letter at home
    "Norland's opposition leader handed the speaker of parliament a petition on Monday.",
    # came without
    "Norland's envoy came to Velten without the written reply that Estmark had asked for.",
    # none reached it
    "Estmark said no letter from Norland had ever reached it.",
    # plans to
    "Norland plans to send a delegation with a letter to Estmark next month.",
    # according to the plan
    "According to the plan, Norland hands a list of prisoners to Estmark in the first week.",
    # a private letter
    "Estmark's president read out a letter from a schoolgirl in Norland.",
    # remarks that came as something else happened
    "Norland's remarks came as its ambassador to Estmark dismissed the Sudrian offer.",
    "Carla Olsen's remarks came hours after Norland's ambassador to the Coastal League dismissed the offer of Estmark.",
    "The Norlander comments came as Estmark's envoy to Sudria left.",
    # a president's letter to his own parliament
    "Norland's president Mira Tal sent a letter to the Norlander parliament on Monday.",
    # forged
    "Norland accused Estmark of forging a letter that it was said to have sent to the Coastal League.",
]
