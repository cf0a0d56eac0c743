"""The vocabulary of `noise.py`: what the furniture of a page says, as regular expressions by reason.

Drawn from the short lines of news pages of some 150 outlets. Every pattern is about pages; where
one could also open a sentence of a story ("Like the group, ...", "This article was amended ..." of
a treaty), it asks for more words. Matching ignores case; text has plain quotation marks and single
spaces.
"""

PLATFORM = (
    r"(?:facebook|twitter|instagram|telegram|whatsapp|linkedin|youtube|tiktok|threads|bluesky|mastodon"
    r"|google news|apple news|flipboard|social media|channels?|feed|(?:web)?page|app\b|newsletter|podcast)"
)

# the whole paragraph is one of these
LABELS = (
    r"advertisements?",
    r"adverti[sz]ing",
    r"anzeige",
    r"sponsored(?: content)?",
    r"paid (?:post|content)",
    r"promoted(?: content)?",
    r"(?:photo|video|picture|image|gallery|audio|infographic|map|timeline)s?",
    r"slideshow(?: \(\d+ images?\))?",
    r"share|tweet|print|e-?mail|(?:save)+|pin(?: it)?|facebook|twitter|linkedin|telegram|reddit|whatsapp",
    r"share (?:this|on|via)(?: \S+){0,4}",
    r"share page|about sharing|published|save (?:article|story)|(?:gift|bookmark) (?:this )?(?:article|story)",
    r"copy(?: the)? link",
    r"(?:\d+ |no )?comments?(?: \(\d+\))?",
    r"(?:leave a |post a )?(?:comment|reply)",
    r"like|loading|menu|home|search|close|next|previous|back(?: to top)?|skip to (?:main )?content",
    r"log ?in|sign ?in|sign ?up|register|subscribe(?: now)?",
    r"up next|scroll down for video|play|pause|listen(?: now)?|watch(?: live| now)?|live",
    r"(?:story )?highlights",
    r"(?:story|article) continues (?:below|after)(?: \S+){0,3}",
    r"(?:advertisement[ -]+)?continue (?:reading|showing)(?: (?:the|below|this)\b.{0,30})?",
    r"about the authors?",
    r"(?:no|nr|ref)\.? ?:? ?\d[\d/. -]*",
    r"(?:hide|toggle) caption",
    r"\+? ?(?:\d+ )?(?:show|view) (?:more|all)(?: \S+){0,5}",
    r"(?:(?:estimated )?read(?:ing)? time ?: ?)?\d+ min(?:ute)?s?(?:[ -]read| ago)?",
    r"(?:\d+|an?) ?(?:s|m|h|d|w|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?) ago",
    r"listen to (?:this|the) (?:article|story)(?:[ ,(]+\d+ ?(?:min(?:ute)?s?|:\d\d))?\)?",
    r"breaking(?: news)?|exclusive|developing(?: story)?|file(?: photo)?",
    r"(?:reuters|afp|ap|pa|epa|tass|xinhua|ansa|dpa|getty(?: images)?|agencies|news agencies)"
    r"(?: ?[-/,] ?(?:reuters|afp|ap|pa|epa|tass|xinhua|ansa|dpa|agencies))*",
    r"(?:with )?agency inputs?",
    r"(?:please )?(?:enter|verify|check) .{0,60}(?:e-?mail|robot)\b.{0,200}",
    r"invalid e-?mail address",
    # page numbers
    r"[-–—]? ?(?:page )?\d{1,3}(?: (?:of|/) \d{1,3})? ?[-–—]?",
    # codes at the foot of agency copy: "1424**2050", "abc/de/fgh", "ab-cd/ef"
    r"\d{3,5}\*+\d{3,5}",
    r"[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}(?:-[a-z]{2,4})?){1,4}",
)

