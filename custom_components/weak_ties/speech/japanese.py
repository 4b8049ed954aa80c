"""The Japanese sentences, plain and polite. The past tense keeps them apart from what the house is told to do."""

from ..network.model import Direction, InteractionKind
from .rows import Language, Meaning, Row

_END = "[よ|ね|よね|んだ|んだよ|んです|のよ|わ|ぞ]"
_DID = "(した|しました|してた|してました)"
_SENT = "(送った|送りました|出した|出しました|書いた|書きました)"
_WENT = "(行った|行きました|行ってきた|行ってきました)"
_ATE = "(食べた|食べました)"
_BUT = "(けど|けれど|けれども|が|のに|んだけど)"
_DO = "して[ください|くれる|おいて]"
_NOT_THERE = "電話に出なかった|電話に出ませんでした|つかまらなかった|捕まらなかった|不在だった|留守だった|留守電だった"
_NOT_REACHED = (
    f"(出なかった|出ませんでした|出てくれなかった|つながらなかった|繋がらなかった|つながりませんでした|{_NOT_THERE})"
)
_HONORIFIC = "(さん|さま|様|くん|君|ちゃん|先生|氏)"
_NO_REPLY = "(返事|返信)(が|も)(なかった|ありません|ない|来ない|こない|ありませんでした|来ませんでした)"
_TALK = "(話した|会った|連絡した|電話した|飲んだ|連絡を取った|しゃべった|やり取りした|話をした|お会いした)"
_IS_WHEN = "いつ[だっけ|ですか|でしたっけ|だった|でしたか|かな]"
_ENDING = "[ですか|でしょうか|でしょう|かな|だろう|の]"


def _log(kind: InteractionKind, nouns: str, *verbs: str, direction: Direction = Direction.BOTH) -> Row:
    """Ways to log one kind: 「佐藤さんと飲んだ」 and 「佐藤さんとの飲み会を記録して」."""
    return Row(
        language=Language.JAPANESE,
        meaning=Meaning.LOG,
        kind=kind,
        direction=direction,
        templates=(
            *(f"{{who}}{verb}{_END}" for verb in verbs),
            f"{{who}}(との|への|に)({nouns})[を](記録{_DO}|記録|メモ{_DO}|ログに[残して|入れて]|ログ{_DO})",
        ),
    )


def _row(meaning: Meaning, *templates: str, kind: InteractionKind = InteractionKind.CALL) -> Row:
    return Row(language=Language.JAPANESE, meaning=meaning, kind=kind, templates=templates)


