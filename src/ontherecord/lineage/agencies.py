"""News agencies of the world: the names that credits print, and the sites that are theirs.

Text taken over with an agency's credit has the agency for its source, whichever outlet ran it first.
"""

import re

# name: (other forms that credits print, as written; sites). Forms of two or three capitals are only
# read in brackets, bylines and credit lines, never in running text.
AGENCIES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Associated Press": (("AP",), ("apnews.com", "ap.org")),
    "Reuters": (("Thomson Reuters",), ("reuters.com",)),
    "Agence France-Presse": (("AFP", "Agence France Presse"), ("afp.com",)),
    "United Press International": (("UPI",), ("upi.com",)),
    "Bloomberg": (("Bloomberg News",), ("bloomberg.com",)),
    "Press Association": (("PA", "PA Media"), ("pa.media", "pressassociation.com")),
    "Deutsche Presse-Agentur": (("dpa", "DPA"), ("dpa.com",)),
    "EFE": (("Agencia EFE",), ("efe.com",)),
    "ANSA": ((), ("ansa.it",)),
    "Interfax": (("Interfax-Ukraine",), ("interfax.ru", "interfax.com", "interfax.com.ua")),
    "TASS": (("ITAR-TASS", "Itar-Tass"), ("tass.com", "tass.ru", "itar-tass.com")),
    "RIA Novosti": (("RIA",), ("ria.ru",)),
    "Sputnik": ((), ("sputniknews.com", "sputnikglobe.com")),
    "Ukrinform": ((), ("ukrinform.net", "ukrinform.ua")),
    "UNIAN": ((), ("unian.info", "unian.ua")),
    "BelTA": (("Belta",), ("belta.by",)),
    "Polish Press Agency": (("PAP",), ("pap.pl",)),
    "CTK": (("Czech News Agency",), ("ctk.eu", "ceskenoviny.cz")),
    "MTI": (("Hungarian News Agency",), ("mti.hu",)),
    "Baltic News Service": (("BNS",), ("bns.lt", "bns.ee", "bns.lv")),
    "TT News Agency": (("TT",), ("tt.se",)),
    "NTB": ((), ("ntb.no",)),
    "STT": ((), ("stt.fi",)),
    "Ritzau": ((), ("ritzau.dk",)),
    "Belga": ((), ("belga.be",)),
    "Austria Press Agency": (("APA",), ("apa.at",)),
    "Lusa": ((), ("lusa.pt",)),
    "Anadolu Agency": (("Anadolu", "AA"), ("aa.com.tr",)),
    "Tanjug": ((), ("tanjug.rs",)),
    "Xinhua": (("Xinhua News Agency",), ("xinhuanet.com", "news.cn")),
    "China News Service": (("CNS",), ("chinanews.com", "ecns.cn")),
    "Kyodo News": (("Kyodo",), ("kyodonews.net",)),
    "Jiji Press": (("Jiji",), ("jiji.com",)),
    "Yonhap": (("Yonhap News Agency",), ("yna.co.kr", "yonhapnews.co.kr")),
    "KCNA": (("Korean Central News Agency",), ("kcna.kp", "kcna.co.jp")),
    "Central News Agency": (("CNA",), ("cna.com.tw", "focustaiwan.tw")),
    "Press Trust of India": (("PTI",), ("ptinews.com",)),
    "Asian News International": (("ANI",), ("aninews.in",)),
    "Indo-Asian News Service": (("IANS",), ("ians.in",)),
    "Associated Press of Pakistan": (("APP",), ("app.com.pk",)),
    "Bernama": ((), ("bernama.com",)),
    "Antara": ((), ("antaranews.com",)),
    "Vietnam News Agency": (("VNA",), ("vnanet.vn", "vietnamplus.vn")),
    "Australian Associated Press": (("AAP",), ("aap.com.au",)),
    "Canadian Press": (("The Canadian Press",), ("thecanadianpress.com",)),
    "IRNA": (("Islamic Republic News Agency",), ("irna.ir",)),
    "ISNA": ((), ("isna.ir",)),
    "Tasnim": (("Tasnim News Agency",), ("tasnimnews.com",)),
    "Fars News Agency": (("Fars",), ("farsnews.ir", "farsnews.com")),
    "SANA": ((), ("sana.sy",)),
    "Saudi Press Agency": (("SPA",), ("spa.gov.sa",)),
    "WAM": (("Emirates News Agency",), ("wam.ae",)),
    "Qatar News Agency": (("QNA",), ("qna.org.qa",)),
    "Petra": (("Jordan News Agency",), ("petra.gov.jo",)),
    "WAFA": ((), ("wafa.ps",)),
    "Middle East News Agency": (("MENA",), ("mena.org.eg",)),
    "Maghreb Arabe Presse": (("MAP",), ("map.ma",)),
    "Algeria Press Service": (("APS",), ("aps.dz",)),
    "News Agency of Nigeria": (("NAN",), ("nannews.ng",)),
    "Pan-African News Agency": (("PANA",), ("panapress.com",)),
    "Agencia Brasil": (("Agência Brasil",), ("agenciabrasil.ebc.com.br",)),
    "Prensa Latina": ((), ("plenglish.com", "prensa-latina.cu")),
    "Telam": (("Télam",), ("telam.com.ar",)),
    "Notimex": ((), ("notimex.gob.mx",)),
}

