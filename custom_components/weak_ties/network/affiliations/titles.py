"""What a job title says of somebody's rank and occupation, in English and Japanese.

What a tie's record states comes first, so that stating it corrects the tables. A title that they don't know stays
unknown: a wrong rank would be believed.
"""

import re
from enum import StrEnum

from ..identity.names import written_key
from .keywords import KeywordTable

# "Assistant to the CEO" is no CEO, and a former one is none any more.
_BELOW = re.compile(r"\b(?:to|for)\b.*")
_FORMER = re.compile(r"\b(?:ex|former|formerly|past)\b|^元|[\s・,、(]元|前職")
_NOT_WORKING = KeywordTable(
    {
        "retired": "retired, pensioner, retiree, 退職, 定年, 隠居",
        "student": "student, undergraduate, phd candidate, 学生, 大学生, 大学院生, 院生",
    }
)


class Rank(StrEnum):
    """How senior somebody is: rungs that hold in any trade, the highest first."""

    EXECUTIVE = "executive"
    DIRECTOR = "director"
    MANAGER = "manager"
    SENIOR = "senior"
    SPECIALIST = "specialist"
    JUNIOR = "junior"


class OccupationGroup(StrEnum):
    """The major groups of ISCO-08, but for the armed forces."""

    MANAGERS = "managers"
    PROFESSIONALS = "professionals"
    TECHNICIANS = "technicians"
    CLERICAL = "clerical"
    SERVICE_AND_SALES = "service_and_sales"
    AGRICULTURE = "agriculture"
    CRAFTS = "crafts"
    OPERATORS = "operators"
    ELEMENTARY = "elementary"


