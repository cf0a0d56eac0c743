"""Languages: English is read, other languages are refused by name, short texts get the benefit of the doubt."""

import pytest

from ontherecord.errors import UnreadableReport
from tests.read.conftest import FILLER, Read

FOREIGN = {
    "fr": "Le ministre des Affaires étrangères a remis mercredi à l'ambassadeur une réponse écrite, a annoncé son"
    " porte-parole lors d'un point de presse, sans vouloir en dire davantage sur son contenu.",
    "de": "Der Außenminister hat dem Botschafter am Mittwoch eine schriftliche Antwort übergeben, wie sein Sprecher"
    " mitteilte, der sich zu deren Inhalt allerdings nicht äußern wollte und auf später verwies.",
    "es": "El ministro de Exteriores entregó el miércoles al embajador una respuesta por escrito, según anunció su"
    " portavoz, que no quiso decir nada más sobre su contenido hasta que lleguen los otros.",
    "ru": "Министр иностранных дел в среду передал послу письменный ответ, сообщил его представитель на брифинге,"
    " отказавшись говорить о содержании документа до завершения консультаций сторон.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_refused_by_name(read: Read, language: str) -> None:
    with pytest.raises(UnreadableReport, match=rf"not in English \(looks like {language}\)"):
        read(FOREIGN[language])


ENGLISH = [
    # prose
    FILLER,
    # names and figures, few small words
    "Norland 12, Sudland 9: envoy Ole Brand, minister Eva Lind, Baytown customs house, noon,"
    " 14 boats seized, 9 freed today.",
    # a short text
    "Sudland rejects Norland’s offer. Talks end. Envoys leave Baytown tonight, ministry says in a brief statement.",
    # English with a foreign quotation
    f"{FILLER} “Nous ne sommes pas pressés,” said one of them.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_read(read: Read, text: str) -> None:
    assert read(text).language == "en"


def test_too_few_words_are_no_report(read: Read) -> None:
    with pytest.raises(UnreadableReport, match="only 3 words"):
        read("Talks went on.")
