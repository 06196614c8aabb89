"""Words by which a plot tells that somebody is at a place or goes there, and those that leave it open."""

from __future__ import annotations

TRAVELS = frozenset(
    (
        "move moves moved moving travel travels traveled travelled traveling travelling head heads headed heading "
        "drive "
        "drives drove driving flee flees fled fleeing fly flies flew flying sail sails sailed sailing journey journeys "
        "journeyed relocate relocates relocated emigrate emigrates emigrated immigrates ship ships escape escapes "
        "escaped "
        "hitchhike hitchhikes migrate migrates retire retires retired bound run runs ride rides rode riding trek treks "
        "return returns returned returning trip voyage excursion pilgrimage honeymoon"
    ).split()
)
"""Verbs after which "to" and a name tell of a place, whether the name is known or not."""

GOES = TRAVELS | frozenset(
    (
        "go goes went going come comes came coming set sets way bus train plane flight ferry ship boat coach car trip "
        "stagecoach journey voyage expedition pilgrimage mission tour sent send sends taken take takes took "
        "brought bring brings lead "
        "leads led transferred deported exiled dragged drag drags follow follows follow followed retreat retreats "
        "careen "
        "careens careening wander wanders drift drifts walk walks walking race races rush rushes hurry hurries "
        "transfer "
        "transfers board boards catch catches transport transports smuggle smuggles carry carries escort escorts "
        "accompany "
        "accompanies pull pulls march marches climb climbs crawl crawls cross crosses sneak sneaks back tail tails "
        "track "
        "tracks trail trails chase chases lure lures summon summons summoned invited assigned posted stationed "
        "delivers "
        "deliver delivered smuggled evacuated flown driven shipped released"
    ).split()
)
"""Verbs and nouns after which "to" and a known place tell that somebody goes there."""

STAYS = frozenset(
    (
        "live lives lived living reside resides residing dwell dwells arrive arrives arrived arriving settle settles "
        "settled "
        "settling stay stays stayed staying work works worked working grow grows grew growing wake wakes awake "
        "awakens land "
        "lands landed hide hides hiding is are was were serve serves serving meet meets met run runs own owns operate "
        "operates open opens find finds end ends spend spends lie lies check checks camp camps teach teaches study "
        "studies "
        "studying born raised imprisoned stationed stranded trapped arrested hired stop stops gather "
        "gathers begin begins practices practises based reunite reunites marry marries die dies vacationing dine dines "
        "survive survives set takes unfolds happens begins crash crashes hold holds attend attends visit visits rent "
        "rents "
        "buy buys share shares wait waits sit sits join joins lead leads sell sells rob robs"
    ).split()
)
"""Verbs after which "in" or "at" and a name tell where somebody is."""

SITES = frozenset(
    (
        "bar hotel motel town village city apartment house home farm ranch casino club nightclub diner hospital prison "
        "school neighborhood neighbourhood suburb family cabin flat street streets night life ward mansion estate "
        "restaurant "
        "cafe café mine factory office station headquarters lodge penthouse trailer community clinic asylum monastery "
        "convent "
        "university college base camp depot outpost colony port harbor harbour shop store market church cemetery beach "
        "people "
        "friends brothers sisters gangsters couple students workers farmers soldiers officers detectives children "
        "ballet theater theatre opera orchestra gallery museum newspaper firm bank precinct court courtroom courthouse "
        "pawnshop supermarket mall gym pool stadium zoo circus carnival warehouse docks pier airport borderlands "
        "desert "
        "countryside slum slums ghetto brothel boardinghouse tenement pub tavern saloon barbershop bakery laundry "
        "salon "
        "women men contest competition tournament concert gig show performance race fight battle ceremony reception "
        "meeting conference convention rally audition trial hearing robbery heist shootout raid attack bombing ambush "
        "honeymoon vacation holiday "
        "team crew gang road day days years week weeks summer winter morning evening party wedding funeral hideout safe"
    ).split()
)
"""Nouns after which "in" and a name tell where something of the story is."""

PARTS = frozenset(
    (
        "streets street outskirts suburbs suburb slums slum hills mountains woods desert deserts beaches docks alleys "
        "canals "
        "rooftops skyline town village city island port state planet kingdom neighborhood neighbourhood district "
        "coast wilds "
        "shores shore end part heart middle center centre edge north south east west side backdrop neon underworld "
        "world "
        "glamour chaos lights country countryside county land moors forests forest jungle jungles plains valley bay "
        "kitchens corners halls corridors rooms lobby gates gate walls roofs bridges underbelly backstreets alleyways "
        "sewers subways subway palms sands ruins wilderness marshes peaks foothills slopes banks bank edges border "
        "borders "
        "verge tip settlement colony capital realm province region area borough township resort community fields "
        "swamps bayous"
    ).split()
)
"""Nouns that with "of" and a name are a part of the place, or the place itself."""

OPEN = frozenset(
    (
        "plan plans planned planning want wants wanted wanting hope hopes hoped hoping dream dreams dreamed dreamt "
        "dreaming "
        "intend intends intended intending wish wishes would could might may should threaten threatens threatened ask "
        "asks "
        "asked beg begs begged urge urges urged persuade persuades offer offers offered promise promises promised if "
        "never "
        "not cannot about imagine imagines imagining imagined refuse refuses refused instead try tries tried trying "
        "attempt "
        "attempts attempted fail fails unable before talk talks talked talking invite invites suggest suggests "
        "suggested "
        "propose proposes consider considers considering fantasize fantasizes longs longing ambition ambitions idea "
        "ticket "
        "tickets fare can will decide decides decided decision agree agrees agreed wonder wonders once had used "
        "supposedly "
        "allegedly claims claim claiming pretends pretend pretended pretending fake fakes faked faking prize award "
        "awards festival premiered "
        "premiere nominated lied lying lies rumored poster picture photograph photographs "
        "painting "
        "postcard map book film song letter news story stories memories memory believes filmed"
    ).split()
)
"""Words of a clause that leave open whether anybody is, or will be, at the place it names."""