_RANKS = KeywordTable(
    {
        Rank.EXECUTIVE: """executive, executive director, ceo, cto, cfo, coo, cio, cmo, cpo, chro, ciso,
            chief executive, chief executive officer, chief, president, chairman, chairwoman, chairperson, chair,
            founder, co founder, cofounder, owner, partner, managing partner, managing director, board member,
            proprietor, mayor, minister, 社長, 副社長, 会長, 副会長, 取締役, 代表, 代表者, 代表取締役, 代表理事,
            専務, 常務, 役員, 執行役, 執行役員, 理事, 理事長, 監査役, 頭取, 院長, 学長, 総裁, 経営者, 創業者,
            オーナー, 最高経営責任者, 最高技術責任者, 市長, 知事""",
        Rank.DIRECTOR: """director, directors, vp, svp, evp, vice president, senior vice president,
            executive vice president, head, general manager, professor, dean, principal, 部長, 本部長, 副部長, 次長,
            事業部長, 局長, 支社長, 支店長, 工場長, 所長, 教授, 校長, センター長, ジェネラルマネージャー""",
        Rank.MANAGER: """manager, mgr, supervisor, team lead, team leader, lead, group leader, superintendent,
            foreman, editor in chief, chief editor, 課長, 課長代理, 課長補佐, 室長, 社長室長, 店長, グループ長,
            グループリーダー, チームリーダー, リーダー, マネージャー, マネジャー, 管理職, 編集長, 師長, 看護師長,
            准教授, associate professor, assistant professor, assistant manager""",
        Rank.SENIOR: """senior, sr, principal engineer, staff engineer, chief engineer, senior associate,
            senior staff, 係長, 主任, 主査, 主幹, 上級, シニア, 主任研究員, 技師長""",
        Rank.SPECIALIST: """specialist, engineer, developer, programmer, designer, consultant, analyst, scientist,
            researcher, architect, accountant, attorney, lawyer, physician, doctor, surgeon, dentist, pharmacist,
            nurse, teacher, lecturer, journalist, reporter, editor, writer, translator, interpreter, technician,
            associate, coordinator, administrator, assistant, executive assistant, secretary, executive secretary,
            clerk, receptionist, representative, salesperson, account manager, account executive, sales executive,
            staff, officer, librarian, electrician, mechanic, carpenter, driver, chef, cook, planner, buyer,
            recruiter, librarian assistant, 専門職, 弁護士, 医師, 歯科医, 薬剤師, 看護師, 会計士, 税理士, 司法書士,
            弁理士, 教師, 教員, 講師, 研究員, 研究者, 記者, 編集者, 技師, 技術者, エンジニア, プログラマー,
            デザイナー, コンサルタント, アナリスト, 担当, 営業担当, 営業, 事務, 社員, 一般社員, 会社員, 秘書,
            社長秘書, スタッフ, 通訳, 翻訳者, 建築士, 運転手, 調理師, 社長室, 理学療法士, 介護士, 保育士, 職員""",
        Rank.JUNIOR: """junior, jr, intern, trainee, apprentice, graduate trainee, インターン, 見習い, 研修生,
            研修医, 新人, アルバイト, パート, ジュニア""",
    }
)
_OCCUPATIONS = KeywordTable(
    {
        OccupationGroup.MANAGERS: """manager, mgr, director, executive, ceo, cto, cfo, coo, cio, cmo, cpo,
            president, vice president, vp, chairman, chairwoman, chairperson, founder, cofounder, head, owner,
            general manager, managing director, principal, mayor, minister, 社長, 副社長, 会長, 取締役, 代表, 専務,
            常務, 役員, 執行役, 理事, 部長, 本部長, 次長, 課長, 室長, 社長室長, 店長, 局長, 支店長, 支社長, 工場長,
            所長, 院長, 学長, 校長, 頭取, マネージャー, マネジャー, 経営者, 管理職, 市長, 知事""",
        OccupationGroup.PROFESSIONALS: """engineer, developer, programmer, architect, scientist, researcher,
            analyst, consultant, designer, accountant, attorney, lawyer, judge, physician, doctor, surgeon, dentist,
            pharmacist, nurse, professor, associate professor, assistant professor, lecturer, teacher, journalist,
            reporter, editor, writer, translator, interpreter, librarian, recruiter, product manager,
            project manager, 弁護士, 裁判官, 医師, 歯科医, 獣医, 薬剤師, 看護師, 会計士, 税理士, 司法書士, 弁理士,
            教授, 准教授, 教師, 教員, 講師, 研究員, 研究者, 記者, 編集者, 編集長, 翻訳者, 通訳, 建築士, エンジニア,
            プログラマー, デザイナー, コンサルタント, アナリスト, 学芸員, 司書""",
        OccupationGroup.TECHNICIANS: """technician, paralegal, inspector, buyer, broker, account manager,
            account executive, sales executive, sales representative, executive assistant, executive secretary,
            paramedic, real estate agent, technical support, 技師, 技術者, 検査員, 営業, 営業担当, バイヤー,
            理学療法士, 歯科衛生士, 社長秘書, 秘書""",
        OccupationGroup.CLERICAL: """clerk, secretary, receptionist, office assistant, administrative assistant,
            bookkeeper, teller, data entry, 事務, 事務員, 一般事務, 受付, 窓口, 経理事務, 庶務, 社長室""",
        OccupationGroup.SERVICE_AND_SALES: """salesperson, shop assistant, cashier, waiter, waitress, bartender,
            chef, cook, hairdresser, barber, police officer, firefighter, caregiver, childcare worker,
            flight attendant, guide, 販売員, 店員, 調理師, 料理人, 美容師, 理容師, 警察官, 消防士, 介護士, 保育士,
            客室乗務員, ガイド, 警備員""",
        OccupationGroup.AGRICULTURE: """farmer, fisherman, fisher, forester, gardener, grower, 農家, 農業, 漁師,
            漁業, 林業, 酪農家, 庭師""",
        OccupationGroup.CRAFTS: """electrician, mechanic, carpenter, plumber, welder, mason, baker, butcher, tailor,
            printer, jeweller, potter, 大工, 電気工事士, 整備士, 配管工, 溶接工, 職人, パン職人, 陶芸家, 左官""",
        OccupationGroup.OPERATORS: """driver, truck driver, pilot, machine operator, plant operator, assembler,
            運転手, 運転士, 操縦士, 機械オペレーター, 組立工""",
        OccupationGroup.ELEMENTARY: """cleaner, labourer, laborer, porter, packer, courier, helper, 清掃員, 作業員,
            配達員, 用務員""",
    }
)


def rank_of(title: str, stated: str = "") -> str:
    """Give the rung that somebody stands on: a Rank, or what the record states in words of its own; empty if unknown.

    Of several words the highest holds: a senior engineering manager is a manager.
    """
    for text in (stated, title):
        found = set(_RANKS.found(_own_words(text))) if text else set()
        if found:
            return next(rank for rank in Rank if rank in found)
    return written_key(stated)


def occupation_of(title: str) -> str:
    """Give the occupation group of a title: the first that speaks, managers before all; empty if unknown."""
    found = _OCCUPATIONS.found(_own_words(title)) if title else ()
    if OccupationGroup.MANAGERS in found:
        return OccupationGroup.MANAGERS
    return found[0] if found else ""


def is_not_working(title: str) -> bool:
    """Whether a title says that somebody is a student or retired."""
    return bool(title) and bool(_NOT_WORKING.found(title))


def _own_words(title: str) -> str:
    """The part of a title that speaks of the person now."""
    written = written_key(title)
    return "" if _FORMER.search(written) else _BELOW.sub("", written)
