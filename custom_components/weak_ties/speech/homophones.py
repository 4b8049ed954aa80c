"""How the kanji that a speech recognizer wrote may be read: it heard けんじ and wrote 健次 for 健二.

Nothing here guesses a reading that is kept. These are sounds to look up: only a tie that is recorded as sounding so is
meant. The tables have what recognizers write for common names, by sound; a longer table finds more people.
"""

from collections.abc import Iterator, Mapping
from itertools import islice, product

# Two kanji with four readings each are sixteen. A long string of kanji is no name that was misheard.
_MOST_READINGS = 64
_LONGEST_NAME = 3

_FAMILY_NAMES = """
さとう=佐藤,佐籐 いとう=伊藤,伊東,井藤 さいとう=斉藤,斎藤,齋藤,齊藤 かとう=加藤,嘉藤,加東 ごとう=後藤,五島
こんどう=近藤 えんどう=遠藤 あんどう=安藤,安東 くどう=工藤 すずき=鈴木 たかはし=高橋,髙橋 たなか=田中
わたなべ=渡辺,渡邊,渡邉,渡部 やまもと=山本,山元 なかむら=中村,中邑 こばやし=小林 よしだ=吉田 やまだ=山田
ささき=佐々木,笹木 やまぐち=山口 まつもと=松本,松元 いのうえ=井上 きむら=木村 はやし=林 しみず=清水,志水 もり=森
いけだ=池田 はしもと=橋本,橋元 あべ=阿部,安部,安倍 いしかわ=石川 まえだ=前田 ふじた=藤田 おがわ=小川 おかだ=岡田
はせがわ=長谷川 むらかみ=村上 いしい=石井 さかもと=坂本,阪本 あおき=青木 ふじい=藤井 にしむら=西村 ふくだ=福田
おおた=太田,大田 みうら=三浦 ふじわら=藤原 おかもと=岡本 まつだ=松田 なかじま=中島,中嶋 はらだ=原田 おの=小野
たけうち=竹内,武内 かねこ=金子 わだ=和田 なかやま=中山 いしだ=石田 うえだ=上田 もりた=森田 しばた=柴田,芝田
さかい=酒井,坂井 よこやま=横山 みやざき=宮崎 みやもと=宮本 うちだ=内田 たかぎ=高木 おおの=大野
"""
_GIVEN_NAMES = """
けん=健,賢,謙,研,建,憲,剣,堅 たけ=健,武,岳 じ=二,次,治,司,児,志,慈 つぐ=次 はる=治,春,陽,悠 し=志,司,史 た=太,多
ろう=郎,朗 いち=一,市,壱 かず=一,和 ぞう=三,造,蔵 み=美,実,未,海,三 みのる=実,稔 さき=咲,沙紀,早紀 さ=沙,紗,早,佐,咲
き=希,紀,樹,貴,輝,喜 たか=貴,孝,隆,高,崇,賢 てる=輝,照 のり=紀,憲,則,典 こ=子 か=香,花,華,佳,加 な=奈,菜,名
え=恵,江,絵,枝 り=理,里,莉,梨 よし=由,佳,良,義,好,吉,美 ゆう=優,悠,裕,雄,勇,祐,友,結,夕 ゆ=由,優,結,夕
ひろ=裕,大,弘,広,博,宏,浩,洋 ひろし=博,浩,弘 とも=智,知,朋,友 まこと=誠,真 ま=真,麻,磨,茉 まい=舞
しん=真,信,伸,慎,進,新 のぶ=信,伸 すけ=介,助,輔,祐 だい=大 こう=幸,孝,弘,宏,浩,康 ゆき=幸,雪,之,行 りゅう=隆,龍,竜
よう=洋,陽,葉 あき=明,秋,昭,晃,彰,朗 まさ=正,雅,昌,政,優 りょう=良,涼,亮,遼 なお=直,尚 あい=愛,藍 まな=愛
あや=彩,綾,文,絢 ふみ=文 お=雄,夫,男 や=也,哉,矢,弥 と=人,斗 へい=平 しょう=翔,祥,正 だいすけ=大輔
"""


def _by_writing(table: str) -> Mapping[str, tuple[str, ...]]:
    """Turn the table around: from each writing to its sounds."""
    sounds: dict[str, tuple[str, ...]] = {}
    for line in table.split():
        sound, _, writings = line.partition("=")
        for writing in writings.split(","):
            sounds[writing] = (*sounds.get(writing, ()), sound)
    return sounds


_SOUNDS = {**_by_writing(_FAMILY_NAMES), **_by_writing(_GIVEN_NAMES)}


def readings_of(written: str) -> tuple[str, ...]:
    """Give how kanji may be read, in kana; nothing when the table does not have one of them."""
    pieces = tuple(_pieces("".join(written.split())))
    return tuple("".join(sounds) for sounds in islice(product(*pieces), _MOST_READINGS)) if pieces else ()


def _pieces(written: str) -> Iterator[tuple[str, ...]]:
    """Give the sounds of each piece, the longest writings first."""
    while written:
        lengths = range(_LONGEST_NAME, 0, -1)
        known = next((written[:length] for length in lengths if written[:length] in _SOUNDS), written[0])
        yield _SOUNDS.get(known, ())
        written = written[len(known) :]
