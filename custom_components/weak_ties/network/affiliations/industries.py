"""What an employer's name or a job title says of the industry, in English and Japanese.

What a tie's record states comes first, so that stating it corrects the table. A name that speaks for two industries,
or for none, leaves it unknown.
"""

from ..identity.names import written_key
from .keywords import KeywordTable

_EMPLOYERS = KeywordTable(
    {
        "agriculture": """farm, farms, agriculture, forestry, fisheries, dairy, 農園, 農場, 農業, 農協, 漁業, 水産,
            林業, 牧場, 酪農""",
        "construction": "construction, builders, building contractors, 建設, 工務店, 土木, 建築, 住宅, ハウス",
        "consulting": "consulting, consultants, advisory, コンサルティング, 総研, 総合研究所",
        "education": """university, college, school, academy, kindergarten, 大学, 大学院, 学校, 学園, 高校,
            高等学校, 幼稚園, 学院, 教育""",
        "energy": "energy, power, electric power, gas, oil, petroleum, 電力, ガス, 石油, エネルギー, エナジー",
        "finance": """bank, banking, finance, financial, securities, capital, asset management, insurance, 銀行,
            証券, 保険, 生命, 信託, 信用金庫, 金融, 投資, アセットマネジメント""",
        "food": "foods, food, beverage, brewery, bakery, 食品, 飲料, 酒造, 製菓, 製パン, ビール, 乳業, フーズ",
        "health": """hospital, university hospital, clinic, medical, health, healthcare, health care, dental,
            pharmacy, nursing, 病院, 大学病院, 医院, クリニック, 医療, 歯科, 薬局, 介護, 診療所, 福祉""",
        "hospitality": "hotel, hotels, restaurant, restaurants, travel, tourism, ホテル, 旅館, レストラン, 旅行, 観光",
        "legal": "law firm, law office, law, legal, attorneys, 法律事務所, 弁護士法人, 法務事務所, 特許事務所",
        "logistics": """logistics, shipping, railway, railways, railroad, airlines, airways, transport, freight,
            運輸, 物流, 鉄道, 航空, 海運, 運送, 倉庫, 郵船""",
        "manufacturing": """manufacturing, motors, motor, automotive, steel, machinery, electronics, chemical,
            chemicals, semiconductor, 製作所, 工業, 自動車, 製鉄, 機械, 電機, 電子, 化学, 精機, 半導体, 製造, 重工""",
        "media": """media, broadcasting, newspaper, publishing, publishers, press, films, advertising, studios,
            新聞, 新聞社, 出版, 放送, テレビ, 広告, 印刷, 映画""",
        "pharmaceuticals": "pharma, pharmaceutical, pharmaceuticals, biotech, 製薬, 薬品, バイオ",
        "public": """ministry, city hall, city of, prefecture, government, agency for, municipal, embassy, 市役所,
            区役所, 県庁, 都庁, 府庁, 町役場, 村役場, 財務省, 外務省, 総務省, 法務省, 経済産業省, 文部科学省,
            厚生労働省, 国土交通省, 環境省, 防衛省, 大使館, 警察, 消防, 官公庁, 公務員""",
        "real_estate": "real estate, realty, properties, property, 不動産, 地所",
        "retail": "retail, stores, supermarket, department store, 百貨店, 小売, スーパー, 書店, ストア",
        "software": """software, technologies, technology, tech, systems, cloud, ai, it, saas, internet, digital,
            ソフトウェア, ソフトウエア, ソフト, システム, システムズ, テクノロジー, テクノロジーズ, 情報処理,
            情報システム, クラウド, インターネット, デジタル""",
        "telecommunications": "telecom, telecommunications, mobile, communications, 通信, 電話",
        "trading": "trading, import export, 商事, 物産, 貿易, 商社",
    }
)
INDUSTRIES = _EMPLOYERS.categories
_TITLES = KeywordTable(
    {
        "agriculture": "farmer, fisherman, forester, 農家, 漁師, 酪農家",
        "education": "professor, teacher, lecturer, 教授, 准教授, 教師, 教員, 講師, 校長, 学長",
        "health": """physician, nurse, surgeon, dentist, medical doctor, 医師, 看護師, 歯科医, 薬剤師, 介護士,
            研修医, 理学療法士""",
        "legal": "attorney, lawyer, paralegal, 弁護士, 司法書士, 弁理士",
        "media": "journalist, reporter, 記者, 編集者, 編集長",
        "public": "police officer, firefighter, 警察官, 消防士, 公務員",
        "software": """software engineer, software developer, programmer, web developer, プログラマー,
            ソフトウェアエンジニア""",
    }
)


def industry_of(organization: str, title: str, stated: str = "") -> str:
    """Give the industry: a word of the tables, or what the record states in words of its own; empty if unknown."""
    if stated:
        return _EMPLOYERS.only(stated) or written_key(stated)
    return _EMPLOYERS.only(organization) or _TITLES.only(title)
