"""Brings names to keys, so that two ways to write one name are one string.

Keys are for comparing and never shown: a name is always displayed as its owner writes it.
"""

import re
from unicodedata import category, combining, normalize

from ..errors import NameEmptyError, NameTooLongError
from ..model import Tie
from .addresses import email_key, phone_key, profile_key
from .kana import is_japanese, is_kana, one_spelling, passport_spelling, romaji

__all__ = [
    "NAME_LIMIT",
    "clean_name",
    "company_key",
    "email_key",
    "fold",
    "phone_key",
    "plain_words",
    "profile_key",
    "romaji_key",
    "romaji_slug",
    "words_of",
    "written_key",
]

NAME_LIMIT = 200
_SLUG_LIMIT = 60

# Variants of one character in family and given names. Unicode's own normalisation keeps them apart, rightly for
# showing them and wrongly for finding people. Then Latin letters that are more than a letter with a mark, and two
# small kana.
_VARIANTS = """
邉邊=辺 齋齊斉齐=斎 髙=高 﨑嵜碕=崎 濱濵=浜 澤=沢 廣广=広 嶋嶌=島 國=国 櫻=桜 𠮷=吉 德=徳 惠=恵 眞=真 龍龙=竜 瀧=滝
關关=関 條=条 榮荣=栄 淺=浅 假=仮 壽=寿 萬=万 檜=桧 籠=篭 應=応 圓=円 會=会 學=学 實=実 寬=寛 豐=豊 靜=静 淸=清
晉=晋 增=増 敎=教 藏=蔵 當=当 與=与 莊=荘 冨=富 峯=峰 舘=館 兒=児 黑=黒 穗=穂 翆=翠 遙=遥 凛=凜 薰=薫 權=権 團=団
鐵铁=鉄 鹽=塩 禮=礼 彌=弥 藝=芸 區=区 澁澀=渋 瀨=瀬 賴赖=頼 巖=巌 龜=亀 來=来 勳=勲 螢=蛍 戶=戸 內=内 吳=呉 亞=亜
聰=聡 寶=宝 將=将 曾=曽 臺=台 渕=淵 槇=槙 縣=県 嚴严=厳 曉晓=暁 繼=継 嶽=岳 樂=楽 壯=壮 稻=稲 步=歩 埜=野 譽=誉
綠=緑 栁=柳 圡=土 舩=船 絲=糸 緖=緒 黃=黄 苅=刈 禱=祷 濤=涛 靑=青 彥=彦 邨=村 槗=橋 橫=横 鷗=鴎 鄕=郷 卽=即 惡=悪
壓=圧 圍=囲 爲=為 醫=医 壹=壱 隱=隠 衞=衛 營=営 驛=駅 鷄=鶏 缺=欠 劍劔=剣 顯=顕 驗=験 獻=献 戀=恋 廏=厩 櫟=檪 緣=縁
奧=奥 溫=温 穩=穏 價=価 畫=画 繪=絵 懷=懐 擴=拡 覺=覚 勸=勧 觀=観 歡=歓 氣=気 歸=帰 舊=旧 據=拠 擧=挙 峽=峡 狹=狭
徑=径 經=経 輕=軽 莖=茎 縱=縦 聲=声 靈=霊 勵=励 齡=齢 爐=炉 勞=労 樓=楼 祿=禄 錄=録 灣=湾 歷=歴 曆=暦 凉=涼 獵=猟
壘=塁 兩=両 亂=乱 覽=覧 搖=揺 樣=様 謠=謡 譯=訳 藥=薬 默=黙 滿=満 辨辯瓣=弁 變=変 冰=氷 濟=済 佛=仏 拂=払 甁=瓶
拔=抜 髮=髪 廢=廃 腦=脳 惱=悩 貳=弐 屆=届 獨=独 讀=読 燈=灯 黨=党 轉=転 點=点 傳=伝 遞=逓 廳=庁 聽=聴 癡=痴 晝=昼
疊=畳 擔=担 瀆=涜 對=対 體=体 帶=帯 滯=滞 擇=択 墮=堕 雙=双 搜=捜 插=挿 竊=窃 專=専 戰=戦 纖=繊 踐=践 錢钱=銭 潛=潜
攝=摂 隨=随 髓=髄 數=数 樞=枢 愼=慎 盡=尽 寢=寝 剩=剰 淨=浄 讓=譲 釀=醸 孃=嬢 乘=乗 燒=焼 證=証 稱=称 奬=奨 敍=叙
收=収 獸=獣 從=従 肅=粛 處=処 寫=写 辭=辞 雜=雑 參=参 棧=桟 贊=賛 慘=惨 碎=砕 號=号 恆=恒 效=効 劵=券 徵=徴 陈=陳
张=張 刘=劉 杨=楊 赵=趙 孙=孫 马=馬 罗=羅 郑=鄭 谢=謝 许=許 邓=鄧 冯=馮 萧=蕭 韩=韓 苏=蘇 吕=呂 卢=盧 蔣=蒋 贾=賈
钟=鍾 谭=譚 陆=陸 龚=龔 顾=顧 汤=湯 阎=閻 贺=賀 聂=聶 鲁=魯 伟=偉 丽=麗 华=華 军=軍 杰=傑 艳=豔 红=紅 强=強 东=東
鹏=鵬 飞=飛 云=雲 凤=鳳 兰=蘭
ø=o ł=l đð=d þ=th æ=ae œ=oe ı=i ħ=h ゖ=け ゕ=か
"""
_APOSTROPHES = "'`´‘’ʻʼ"
_KATAKANA_TO_HIRAGANA = ord("ァ") - ord("ぁ")

