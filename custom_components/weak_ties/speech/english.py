"""The English sentences. A slot swallows anything, so each sentence has words that only these wishes have."""

from ..network.model import Direction, InteractionKind
from .rows import Language, Meaning, Row

_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_WHEN = (
    f"(today|yesterday [(morning|afternoon|evening)]|the day before yesterday|last (night|week|month|{_WEEKDAY})"
    f"|this (morning|afternoon|evening)|(on|last|this) {{day}}|{{day}} (days|weeks|months) ago|the other day)"
)
_SAID = "(today|yesterday|this morning|this afternoon|last night)"
_NOTE = "[please] [can you|could you] (log|record|note [down])"
_ME = f"[{_NOTE} that] [{_WHEN}] (I|we|I've|we've) [just|have just|have|finally]"
_MISSED = "(didn't|did not|didnt|doesn't|does not|never) (answer|pick up|reply|respond|get back to me)"
_TALKED = (
    "(called|phoned|spoken (to|with)|spoke (to|with)|talked (to|with)|met [with]|saw|seen|contacted|written to|wrote to"
    "|texted|emailed|heard from|been in touch with|(had|been for) (lunch|dinner|coffee|drinks) with)"
)
_MEALS = "(breakfast|lunch|brunch|dinner|supper|coffee|tea|drinks|a drink|a coffee|a meal|a beer|beers|a bite)"


def _log(kind: InteractionKind, nouns: str, *verbs: str, direction: Direction = Direction.BOTH) -> Row:
    """Ways to log one kind: "log a <noun> with", and "I <verb>"."""
    return Row(
        language=Language.ENGLISH,
        meaning=Meaning.LOG,
        kind=kind,
        direction=direction,
        templates=(
            *([f"{_NOTE} [a|an|the|my|our] ({nouns}) [{_SAID}] (with|to) {{who}}"] if nouns else []),
            *(f"{_ME} {verb} {{who}}" for verb in verbs),
        ),
    )


def _row(meaning: Meaning, *templates: str, kind: InteractionKind = InteractionKind.CALL) -> Row:
    return Row(language=Language.ENGLISH, meaning=meaning, kind=kind, templates=templates)


