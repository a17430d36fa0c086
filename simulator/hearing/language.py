"""Tells whether words are English sentences, by the little words every sentence needs."""

from simulator.hearing.tokens import Token, tokenise, words

_LITTLE = {
    "en": words(
        """the a an and or of to in is are was were it i you he she we they my your our this"
        " that what how why when
        where who do does did have has had be been will would can could not no yes for with about
        on at from by
        if so but as me us them there here just please thanks hello hi okay ok call"""
    ),
    "de": words(
        "der die das und ich sie wir ist sind nicht ein eine einen mit für auf zu haben hat wie"
        " was wann guten tag "
        "bitte danke von dem den es im ihr ihre ja nein kann könnte wäre auch oder über bei"
        " nach noch"
    ),
    "fr": words(
        "le la les un une des et je vous nous est sont pas avec pour sur que qui dans bonjour"
        " merci s'il plaît de du "
        "au avez avons votre notre oui non comment quand où c'est j'ai ce cette il elle mais ou"
    ),
    "es": words(
        "el la los las un una y yo usted nosotros es son no con para por que en buenos días"
        " gracias de del al tiene "
        "tengo su sí cómo cuándo dónde qué está muy pero le lo me se hola puede"
    ),
    "it": words(
        "il lo la gli le un una e io lei noi è sono non con per che di del buongiorno grazie"
        " come quando dove ho ha "
        "mi si ma più questo della nel ciao può"
    ),
    "nl": words(
        "de het een en ik u wij is zijn niet met voor op aan van dat die heeft hebben hoe wat"
        " wanneer goedemorgen "
        "dank ja nee maar ook uw ons kunnen"
    ),
    "pt": words(
        "o a os as um uma e eu você nós é são não com para por que em bom dia obrigado de do da"
        " tem tenho seu sim "
        "como quando onde está muito mas"
    ),
    "pl": words("i w na nie to jest się z do że jak czy dzień dobry dziękuję proszę co pan pani"
    " mam dla ale"),
}  # fmt: skip
_LEAST_WORDS = 3  # fewer tell nothing
_FEWEST_LITTLE = 2  # words of a plain sentence
_LEAST_LITTLE = 0.25  # of its words
# What a debrief is headed by: a row of these is a list for the scorer and no talk.
_HEADINGS = words(
    "purpose purposes open closed question questions follow summary summaries recap recaps next"
    " step steps benefit benefits listening reflection checkback"
)
_MOST_HEADINGS = 0.33  # of the words; "to sum up the purpose and the next step" has fewer
_LEAST_HEADINGS = 3


def language_of(tokens: tuple[Token, ...]) -> str:
    """ "en", or "other" when the little words are another language's; "none" without sentences."""
    said = [token.lower for token in tokens[:60]]
    if not any(char.isalpha() for word in said for char in word):
        return "none"
    headings = sum(word in _HEADINGS for word in said)
    if headings >= _LEAST_HEADINGS and headings > _MOST_HEADINGS * len(said):
        return "none"
    if sum(not word.isascii() and not _is_latin(word) for word in said) > len(said) / 2:
        return "other"
    if len(said) < _LEAST_WORDS:
        return "en"
    foreign = [word for word in said if word not in _LITTLE["en"]]
    english = len(said) - len(foreign)
    others = max(
        sum([word in little for word in foreign])
        for name, little in _LITTLE.items()
        if name != "en"
    )
    return "other" if others > english and others >= 2 else "en"


def _is_latin(word: str) -> bool:
    return all(ord(char) < 0x250 or char in "’ʼ" for char in word)


def is_plain_english(text: str) -> bool:
    """Whether enough of its words are the little ones, so that it is a sentence of some sense."""
    said = [token.lower for token in tokenise(text)]
    little = sum(word in _LITTLE["en"] for word in said)
    return little >= _FEWEST_LITTLE and little >= _LEAST_LITTLE * len(said)