_TITLES = """
mr mrs ms miss mx dr prof professor sir madam mister missus doctor herr frau mme mlle monsieur madame senor senora srta
"""
# As written, so that ジャッキー・チャン keeps his family name. 博士 is missing: it is a given name as well.
_HONORIFICS = """
さん さま 様 くん 君 ちゃん 先生 せんせい 氏 殿 先輩 せんぱい 社長 会長 部長 課長 係長 専務 常務 教授
"""
_CREDENTIALS = "phd md mba cpa msc bsc dds esq pmp cfa cissp"
# Chan and Kun, and more rarely San, are family or given names too: what is left has to be Japanese, and after a
# mere space more than one word, or Jackie Chan would be any Jackie.
_SPOKEN = (
    (re.compile(r"[-‐–](?:san|sama|sensei|senpai)$"), 0),
    (re.compile(r"(?: (?:san|sama|sensei|senpai)|[-‐–](?:kun|chan))$"), 1),
    (re.compile(r" (?:kun|chan)$"), 2),
)
_SPOKEN_ENDS = ("san", "sama", "sensei", "senpai", "kun", "chan")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>|【[^【】]*】")

# Forms of enterprise, and the words that the companies of one group share (reference B6).
_JAPANESE_FORMS = re.compile(
    r"株式会社|\(株\)|有限会社|\(有\)|合同会社|\(同\)|合資会社|(?:一般|公益)?(?:社団|財団)法人"
    r"|ホールディングス|グループ|日本$"
)
_FORMS = """
inc incorporated corp corporation co company ltd limited coltd llc llp lp gmbh mbh ag sa sas srl sarl spa bv nv ab oy
oyj kk plc pte pty holdings holding group japan
"""
_TITLE_WORDS = frozenset(_TITLES.split())
_HONORIFIC_ENDS = tuple(_HONORIFICS.split())
_CREDENTIAL_WORDS = frozenset(_CREDENTIALS.split())
_FORM_WORDS = frozenset(_FORMS.split())
# Characters that turn the direction of what follows: a name with one could disguise the text after it.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


class _Folding(dict[int, str | None]):
    """What becomes of each character: a letter, a space, or nothing. Filled as characters turn up."""

    def __missing__(self, code: int) -> str | None:
        folded = self[code] = self._folded(chr(code))
        return folded

    def _folded(self, character: str) -> str | None:
        kind = category(character)
        if kind == "Cf" or character in _APOSTROPHES or _is_decoration(character):
            return None
        if "ァ" <= character <= "ヶ":
            return self[ord(character) - _KATAKANA_TO_HIRAGANA]
        return " " if kind[0] in "PSZC" else character


def _is_decoration(character: str) -> bool:
    """Whether it only decorates a letter: accents, Hebrew points, variation selectors; not vowels, not voicing."""
    place = combining(character)
    return 10 <= place <= 36 or place >= 200 or "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0100"


_FOLDING = _Folding(
    {
        ord(variant): usual
        for pair in _VARIANTS.split()
        for variants, _, usual in (pair.partition("="),)
        for variant in variants
    }
)


