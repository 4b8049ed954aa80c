"""Short and familiar forms of given names, so that Bob and Robert can be one person.

A form may stand in several rows (Pat for Patrick and for Patricia): two forms belong together when they share one.
"""

_GROUPS = """
robert rob robbie bob bobby bert
william will bill billy willy liam
elizabeth elisabeth liz lizzie lizzy beth betty eliza libby lisa elsie bess
katherine catherine kathryn kathleen kate katie kathy cathy kat kitty
margaret maggie meg peggy peg marge margie greta rita
richard rick ricky rich dick
james jim jimmy jamie
john jack johnny jon
jonathan jon jonny
michael mike mikey mick micky mitch
edward ed eddie ted teddy ned
theodore ted teddy theo
thomas tom tommy
charles charlie chuck chas
joseph joe joey
anthony antony tony
andrew andy drew
alexander alex sandy sasha alec xander
alexandra alex sandra sasha lexi
christopher chris kit topher
christina christine chris tina chrissy
daniel dan danny
david dave davey
donald don donnie
dorothy dot dottie dolly
frances fran francie frankie
francis frank frankie
frederick fred freddie freddy
gerald gerry jerry
gregory greg
harold harry hal
henry harry hank hal
jacob jake
jacqueline jackie
janet jan
jennifer jen jenny
jessica jess jessie
judith judy jude
kenneth ken kenny
lawrence laurence larry laurie
leonard len lenny leo
matthew matt matty
mary molly polly
nancy nan ann anne anna
nathaniel nathan nate nat
nicholas nicolas nick nicky nico
nicole nicky nikki
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
philip phillip phil
rebecca becca becky
raymond ray
ronald ron ronnie
samuel sam sammy
samantha sam sammy
sarah sally sadie
stephen steven steve
stephanie steph
susan suzanne sue susie suzy
timothy tim timmy
victoria vicky vicki tori
vincent vince vinnie
walter walt wally
benjamin ben benny
deborah debra deb debbie
barbara barb babs
abigail abby
joshua josh
maximilian max
johannes hans hannes johann
josef sepp
georg jorg schorsch
wilhelm willi helmut
heinrich heinz heiner
friedrich fritz
francisco paco pancho
jose pepe
guadalupe lupe
ignacio nacho
enrique quique
"""


def _index() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(_GROUPS.split("\n")):
        for form in group.split():
            found.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


_INDEX = _index()
_NONE: frozenset[int] = frozenset()


def nickname_groups(form: str) -> frozenset[int]:
    """The numbers of the rows that a folded given name stands in; empty for a name without familiar forms."""
    return _INDEX.get(form, _NONE)
