"""What one says to the house, in the dialog behind the microphone: it answers in the language it was asked in."""

from ..client import mapping, text
from .listener import Listener, require

# What is said, in which language, and what is answered. The last sentence takes back the call of the first.
_TALK = (
    ("青木さんに電話したよ", "ja", "青木誠さんとの電話を記録しました。"),
    ("青木さんと最後に話したのはいつ", "ja", "青木誠さんと最後に話したのは、今日です。"),
    ("取り消して", "ja", "取り消しました。"),
    ("when did I last talk to margaret oduya", "en", "You last talked to Margaret Oduya today."),
    ("I had lunch with Voldemort", "en", "I don't know any Voldemort."),
    ("I called Margaret tomorrow", "en", "That day has not come yet: tomorrow."),
)


def talk(listener: Listener) -> None:
    """Say it all, and leave the network as it was."""
    listener.say("said to the house:")
    for sentence, language, expected in _TALK:
        answer = _answer(listener, sentence, language)
        require(answer == expected, f"“{sentence}” is answered with “{expected}”, and not “{answer}”")
        listener.say(f"  {sentence} → {answer}")


def _answer(listener: Listener, sentence: str, language: str) -> str:
    said = listener.client.post("/api/conversation/process", {"text": sentence, "language": language})
    speech = mapping(mapping(mapping(said)["response"])["speech"])
    return text(mapping(speech["plain"]), "speech")