_BY_FORM = {
    form: name for name, (forms, _) in AGENCIES.items() for form in (name, name.upper(), *forms)
}
_FORMS = "|".join(sorted(map(re.escape, _BY_FORM), key=lambda form: (-len(form), form)))
# forms long enough to be read anywhere
_NAMES = "|".join(
    sorted((re.escape(f) for f in _BY_FORM if len(f) > 4), key=lambda f: (-len(f), f))
)
_CREDIT = re.compile(
    # "GENEVA (AP) -", "BRUSSELS, March 3 (Reuters) -", "MOSCOW, May 2. /TASS/."
    rf"^[^\n(]{{2,60}}?[(/](?P<dateline>{_FORMS})[)/]\s*\.?\s*[-–—.]?"
    # "By Ann Lind, Associated Press", "Associated Press", "Source: AFP", "Xinhua | Updated:"
    rf"|^(?:By |From |Source: ?|Via )?(?:[^\n.]{{0,60}}?(?:,| of| for| [-–|]) ?)?(?:The )?(?P<line>{_FORMS})\s*(?:$|\|)"
    rf"|(?:Copyright|©|\([cC]\))[^\n]{{0,24}}?\b(?P<rights>{_FORMS})\b"
    rf"|\b(?:The )?(?P<helped>{_NAMES}) contributed to this (?:report|story|article)"
    rf"|\((?P<end>{_FORMS})\)\s*$",
    re.MULTILINE,
)
_NAMED = re.compile(
    _FORMS
)  # looked for first: most reports name none, and _CREDIT begins at every word
_ADDRESS = {
    "Associated Press": ("/wires/ap/", "/aponline/", "bigstory.ap", "/ap-"),
    "Reuters": ("/wires/reuters/", "/reuters/", "idus", "sns-rt-"),
    "Agence France-Presse": ("/wires/afp/", "/afp/"),
    "Press Association": ("/wires/pa/",),
}


def credited(text: str, url: str | None, author: str | None) -> dict[str, str]:
    """The agencies that a report's own credits name, each with the words that do.

    >>> credited("GENEVA (AP) — Talks resumed on Monday.", None, None)
    {'Associated Press': 'GENEVA (AP) —'}
    """
    found: dict[str, str] = {}
    for match in _CREDIT.finditer(text) if _NAMED.search(text) else ():
        form = next(group for group in match.groups() if group)
        found.setdefault(_BY_FORM[form], match.group().strip()[:80])
    for name, (forms, _) in AGENCIES.items():
        if author and any(re.search(rf"\b{re.escape(f)}\b", author) for f in (name, *forms)):
            found.setdefault(name, author)
        for part in _ADDRESS.get(name, ()):
            if url and part in url.lower():
                found.setdefault(name, url)
    return found


def agency_of(outlet: str | None, site: str) -> str | None:
    """The agency that an outlet is, if it is one."""
    for name, (forms, sites) in AGENCIES.items():
        if any(site == own or site.endswith("." + own) for own in sites):
            return name
        if outlet and outlet.removeprefix("The ").strip() in (name, *forms):
            return name
    return None