# asks, in the imperative: looked for where a sentence of the paragraph starts
ASKS: dict[str, tuple[str, ...]] = {
    "asks to be followed": (
        r"(?:follow|like|join|find|add|visit) (?:us|me|@\w+)\b",
        rf"(?:follow|like|join|visit|share|bookmark|check out|tune in to) our\b.{{0,60}}?{PLATFORM}",
        rf"(?:follow|join|bookmark) (?:the|this|my|\w+'s) .{{0,40}}?{PLATFORM}",
        rf"follow .{{2,40}} on (?:x\b|{PLATFORM})",
        rf"(?:stay (?:connected|tuned|updated|informed|in touch)|keep up)\b.{{0,80}}{PLATFORM}",
        r"follow (?:all|more|our|the latest) (?:\w+ ){0,2}(?:stories|coverage|news|updates|reporting)\b"
        r".{0,60}(?:\bat\b|\bon\b|https?:)",
        r"(?:never|don't|do not) miss (?:a|an|any|out on|our|another|breaking)\b",
    ),
    "asks to subscribe": (
        r"subscribe (?:to (?:our|the|us|receive|get|read)|now|today|for|here|and|via|by e-?mail)\b",
        r"sign(?:ing)? up (?:to|for|now|today|here|free)\b.{0,60}"
        r"(?:newsletter|e-?mail|alert|update|briefing|inbox|digest|app\b|account|membership)",
        r"(?:get|receive|have) .{0,80}(?:newsletter|inbox|your (?:e-?mail|phone)|notification|e-?mail alert)",
        r"(?:download|install|get|try) (?:the|our) (?:\w+ ){0,3}app\b",
        r"(?:unlock|enjoy|get|start) (?:your )?(?:unlimited|full|digital|free|premium|ad-free) (?:digital )?"
        r"(?:access|trial|subscription|articles)",
        r"become an? (?:subscriber|patron|insider|premium member|paying member)\b",
        r"become an? (?:member|supporter)(?:\W*$| (?:today|now|here|to (?:get|read|support)))",
        r"log ?in (?:to|or) (?:continue|read|comment|your|register|subscribe)",
        r"already (?:have an account|registered|(?:a |an )?(?:subscriber|member))\b",
        r"create (?:a|an|your) (?:free )?account",
    ),
    "asks for support": (
        r"(?:if|did|do) you (?:found|find|enjoyed?|liked?|value) (?:this|our|what we|my|reading)\b.{0,60}"
        r"(?:subscri|share|support|donat|follow|consider|buy me|sign up)",
        r"make a (?:one-time |monthly |regular )?(?:contribution|donation)(?: to (?:us|our)|\W*$| today| now)",
        r"donate (?:now|today|here)\b",
        r"support (?:us\b|our (?:journalism|work|reporting|newsroom)|independent (?:journalism|media|news))",
    ),
    "asks for a review": (
        r"(?:if you [^,.]{3,40}, (?:please )?)?(?:leave|give|drop) (?:us |a )*(?:review|rating|five stars)\b",
        r"(?:rate|review) (?:us|this (?:show|podcast|programme|program|episode))\b",
        r"(?:listen|subscribe) (?:to .{2,40} )?(?:wherever|on whichever|anywhere) you (?:get|find) your podcasts",
    ),
    "asks to click": (
        r"(?:click|tap|swipe) (?:here|below|on the|the (?:link|image|button))\b",
        r"(?:read|view|see|watch) (?:this|the rest|the full|more of this)\b.{0,60}"
        r"(?:\bhere\b|subscri|log ?in|sign (?:in|up)|on our (?:web ?)?site)",
        r"read the (?:rest|full (?:story|article|interview)|original(?: \w+)?)(?: \w+){0,3}[.!]?$",
        r"(?:read or )?share (?:this|your) (?:story|article|thoughts|opinion|views)\b",
    ),
    "contact line": (
        r"(?:send|e-?mail|tell|write to|contact|tip|call|text) us\b",
        r"(?:e-?mail|contact|reach|write to) (?:our (?:team|newsroom|desk|editors?)"
        r"|the (?:writer|author|reporter|editor|newsroom)s?)\b",
        r"(?:have|got|do you have) (?:a|any)? ?(?:story|news tip|tip|comment|question|feedback)\b[^.]{0,80}\?",
    ),
    "notice": (
        r"(?:please )?(?:enable|turn on) (?:javascript|cookies)",
        r"(?:accept|reject|manage) (?:all )?(?:cookies|preferences)",
        r"(?:vote in|take) our (?:poll|survey|quiz)|enter (?:the|our) (?:prize draw|competition)",
        r"(?:disable|turn off) your ad ?blocker",
    ),
}

