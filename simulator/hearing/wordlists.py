"""Pattern fragments and word lists that several rule tables share."""

from simulator.hearing.tokens import words

WORD = r"(?:[\w'£$€][^ ]*)"  # any word of a plain wording, never a sentence mark
TAIL = rf"(?: {WORD}){{0,40}}"  # what follows in the sentence, as far as it matters
SOME = rf"(?: {WORD}){{0,12}}?"
START = r"(?<![\w'] )"  # the first word of a sentence


def up_to(count: int) -> str:
    """So many words at most, each with the blank after it."""
    return rf"(?:{WORD} ){{0,{count}}}?"


WEEKDAY = (
    r"(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
    r"|(?:mon|tues?|weds?|thu|thurs?|fri)(?= (?:the |at )?\d))"
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_NTH_UNIT = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_NTH = (
    rf"(?:(?:twenty |thirty ){_NTH_UNIT}|{_NTH_UNIT}|tenth|eleventh|twelfth|(?:thir|four|fif|six"
    r"|seven|eigh|nine)teenth|twentieth|thirtieth|\d+(?:st|nd|rd|th))"
)
DAY = (
    rf"(?:(?:on |by |this |next |the |until )*(?:{WEEKDAY}(?: (?:the )?{_NTH})?(?: of {_MONTH})?"
    rf"|{_NTH} of {_MONTH}|(?:twenty|thirty) {_NTH_UNIT}|tomorrow|today|\d+(?:st|nd|rd|th)"
    rf"|next week|end of (?:the )?(?:week|month|day)|\d+ (?:of )?{_MONTH}))"
)
MINUTES = (
    r"(?:(?:a|one|two|three|five|ten|fifteen|twenty|thirty|\d+|few|couple|couple of|some|of|your"
    r"|quick|spare|the|more|short)(?: to (?:ten|five|fifteen|\d+))? )+"
    r"(?:minutes?|mins?|moments?|seconds?|secs?|time)"
)

# Words that say nothing about which customer or which matter is meant.
COMMON = words(
    """a an the this that these those some any each every all both few more most other such no not
    only own same so than too very just also even still yet again once ever never always often
    sometimes now then here there today tomorrow yesterday week weeks month months year years
    day days time times hour hours minute minutes moment morning afternoon evening recent
    recently lately last next first second new old long short big small good bad great nice
    better best well fine okay ok right sure yes yeah i me my mine myself we us our ours you
    your yours yourself he him his she her hers it its they them their one ones someone
    somebody anyone anybody everyone everybody something anything everything nothing thing
    things stuff is are was were be been being am do does did done doing have has had having
    will would can could should shall may might must let lets going go goes gone went get gets
    got getting come comes came coming make makes made making take takes took taken give gives
    gave given want wants wanted need needs needed like likes liked know knows knew known
    think thinks thought see sees saw seen look looks looked looking find finds found say says
    said saying tell tells told telling ask asks asked asking talk talks talked talking speak
    spoke discuss discussed discussing chat hear heard hearing call calls called calling ring
    ringing rang phone phoning contact contacted contacting reach reaching touch base check
    checking catch follow following followup up down in on at to of for from with by about
    into over under out off after before since until because if whether when while where who
    whom whose which what why how and or but as per regarding concerning around between
    through during without please thanks thank hello hi hey sorry really actually basically
    simply maybe perhaps probably possible possibly able wonder wondering purpose reason point
    aim idea matter situation quick quickly brief briefly back ahead forward way ways lot lots
    bit kind sort introduce introduction meaning ages update updates news opportunity
    opportunities possibility possibilities cooperation collaboration business businesses
    company companies customer customers client clients product products service services
    solution solutions offer offers offering offerings help helps helping helped work works
    working worked use used using try trying tried keep keeps put set show happy
    glad interested interest together conversation meeting meet meets people person team move
    learn learned understand understanding explain explore share seem seems happen happened
    happening happens status thing's who's question questions email mail message letter word
    words sam currently far everything's else mind minds side part parts whole half real true
    different number numbers two three four five six seven eight nine ten thirteen thirty pm
    im ive name names manager account role goal agree step hold decide decides decided
    decision wait waits waiting due date dates settle settled run runs ran running plan plans
    planned pay paid fail fails budget price quote cost costs behind sell sells selling sold"""
)

# "Give you a bell", "give Yusuf a quick ring": by telephone, and no gift.
A_RING = (
    r"give \w+(?: \w+)? a (?:quick |short |little )?(?:ring|call|bell|buzz|tinkle|shout|phone call)"
)