_MISSES = (
    _row(
        Meaning.ATTEMPT,
        f"{_ME} (called|phoned|rang|tried) {{who}} but (he|she|they|nobody|no one|it) {_MISSED}",
        f"{_ME} (called|phoned|rang|tried) {{who}} but (there was|got) no answer",
        f"{_ME} tried [to] (call|calling|phone|phoning|reach|reaching) {{who}}",
        f"{_ME} (couldn't|could not|didn't|did not) reach {{who}}",
        f"{_NOTE} [a|an|the|my] (attempt to (call|reach)|missed call (to|with)|unanswered call to) {{who}}",
        f"{{who}} (didn't|did not|didnt|never) (answer|pick up) [[the|my] (phone|call)] [{_SAID}]",
        "[there was] no answer from {who}",
    ),
    _row(
        Meaning.ATTEMPT,
        f"{_ME} (texted|messaged|emailed|wrote to) {{who}} but (he|she|they|nobody|no one) {_MISSED}",
        kind=InteractionKind.MESSAGE,
    ),
)
_LOGS = (
    _row(Meaning.LOG, f"{_ME} met [up] [with] {{who}} for {_MEALS}", kind=InteractionKind.MEAL),
    _log(
        InteractionKind.MEAL,
        "breakfast|lunch|brunch|dinner|supper|coffee|tea|meal|drink|drinks|beer|beers",
        f"(had|went for|went out for|grabbed|got) [some] {_MEALS} [{_SAID}] with",
        "went (drinking|out drinking) with",
        "(ate|dined) with",
    ),
    _log(
        InteractionKind.CALL,
        "call|phone call|telephone call|video call|chat|conversation|talk",
        f"(had|got) (a|another) [quick|long|short|good] [phone|video] (call|chat) [{_SAID}] with",
        "(called|phoned|telephoned|rang|spoke (to|with)|spoken (to|with)|talked (to|with)|chatted with)",
    ),
    _log(
        InteractionKind.MEETING,
        "meeting|visit|walk|get-together",
        f"had a [quick|long|short|good] meeting [{_SAID}] with",
        "(met [up] with|met|visited|ran into|bumped into|caught up with|went for a walk with)",
    ),
    _log(
        InteractionKind.CARD, "", "(got|received) a [christmas|birthday|new year's] card from", direction=Direction.IN
    ),
    _log(
        InteractionKind.CARD,
        "[post|christmas|birthday|new year's] card",
        "sent a [christmas|birthday|new year's] card to",
        direction=Direction.OUT,
    ),
    _log(InteractionKind.LETTER, "letter", "(wrote|sent|posted) a letter to", direction=Direction.OUT),
    _log(
        InteractionKind.EMAIL,
        "mail|email|e-mail",
        "(emailed|e-mailed|mailed|(wrote|sent) (a mail|an email|an e-mail) to)",
        direction=Direction.OUT,
    ),
    _log(
        InteractionKind.MESSAGE,
        "message|text|text message",
        "(texted|messaged|wrote to|pinged|sent a (text|message|text message) to)",
        direction=Direction.OUT,
    ),
    Row(
        language=Language.ENGLISH,
        meaning=Meaning.LOG,
        templates=(f"[{_NOTE} that] {{who}} (called|phoned|rang) me [{_SAID}]",),
    ),
)
_QUESTIONS = (
    _row(
        Meaning.LAST_TALK,
        "when (did|have) (I|we) last (talk|speak|spoke|talked|spoken|chat) (to|with) {who}",
        "when did (I|we) last (call|phone|see|meet|contact|text|email|write to|hear from) {who}",
        "when did (I|we) last have (lunch|dinner|coffee|drinks) with {who}",
        f"when was [it] the last time [that] (I|we) {_TALKED} {{who}}",
        f"how long (is it|has it been|ago is it) since (I|we) [last|have] {_TALKED} {{who}}",
        "when was my last (call|contact|conversation|meeting|chat) with {who}",
    ),
    _row(
        Meaning.WHO_NEXT,
        "who should I (call|phone|contact|text|write to|talk to|reach out to) [next|today|this week|now]",
        "who should I (get in touch|catch up) with [next|today|this week|now]",
        "(whom|who) am I losing touch with",
        "(whom|who) (have I not|haven't I) (called|talked to|spoken to) (for|in) a [long] (while|time)",
        "(whom|who) have I not been in touch with (for|in) a [long] (while|time)",
        "who have I lost touch with",
    ),
    _row(
        Meaning.HOW_TO_REACH,
        "how (do|can|could|should) I (reach|contact|get in touch with|get hold of) {who}",
        "what (is|are) the contact details (of|for) {who}",
    ),
)
_REQUESTS = (
    _row(
        Meaning.SNOOZE,
        "[please] snooze {who} for (a|an|half a|a couple of|{count}) (day|days|week|weeks|month|months|year|years)",
        f"[please] snooze {{who}} until (next (week|month|year|{_WEEKDAY})|{_WEEKDAY})",
        "[please] snooze {who} until [the] {day} [of] "
        "(january|february|march|april|may|june|july|august|september|october|november|december)",
    ),
    _row(
        Meaning.ADD,
        "[please] add {who} as a [weak|new] tie",
        "[please] add {who} to my ([weak] ties|network of ties)",
        "[please] add {who} to weak ties",
    ),
)
ENGLISH = (*_MISSES, *_LOGS, *_QUESTIONS, *_REQUESTS)
ENGLISH_UNDO = (
    "[please] (undo|take back) (that|it|the last (one|call|entry))",
    "[please] take (that|it) back",
    "[please] (don't|do not) log that",
)