# notices, anywhere in a short paragraph (where a pattern does not say otherwise)
NOTICES: dict[str, tuple[str, ...]] = {
    "copyright line": (
        r"all rights reserved",
        r"(?:©|\(c\)) ?(?:copyright )?\d{4}",
        r"copyright (?:©|\(c\)|\d{4}|by\b)",
        r"^©",
        r"reproduction (?:is )?(?:permitted|prohibited|forbidden|allowed)",
        r"may not be (?:published|reproduced)[\w ,]{0,60}(?:broadcast|rewritten|redistributed)",
    ),
    "cookie notice": (
        r"\b(?:we|this (?:web ?)?site|our partners|partners)\b.{0,80}\bcookies\b",
        r"value your privacy",
        r"\bcookie (?:policy|settings|preferences|notice)",
        r"by (?:continuing|using|browsing|clicking|signing up|subscribing)\b.{0,60}"
        r"\byou (?:agree|accept|consent)",
    ),
    "legal notice": (
        r"^(?:privacy (?:policy|notice)|terms (?:of|and) (?:use|service|conditions))",
        r"(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)) (?:and|\||apply|&)",
    ),
    "disclaimer": (
        r"^(?:full )?disclosure\s*:",
        r"\b(?:rts?|retweets?) (?:≠|!=|are not|is not|do not mean|don't mean) (?:an )?endorsements?",
        r"^(?:all )?(?:views|opinions) (?:are )?(?:my own|mine|our own|personal)\b",
        r"^(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in this|here|are|by|do not)",
        r"do(?:es)? not necessarily (?:reflect|represent) the (?:views|opinions|position|editorial)",
        r"^(?:we|our site) (?:may )?(?:earn|receive)\b.{0,40}(?:commission|affiliate)",
    ),
    "note on the text": (
        r"^[\[(]?(?:editor'?s'? )?note: (?:this|the)"
        r" (?:transcript|interview|conversation|text|article|story|translation)\b",
        r"^[\[(]?(?:this|the) (?:transcript|interview|conversation|q&a) (?:has been|was|is) (?:slightly |lightly )?"
        r"(?:edited|condensed|abridged|shortened)",
        r"^this (?:article|story|post|piece|interview|transcript) (?:was|is|has been|first|originally|may have)"
        r" (?:first |originally |also |last |automatically |auto-)"
        r"?(?:published|republished|appeared|generated|syndicated|sponsored|translated)"
        r" (?:in|on|by|from|under|with|at)\b",
        r"^this (?:article|story|post|piece) (?:first|originally) appeared\b",
        r"^this (?:article|story|post|piece) (?:was|has been) (?:updated|amended|corrected)"
        r"(?: on [\w ,]{3,30}| at [\w :.]{3,20})?"
        r" (?:to (?:correct|reflect|clarify|add|include|remove|fix)|with|after)",
        r"^\(?this (?:story|report|copy|version) (?:corrects|updates|adds|refiles|removes)\b",
        r"^(?:transcripts? (?:are|is)|this transcript (?:is|was)) (?:created|provided|generated|produced)\b",
        r"transcripts are created on a rush deadline",
    ),
    "notice": (
        r"^this (?:e-?mail|message|communication|transmission)\b.{0,80}\b(?:confidential|intended|privileged)\b",
        r"your (?:e-?mail|browser|device)[\w ']{0,40}(?:will not be (?:published|shared)"
        r"|not support|unsupported)",
        r"media playback is (?:not |un)supported",
        r"javascript (?:is )?(?:disabled|required|must be)",
        r"(?:thank you|thanks) for (?:subscribing|signing up|registering|your subscription)",
    ),
    "asks to subscribe": (
        r"^(?:our |the )?(?:(?:daily|weekly|morning|evening|free|e-?mail) )*newsletters?\s*[:|]",
        r"you have (?:\w+ )?free articles",
        r"(?:only|exclusively) (?:available )?(?:to|for) (?:our )?subscribers",
        r"^subscribers (?:can|only|get|have)\b",
        r"to continue reading",
        r"\bnewsletters?\b.{0,80}\b(?:sign up|subscribe|inbox)\b",
        r"\b(?:sign up|subscribe)\b.{0,80}\bnewsletters?\b",
    ),
    "asks to be followed": (rf"\b(?:follow|like) (?:us|our)\b.{{0,60}}{PLATFORM}",),
    "tags": (
        r"^(?:tag|topic|keyword|hashtag|label)s?\s*[:|]\s*\S",
        r"^(?:filed under|posted in|tagged(?: with)?|categor(?:y|ies))\b\s*[:|]?\s*\S.{0,120}$",
    ),
    "page data": (
        r"^(?:short ?link|permalink|url|views?|reads?|hits|word count|story id)\s*[:|]\s*\S{1,80}$",
    ),
    "contact line": (
        r"^for (?:more|further) information[, :]",
        r"^for (?:media|press|further|other|all) (?:inquiries|enquiries)",
        r"^(?:media|press) (?:contacts?|enquiries|inquiries)\s*:",
        r"^(?:contacts?|phone|fax|e-?mail|tel(?:ephone)?\.?)\s*:",
    ),
}

