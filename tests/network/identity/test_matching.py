"""Whom a name means, and when that has to be asked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.errors import NameEmptyError, TieAmbiguousError, TieNotFoundError
from custom_components.weak_ties.network.identity.matching import Directory
from custom_components.weak_ties.network.identity.slips import Likeness, likeness
from custom_components.weak_ties.network.model import ChannelKind, Tie
from tests.network.builders import NOW, a_channel, a_phone, a_tie, an_email

HANAKO = a_tie(
    "Hanako Suzuki",
    family_name="Suzuki",
    given_name="Hanako",
    aliases=("Hana-chan",),
    channels=(
        a_phone("+819012345678"),
        an_email("hanako@example.com"),
        a_channel(ChannelKind.LINKEDIN, "u", normalized="linkedin:hanako"),
        a_channel(ChannelKind.POST, "Tokyo", normalized=""),
        a_phone("110", id="short"),
    ),
)
TARO = a_tie("山田太郎", reading="やまだたろう")
WATANABE = a_tie("渡邉 誠", family_name="渡邉", given_name="誠", family_reading="わたなべ", given_reading="まこと")
JOHN = a_tie("Dr. John Q. Smith")
DIRECTORY = Directory.of([HANAKO, TARO, WATANABE, JOHN], "JP")


@pytest.mark.parametrize(
    ("query", "tie"),
    [
        (HANAKO.id, HANAKO),
        ("Hanako Suzuki", HANAKO),
        ("suzuki, hanako!", HANAKO),
        ("SUZUKI", HANAKO),
        ("Hanako-san", HANAKO),
        ("ms hanako", HANAKO),
        ("Hana", HANAKO),
        ("はな", HANAKO),
        ("すずき はなこ", HANAKO),
        ("Hanako Suzki", HANAKO),
        ("Hanko Suzuki", HANAKO),
        ("Suzuki Hnako", HANAKO),
        ("Suzki", HANAKO),
        ("090-1234-5678", HANAKO),
        ("HANAKO@example.com", HANAKO),
        ("https://www.linkedin.com/in/hanako/", HANAKO),
        ("山田太郎", TARO),
        ("山田太郎さん", TARO),
        ("山田さん", TARO),
        ("やまだたろう", TARO),
        ("ヤマダ・タロウ", TARO),
        ("Taro Yamada", TARO),
        ("Yamada Taroh", TARO),
        ("Mr. Yamada Taro", TARO),
        ("Taro Yamda", TARO),
        ("渡辺誠", WATANABE),
        ("渡辺さん", WATANABE),
        ("誠", WATANABE),
        ("Makoto Watanabe", WATANABE),
        ("わたなべ", WATANABE),
        ("John Smith", JOHN),
        ("smith john q", JOHN),
        ("Jonh Smith", JOHN),
        ("dr smith", JOHN),
    ],
)
def test_a_tie_is_found_by_what_people_call_it(query: str, tie: Tie) -> None:
    assert DIRECTORY.resolve(query) == tie.id


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Ito", "Sato"),
        ("Kato", "Sato"),
        ("Hamada", "Yamada"),
        ("Taro Ito", "Taro Sato"),
        ("Jiro Yamada", "Taro Yamada"),
        ("Hanako Yamada", "Yamada Taro"),
        ("林", "森"),
        ("東", "東野"),
        ("太朗", "太郎"),
        ("長谷さん", "長谷川誠"),
        ("Jackie Chan", "Jackie Smith"),
        ("john@example.org", "John Smith"),
        ("Tanaka Tanka", "Ken Tanaka"),
        ("Number 12345", "Number 12346"),
        ("0198f0a0-0000-7000-8000-000000000001", "0198f0a0-0000-7000-8000-000000000002"),
        ("x" * 5000, "Hanako Suzuki"),
        ("<script>alert(1)</script>", "Hanako Suzuki"),
        ("🦊", "🐻"),
        ("דנה", "Hanako Suzuki"),
        ("Zzz Suzuki Hanako", "Hanako Suzuki"),
    ],
)
def test_somebody_else_is_not_taken_for_a_tie(query: str, name: str) -> None:
    with pytest.raises(TieNotFoundError):
        Directory.of([a_tie(name)]).resolve(query)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Kenji", "Kenjo"),
        ("Takada", "Takeda"),
        ("Takao Suzuki", "Takako Suzuki"),
        ("Yuka Tanaka", "Yuki Tanaka"),
        ("Martin Keller", "Martina Keller"),
        ("Christian Berg", "Christina Berg"),
        ("山田次郎", "山田太郎"),
        ("Katherine", "Catherine"),
        ("Konstantinos", "Konztantinoz"),
        ("Mary Ann Smtih", "Mary Ann Smith"),
        ("Иванов", "Иваноф"),
        ("Anna Muller", "Anna Miller"),
    ],
)
def test_a_doubtful_name_is_asked_about(query: str, name: str) -> None:
    with pytest.raises(TieAmbiguousError) as asked:
        Directory.of([a_tie(name)]).resolve(query)
    assert asked.value.placeholders == {"name": query, "candidates": name}


def test_a_long_western_name_may_have_a_wrong_letter() -> None:
    assert Directory.of([a_tie("Jonathan Smith")]).resolve("Jonathon Smith") == a_tie("Jonathan Smith").id


def test_two_names_as_close_to_a_slip_are_asked_about() -> None:
    directory = Directory.of([a_tie("Kenji"), a_tie("Kenjo"), a_tie("Kenneth")])
    with pytest.raises(TieAmbiguousError) as asked:
        directory.resolve("Kenjy")
    assert asked.value.placeholders["candidates"] == "Kenji, Kenjo"
    assert directory.resolve("Kenji") == a_tie("Kenji").id


def test_a_whole_name_beats_a_part_of_another() -> None:
    ken, kenneth = a_tie("Ken"), a_tie("Ken Tanaka", family_name="Tanaka", given_name="Ken")
    assert Directory.of([ken, kenneth]).resolve("ken") == ken.id


def test_a_nickname_that_is_another_ones_given_name_is_asked_about() -> None:
    directory = Directory.of([a_tie("Kenji Mori", aliases=("Ken",)), a_tie("Ken Tanaka")])
    with pytest.raises(TieAmbiguousError):
        directory.resolve("Ken")


def test_the_same_reading_is_asked_about_and_the_same_kanji_are_not() -> None:
    directory = Directory.of([TARO, a_tie("山田太朗", reading="やまだ たろう")])
    assert directory.resolve("山田太郎") == TARO.id
    with pytest.raises(TieAmbiguousError):
        directory.resolve("Taro Yamada")


def test_a_name_written_just_so_beats_its_variants() -> None:
    usual, variant = a_tie("渡辺太郎"), a_tie("渡邉太郎")
    directory = Directory.of([usual, variant])
    assert (directory.resolve("渡辺太郎"), directory.resolve("渡邉太郎")) == (usual.id, variant.id)
    with pytest.raises(TieAmbiguousError):
        directory.resolve("渡邊太郎")


def test_namesakes_are_told_apart_by_their_ids() -> None:
    directory = Directory.of([a_tie("Ken Ito", id="a"), a_tie("Ken Ito", id="b"), a_tie("Ken Mori", id="c")])
    with pytest.raises(TieAmbiguousError) as asked:
        directory.resolve("Ken")
    assert asked.value.placeholders["candidates"] == "Ken Ito (a), Ken Ito (b), Ken Mori"


def test_many_candidates_and_long_names_are_cut_short() -> None:
    directory = Directory.of(a_tie(f"Ken {'x' * 300}{n:02}") for n in range(11))
    with pytest.raises(TieAmbiguousError) as asked:
        directory.resolve("Ken")
    assert asked.value.placeholders["candidates"].endswith("…, …")
    assert len(asked.value.placeholders["candidates"]) < 1100


def test_an_archived_tie_is_found_by_id_or_when_asked_for() -> None:
    archived = a_tie("Ken Tanaka", archived_at=NOW)
    directory = Directory.of([archived, a_tie("Ken Tanakka")])
    assert directory.resolve(archived.id) == directory.resolve("Ken Tanaka", include_archived=True) == archived.id
    with pytest.raises(TieNotFoundError):
        directory.resolve("Tanaka Ken")


@pytest.mark.parametrize("query", ["", "  ", "...", "　"])
def test_an_empty_name_is_refused(query: str) -> None:
    with pytest.raises(NameEmptyError):
        DIRECTORY.resolve(query)


def test_channels_find_their_ties() -> None:
    assert DIRECTORY.by_phone("+81 90 1234 5678") == DIRECTORY.by_phone("09012345678") == (HANAKO.id,)
    assert Directory.of([HANAKO]).by_phone("090-1234-5678") == (HANAKO.id,)
    assert DIRECTORY.by_phone("110") == (HANAKO.id,)
    assert DIRECTORY.by_phone("119") == DIRECTORY.by_phone("+81 90 9999 9999") == DIRECTORY.by_phone("") == ()
    assert DIRECTORY.by_email("Hanako <hanako@example.com>") == (HANAKO.id,)
    assert DIRECTORY.by_profile("linkedin.com/in/hanako") == (HANAKO.id,)
    assert DIRECTORY.by_email("x") == DIRECTORY.by_profile("x") == ()


def test_duplicates_share_a_name_or_a_reading_that_no_kanji_contradict() -> None:
    assert DIRECTORY.by_name("Taro Yamada") == DIRECTORY.by_name("山田 太郎") == (TARO.id,)
    assert DIRECTORY.by_name("山田太朗", "やまだ たろう") == ()
    assert Directory.of([a_tie("Taro Yamada")]).by_name("山田太郎", "やまだ たろう") == (a_tie("Taro Yamada").id,)
    assert DIRECTORY.by_name("Yamada") == ()


def test_searching_finds_any_piece_best_first() -> None:
    directory = Directory.of([a_tie("Ana Suzuki"), a_tie("Hanako Mori"), a_tie("Ana Archived", archived_at=NOW)])
    assert directory.search("ana", 5) == (a_tie("Ana Suzuki").id, a_tie("Hanako Mori").id)
    assert directory.search("ana", 1) == (a_tie("Ana Suzuki").id,)
    assert len(directory.search("ana", 5, include_archived=True)) == 3
    assert directory.search("Hanaka Mori", 5) == (a_tie("Hanako Mori").id,)
    assert directory.search("Hanaka Mori", 5, similar=False) == ()
    assert directory.search("...", 5) == ()


def test_a_logged_call_leaves_the_directory_as_it_is() -> None:
    assert DIRECTORY.updated(TARO, replace(TARO, note="called")) is DIRECTORY
    assert DIRECTORY.updated(None, None) == DIRECTORY
    assert DIRECTORY != "a directory"
    assert len({DIRECTORY, DIRECTORY, Directory.of([])}) == 2


@pytest.mark.parametrize("word", ["Tanaka", "やまだ", "山田太郎", "Smith"])
def test_a_spelling_is_like_itself(word: str) -> None:
    assert likeness(word, word) is Likeness.SLIP


WORDS = st.sampled_from(
    ["Ken", "Kenji", "Kenjo", "Tanaka", "Ono", "Oono", "山田", "太郎", "やまだ", "Smith", "Li", "🦊"]
)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
TIES = st.builds(
    lambda name, reading, alias, archived, number: a_tie(
        name,
        id=f"tie-{number}",
        reading=reading,
        aliases=(alias,) if alias else (),
        archived_at=NOW if archived else None,
        channels=(a_phone(f"+8190123456{number:02}"),),
    ),
    NAMES,
    st.sampled_from(["", "おの", "やまだ たろう"]),
    st.one_of(st.just(""), WORDS),
    st.booleans(),
    st.integers(0, 8),
)


@given(st.lists(TIES, max_size=8, unique_by=lambda tie: tie.id), TIES)
def test_updating_is_the_same_as_building_anew(ties: list[Tie], changed: Tie) -> None:
    before = {tie.id: tie for tie in ties}
    after = before | {changed.id: changed}
    directory = Directory.of(ties, "JP")
    updated = directory.updated(before.get(changed.id), changed)
    assert updated == Directory.of(after.values(), "JP")
    assert updated.updated(changed, before.get(changed.id)) == directory


@given(st.lists(NAMES, min_size=1, max_size=6, unique_by=lambda name: name.casefold()))
def test_a_tie_with_a_name_of_its_own_is_found_by_it(names: list[str]) -> None:
    directory = Directory.of(a_tie(name) for name in names)
    for name in names:
        assert directory.resolve(name) == a_tie(name).id


@given(st.sampled_from(["{}さん", "{} 様", "Mr. {}", "{}!", "  {}  ", "«{}»", "{}先生", "Dr {}"]), st.booleans())
def test_noise_around_a_name_changes_nothing(noise: str, is_upper: bool) -> None:
    for tie in (HANAKO, TARO, WATANABE):
        query = noise.format(tie.name)
        assert DIRECTORY.resolve(query.upper() if is_upper else query) == tie.id


@given(st.text(max_size=40))
def test_no_question_breaks_the_directory(query: str) -> None:
    try:
        found = DIRECTORY.resolve(query)
    except NameEmptyError, TieAmbiguousError, TieNotFoundError:
        return
    assert found in {tie.id for tie in (HANAKO, TARO, WATANABE, JOHN)}


@pytest.mark.parametrize("half", ["やまだ", "ヤマダ", "Yamada", "たろう", "taro"])
def test_half_of_an_unsplit_reading_is_asked_about(half: str) -> None:
    yamada = a_tie("山田太郎", reading="やまだたろう")
    with pytest.raises(TieAmbiguousError) as error:
        Directory.of([yamada, a_tie("Kenji Sato")]).resolve(half)
    assert error.value.placeholders["candidates"] == "山田太郎"


def test_too_little_of_an_unsplit_reading_finds_nobody() -> None:
    for little in ("や", "う", "まだた"):
        with pytest.raises(TieNotFoundError):
            Directory.of([a_tie("山田太郎", reading="やまだたろう")]).resolve(little)
