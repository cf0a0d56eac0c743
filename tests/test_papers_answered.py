"""Papers of whole reports: published and answered ones, answers to several, what each of two got."""

from tests.telling import recorded_on

_DAY = "2031-05-07"


def _papers(*told_on):
    record = recorded_on(*((day, text) for text, day in told_on))
    names = {actor.id: actor.name for actor in record.actors}
    titles = {document.id: document.title for document in record.documents}
    return {
        document.title: (
            sorted(names[a] for a in document.by),
            sorted(names[a] for a in document.to),
            titles.get(document.answers or ""),
            document.delivered.edtf if document.delivered is not None else None,
        )
        for document in record.documents
    }


def test_one_answer_to_two_mediators_is_one_paper_told_by_each_of_them():
    both = "Norland gave Sudria and Estmark its written reply to the proposal on 6 May."
    one = "Sudria has received Norland's written reply, it said on 6 May."
    found = _papers((both, _DAY), (one, _DAY))
    assert [sides[:2] for sides in found.values()] == [(["Norland"], ["Estmark", "Sudria"])]


def test_an_answer_to_one_of_them_a_month_later_is_another():
    both = "Norland gave Sudria and Estmark its written reply on 6 May."
    one = "Norland gave Sudria its written reply on 20 June."
    found = _papers((both, _DAY), (one, "2031-06-21"))
    assert sorted(sides[1] for sides in found.values()) == [["Estmark", "Sudria"], ["Sudria"]]


def test_letters_to_two_are_handed_each_to_its_own():
    record = recorded_on((_DAY, "Norland sent letters to Estmark and Sudria on 5 May."))
    names = {actor.id: actor.name for actor in record.actors}
    titles = {document.id: document.title for document in record.documents}
    sent = {
        titles[a.object]: [names[k] for k in a.recipient] for a in record.acts if a.object in titles
    }
    assert sent == {
        "letter of Norland to Estmark": ["Estmark"],
        "letter of Norland to Sudria": ["Sudria"],
    }


def test_an_answer_goes_back_through_who_passed_the_paper_on():
    text = (
        "The Coastal League sent Norland its draft treaty on 20 April. "
        "Norland sent its written comments to the Coastal League on 1 May. The Coastal League passed Norland's written "
        "comments on to Estmark on 2 May. On 6 May Estmark sent its written response to the Coastal League."
    )
    found = _papers((text, _DAY))
    answers = {title: sides[2] for title, sides in found.items()}
    assert answers["written response of Estmark to the Coastal League"] == (
        "written comments of Norland to the Coastal League"
    )


def test_statements_of_two_days_are_two():
    first = "In a communique made public on 5 May, Norland suspended the talks."
    second = "In a communique made public on 6 May, Norland welcomed the talks."
    found = _papers((first, "2031-05-06"), (second, _DAY))
    assert sorted(sides[3] for sides in found.values()) == ["2031-05-05", "2031-05-06"]


def test_proposals_submitted_by_another_are_not_those_told_of_before():
    text = (
        "Norland is publishing its latest proposals today. They take account of the proposals submitted by the "
        "Estmarkian authorities on 4 May. Norland and Estmark met on Monday."
    )
    found = _papers((text, _DAY))
    assert not any(
        "2031-05-04" in (sides[3] or "") and sides[0] == ["Norland"] for sides in found.values()
    )


def test_a_published_position_paper_is_for_nobody():
    text = (
        "Norland has published a position paper on customs. Norland sent Estmark a letter on 3 May. "
        "Estmark answered it."
    )
    found = _papers((text, _DAY))
    assert [sides[:2] for title, sides in found.items() if "position" in title] == [
        (["Norland"], [])
    ]


def test_what_went_the_other_way_before_answers_nothing():
    text = (
        "Norland sent Estmark its draft treaty on 3 May. Norland's comments were submitted to Estmark on 4 May, "
        "70 days after Estmark had conveyed its own."
    )
    found = _papers((text, _DAY))
    own = [sides for sides in found.values() if sides[0] == ["Estmark"]]
    assert [(sides[1], sides[2]) for sides in own] == [(["Norland"], None)]