def clean_name(text: str) -> str:
    """Give the name as it is kept: one space between words, nothing that cannot be seen or stored.

    Raises NameEmptyError, and NameTooLongError above 200 characters.
    """
    seen = "".join(c for c in _TURNING.sub("", text) if c.isspace() or category(c) not in ("Cc", "Cs"))
    name = " ".join(normalize("NFC", seen).split())
    if not fold(name):
        raise NameEmptyError
    if len(name) > NAME_LIMIT:
        raise NameTooLongError(limit=NAME_LIMIT)
    return name


def fold(text: str) -> str:
    """Give the key of a name without its honorifics and titles; empty for spaces and punctuation alone."""
    return "".join(words_of(text))


def written_key(text: str) -> str:
    """Give the key of a name as it is written: only case, width and spaces are ignored."""
    return " ".join(normalize("NFKC", text).casefold().split())


def words_of(text: str) -> tuple[str, ...]:
    """Give the folded words of a name without its honorifics and titles."""
    if not text:
        return ()
    words = _words(_without_honorifics(written_key(text))) or plain_words(text)
    while len(words) > 1 and words[0] in _TITLE_WORDS:
        words = words[1:]
    return words


def plain_words(text: str) -> tuple[str, ...]:
    """Give the folded words of a name with everything that may be an honorific; an emoji alone is a word."""
    written = written_key(text)
    words = _words(written)
    if not words:
        signs = "".join(character for character in written if category(character)[0] == "S")
        return (signs,) if signs else ()
    return words


def _words(written: str) -> tuple[str, ...]:
    if written.isascii():
        return tuple(written.translate(_FOLDING).split())
    folded = normalize("NFC", normalize("NFD", written).translate(_FOLDING)).translate(_FOLDING)
    return tuple(re.sub("(.)[々ゝ]", r"\1\1", folded).split())


def _without_honorifics(written: str) -> str:
    bare = _ASIDE.sub(" ", written).strip() if written.endswith((")", "]", ">", "】")) or "<" in written else written
    bare = bare or written
    while (shorter := _without_last_honorific(bare)) != bare and _words(shorter):
        bare = shorter
    return bare


def _without_last_honorific(written: str) -> str:
    written = written.rstrip(" ,.!?、。")
    if written.endswith(_HONORIFIC_ENDS):
        ending = next(honorific for honorific in _HONORIFIC_ENDS if written.endswith(honorific))
        return written.removesuffix(ending).rstrip()
    if written.endswith(_SPOKEN_ENDS):
        return next((rest for pattern, least in _SPOKEN if (rest := _without_spoken(written, pattern, least))), written)
    return _without_credential(written)


def _without_spoken(written: str, honorific: re.Pattern[str], least_words: int) -> str:
    """Give what is left, or nothing where the ending has to be a name; zero words at least is any name at all."""
    rest = honorific.sub("", written)
    words = _words(rest) if rest != written else ()
    is_name = len(words) >= least_words and all(is_japanese(romaji(word)) for word in words)
    return rest if words and (is_name or not least_words) else ""


def _without_credential(written: str) -> str:
    rest, _, last = written.replace(",", " ").rpartition(" ")
    if last.replace(".", "") in _CREDENTIAL_WORDS:
        return rest.rstrip()
    return written.removesuffix(" ph. d").rstrip(" ,")


def romaji_key(text: str) -> str:
    """Give the key that kana and every romaji of one name share, whatever the order of the words (reference B5)."""
    return " ".join(sorted(one_spelling(word) for word in words_of(text)))


def romaji_slug(tie: Tie) -> str:
    """Spell a tie's name for an entity id, as yamada_taro; empty when nobody has said how it is read.

    Readings come from data only: guessing one from kanji is wrong in two names out of five (reference B5).
    """
    split = f"{tie.family_reading} {tie.given_reading}".strip()
    for text in (split if tie.family_reading and tie.given_reading else "", tie.reading, split, tie.name):
        words = words_of(text)
        if words and all(is_kana(word) or word.isascii() for word in words):
            letters = "_".join(re.sub("[^a-z0-9]", "", passport_spelling(word)) for word in words)
            return letters[:_SLUG_LIMIT].strip("_")
    return ""


def company_key(text: str) -> str:
    """Give the key that a company's ways to write itself share: Example Foods Co., Ltd. is Example Foods."""
    written = written_key(text)
    words = _words(_JAPANESE_FORMS.sub(" ", written).replace(".", ""))
    while len(words) > 1 and words[-1] in _FORM_WORDS:
        words = words[:-1]
    return "".join(words) or "".join(_words(written))