# those who made the report, and what this version of it changes; `(?-i:...)` asks for a capital
CREDITS = (
    # "(Adds comment by the minister, background)", "((a.name@wire.example; +44 20 ...))"
    r"\((?-i:Adds|Updates|Recasts|Refiles|Corrects|Rewrites|Repeats|Removes|Changes|Releads|Writes through|Clarifies)"
    r" [^()]{3,240}\)",
    r"\(\([^()]{3,160}\)\)",
    # "(NORPRESS with Reuters)", "(Radio Harbour, with AFP and AP)"
    r"\((?-i:[A-Z0-9])[\w .&'-]{1,30},? (?:with|via) (?-i:[A-Z])[\w .&'-]{1,30}"
    r"(?:,? and (?-i:[A-Z])[\w .&'-]{1,30})?\)",
    r"[\[(]?(?:additional |further |with additional )?(?:reporting|writing|editing)"
    r"(?: and (?:reporting|writing|editing))?"
    r" by (?-i:[A-Z]|the\b).*",
    r"[\[(]?(?:written|compiled|translated|edited|posted|research|graphics?|translation) by"
    r" (?-i:[A-Z])[^.]{2,70}[.)\]]*",
    r"[—–-]* ?with (?:assistance|additional reporting|reporting|contributions?) (?:by|from)\b.{3,120}",
    r"(?:the|this) (?:programme|program|show|podcast|episode|series) (?:is|was) (?:made|produced|presented|edited)"
    r" by (?-i:[A-Z]).{2,90}",
    r"[—–-]* ?with (?:files|inputs?) from\b.{3,80}",
    r"(?:editing|editors?|writers?|reporters?|translators?|sources?|agency|via)\s*: ?(?-i:[A-Z])[^.]{1,60}\.?",
    r".{3,90}\bcontributed (?:to (?:this|the) (?:report|story|article|post|dispatch)|reporting)\b.{0,120}",
    r"(?:[\w.'-]+ ){1,4}contributed (?:to this \w+ )?from (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?\.?",
)