_MISSES = (
    _row(
        Meaning.ATTEMPT,
        f"{{who}}(に|へ)[何度(か|も)]電話(した|しました|をした|をかけた|かけた|してみた){_BUT}{_NOT_REACHED}{_END}",
        # Water and light fail to come, too: お湯が出なかった.
        f"{{who}}は{_NOT_REACHED}{_END}",
        f"{{who}}が({_NOT_THERE}){_END}",
        f"{{who}}{_HONORIFIC}が{_NOT_REACHED}{_END}",
        f"{{who}}(に|と)(電話が|連絡が)(つながらなかった|繋がらなかった|つかなかった|取れなかった|つきませんでした){_END}",
    ),
    _row(
        Meaning.ATTEMPT,
        f"{{who}}(に|へ)(メール|連絡|メッセージ|ライン|LINE){_DID}{_BUT}{_NO_REPLY}{_END}",
        f"{{who}}から{_NO_REPLY}{_END}",
        kind=InteractionKind.MESSAGE,
    ),
)
_LOGS = (
    _log(
        InteractionKind.MEAL,
        "食事|ご飯|ごはん|ランチ|夕食|飲み会|飲み|お茶|会食",
        "と[{day}](飲んだ|飲みました|呑んだ|飲んできた|飲み会だった)",
        "と[{day}]飲みに" + _WENT,
        f"と[{{day}}](お茶|食事|ランチ|ディナー|会食|飲み会)[を]{_DID}",
        f"と[{{day}}](ご飯|ごはん|お昼|昼ご飯|昼ごはん|夕飯|夕食|晩ご飯|朝食|昼食|ランチ|焼肉|寿司)[を]{_ATE}",
        f"と[{{day}}](ご飯|ごはん|食事|ランチ|お茶|飲み会)に{_WENT}",
        "と[{day}](お茶|コーヒー|ビール|お酒)を(飲んだ|飲みました)",
    ),
    _log(
        InteractionKind.CALL,
        "電話|通話|会話|ビデオ通話",
        f"(に|へ|と)[{{day}}]電話[を]{_DID}",
        "(に|へ)[{day}]電話[を](かけた|かけました|入れた)",
        "さん電話した",
        "と[{day}][電話で](話した|話しました|話をした|話をしました|しゃべった|喋った|しゃべりました)",
        f"と[{{day}}](通話|ビデオ通話|おしゃべり){_DID}",
        "から[{day}]電話が(あった|ありました|来た|きた|かかってきた)",
    ),
    _log(
        InteractionKind.MEETING,
        "会議|打ち合わせ|面談|面会|ミーティング|再会",
        "(に|と)[{day}](会った|会いました|会ってきた|お会いした|お会いしました|再会した|再会しました)",
        f"と[{{day}}](打ち合わせ|面談|ミーティング|会議)[を]{_DID}",
    ),
    _log(
        InteractionKind.CARD,
        "年賀状|はがき|葉書|カード",
        f"(に|へ)[{{day}}](年賀状|はがき|葉書|ハガキ|カード|クリスマスカード|暑中見舞い|寒中見舞い)[を]{_SENT}",
        direction=Direction.OUT,
    ),
    _log(
        InteractionKind.LETTER,
        "手紙|お手紙",
        f"(に|へ)[{{day}}](手紙|お手紙|お礼状)[を]{_SENT}",
        direction=Direction.OUT,
    ),
    _log(
        InteractionKind.EMAIL,
        "メール|Eメール",
        f"(に|へ)[{{day}}]メール{_DID}",
        f"(に|へ)[{{day}}]メール[を]{_SENT}",
        direction=Direction.OUT,
    ),
    _log(
        InteractionKind.MESSAGE,
        "メッセージ|ライン|LINE|連絡|ショートメール",
        f"(に|へ)[{{day}}](連絡|ライン|LINE|メッセージ|チャット|ショートメール){_DID}",
        f"(に|へ)[{{day}}](メッセージ|ライン|LINE|ショートメール)[を]{_SENT}",
        direction=Direction.OUT,
    ),
    Row(
        language=Language.JAPANESE,
        meaning=Meaning.LOG,
        kind=InteractionKind.CARD,
        direction=Direction.IN,
        templates=(
            f"{{who}}から[{{day}}](年賀状|はがき|葉書|カード|クリスマスカード)[が|を](届いた|来た|きた|届きました|もらった){_END}",
        ),
    ),
)
_QUESTIONS = (
    _row(
        Meaning.LAST_TALK,
        f"{{who}}(と|に)(最後に|前回){_TALK}(の|ん)(は|って){_IS_WHEN}",
        f"最後に{{who}}(と|に){_TALK}(の|ん)(は|って){_IS_WHEN}",
        f"{{who}}と(は)[最後に]いつ{_TALK}[っけ|か|かな|でしょうか]",
        f"{{who}}といつ{_TALK}[っけ|か|かな|でしょうか]",
    ),
    _row(
        Meaning.WHO_NEXT,
        f"[今週は|今日は|今|次は]誰(に|と)(連絡|電話|連絡を取れ)[すれば|したら|ば](いい|よい|良い){_ENDING}",
        f"[今週は|今日は|今|次は]誰(に|と)(連絡|電話)(すべき|したほうがいい|した方がいい){_ENDING}",
        "[最近]ご無沙汰[なの|してるの|しているの|している人|の人](は|って)誰[ですか|かな|でしょう|だっけ]",
        "[最近]疎遠になって(る|いる|いるの|るの|いる人|る人)(は|って)誰[ですか|かな|でしょう|だっけ]",
        "[最近]誰(と|に)ご無沙汰(して|)(る|いる|してる)[かな|っけ|の]",
    ),
    _row(
        Meaning.HOW_TO_REACH,
        "{who}の連絡先(は|って)[何|なに|どれ|わかる|分かる][ですか|だっけ|かな]",
        "{who}の連絡先を(教えて|おしえて)[ください|くれる]",
        "{who}(に|と)[は](どうやって|どうすれば|どうしたら)連絡(すればいい|したらいい|できる|がつく|が取れる|を取ればいい|を取れる)"
        + _ENDING,
    ),
)
_UNIT = "(日|週間|か月|ヶ月|カ月|ヵ月|箇月|年)"
_UNTIL = "(明日|来週|来月|再来月|来年|[来週の](月曜|火曜|水曜|木曜|金曜|土曜|日曜)[日]|{month}月{day}日)まで"
_REST = "(休ませて|休みにして|スヌーズ[して|にして]|後回しにして|そっとしておいて|待って)[ください|くれる|おいて]"
_UNDO = "(して|し)[ください|くれる]"
_REQUESTS = (
    _row(
        Meaning.SNOOZE,
        f"{{who}}(を|は|のことを){{count}}{_UNIT}後(に|で)(して|いい|お願い|お願いします|してください)",
        f"{{who}}(を|は|のことを)({{count}}{_UNIT}|半年)[間|ほど|くらい|だけ]{_REST}",
        f"{{who}}(を|は|のことを){_UNTIL}{_REST}",
        f"{{who}}(を|は|のことを){{count}}{_UNIT}[間]スヌーズ[して]",
    ),
    _row(
        Meaning.ADD,
        f"{{who}}{_HONORIFIC}を(追加|登録){_DO}",
        f"{{who}}を[私の](知り合い|知人|つながり|繋がり|人脈|名簿)に(追加|登録){_DO}",
        "{who}を[私の](知り合い|知人|つながり|繋がり|人脈|名簿)に(加えて|入れて)[ください|くれる|おいて]",
    ),
)
JAPANESE = (*_MISSES, *_LOGS, *_QUESTIONS, *_REQUESTS)
JAPANESE_UNDO = (
    f"[やっぱり](今の|さっきの|いまの)[は|を|記録を|記録は]取り消{_UNDO}",
    f"[やっぱり|記録を]取り消{_UNDO}",
    "(今の|さっきの)(は|記録は)間違い[です|でした|だった]",
)
