"""Words that show a name to be a person's: what people are to one another, what they do, how they are addressed."""

from __future__ import annotations

PERSON_NOUNS = frozenset(
    (
        "American Englishman Frenchman Frenchwoman German Italian Russian Texan Yorker accomplice accountant "
        "acquaintance activist actor actress addict admiral admirer adolescent adventurer agent alcoholic alien "
        "ally ambassador android antagonist apprentice archaeologist architect aristocrat artist assassin "
        "assistant astronaut athlete attorney aunt author baby baker ballerina bandit banker barber barmaid barman "
        "baron baroness bartender beauty beggar bellboy billionaire bishop blacksmith blonde bodyguard bookie boss "
        "boxer boy boyfriend bride broker brother brother-in-law brunette bully burglar businessman businesswoman "
        "butcher butler cabbie capo captain cardinal caretaker carpenter cat cellmate character chauffeur chef "
        "chief chieftain child classmate clerk client clown co-worker coach colleague colonel comedian commander "
        "companion composer concierge conductor confidant confidante congressman consigliere convict cook cop "
        "coroner corporal count countess cousin cowboy coworker coworkers critic crook cultist cyborg dad dancer "
        "daughter daughter-in-law dealer demon dentist deputy designer detective director doctor dog don drifter "
        "driver drummer duchess duke dwarf editor ego electrician emperor employee employer empress enemy enforcer "
        "engineer escort ex ex-boyfriend ex-girlfriend ex-husband ex-partner ex-wife executive explorer fan "
        "fanatic farmer father father-in-law fellow ferryman fiance fiancee fiancé fiancée fighter figure "
        "firefighter fireman fisherman fixer flatmate follower foreman friend gambler gangster gardener general "
        "gentleman ghost giant girl girlfriend godfather godmother governess governor granddaughter grandfather "
        "grandma grandmother grandpa grandson grocer groom guard guardian guest guitarist gunman gunslinger guy "
        "hacker hairdresser half-brother half-sister handler handyman headmaster heir heiress henchman hero "
        "heroine historian hitchhiker hitman hobo hooker horse hostage housekeeper housemate hunter husband "
        "hustler imam immigrant infant informant inmate innkeeper inspector inventor investigator janitor jockey "
        "journalist judge junkie kid killer king kingpin knight lad lady landlady landlord lass lawyer leader "
        "librarian lieutenant local loner lord lover madman mafioso magician maid major man manager maniac marshal "
        "mayor mechanic medium men mentor mercenary merchant millionaire miner minister misfit missionary mistress "
        "mobster model mom monk monkey mother mother-in-law mum murderer musician namesake nanny neighbor "
        "neighbour nemesis nephew newcomer niece nobleman novelist nun nurse officer old-timer opponent orphan "
        "outlaw outsider overseer painter paramedic parrot partner pastor patient peasant person pharmacist "
        "philosopher photographer physician pianist pilot pimp pitcher playwright plumber poet policeman "
        "policewoman politician pope porter preacher predecessor president priest prince princess principal "
        "prisoner producer professor programmer promoter prosecutor prostitute protagonist protege protégé "
        "protégée psychiatrist psychic psychologist psychopath publicist pupil pusher quarterback queen rabbi "
        "rancher ranger rebel receptionist redhead refugee regular replicant reporter reverend revolutionary rival "
        "robber robot ronin roommate runaway runner sailor salesman saleswoman samurai schoolmate scientist "
        "screenwriter sculptor seamstress secretary senator sergeant servant shark sheriff shogun shopkeeper "
        "sibling sidekick singer sister sister-in-law slave smuggler snitch socialite soldier somebody someone son "
        "son-in-law sorcerer spouse spy stepbrother stepdaughter stepfather stepmother stepsister stepson "
        "stockbroker stranger stripper student subordinate successor suitor superior supervisor surgeon survivor "
        "swindler tailor teacher teammate teen teenager teller tenant terrorist therapist thief toddler tourist "
        "trader trainer tramp traveler traveller trooper trucker tutor twin tycoon uncle undertaker vagrant "
        "vampire veteran victim vigilante villain violinist visitor waiter waitress ward warden warrior widow "
        "widower wife witch witness wizard woman women wrestler writer youngster youth "
        "informer owner founder chairman seer prophet spirit monster dragon creature pickpocket conman mole "
        "whistleblower "
        "stewardess technician operator host hostess guide headmistress schoolteacher astronomer mathematician "
        "linguist "
        "physicist biologist chemist geologist sniper marine cadet recruit commando ambassadress diplomat "
        "spokesman lobbyist "
        "activist anchor anchorman weatherman columnist cartoonist illustrator sculptress choreographer dancer "
        "fiddler "
        "cellist saxophonist trumpeter bandleader DJ rapper hustler loan-shark moneylender money-launderer smuggler "
        "trafficker addict drunk drunkard gravedigger mortician midwife monarch chancellor consul ensign stowaway"
    ).split()
)
"""The last words of nouns that say what somebody is (``brother``, ``drug dealer``)."""

ADDRESSES = frozenset(
    (
        "mr mrs ms dr lt sgt capt col gen prof rev det fr mister miss missus madame monsieur mademoiselle señor "
        "señora herr frau signor signora doctor detective inspector sheriff deputy officer agent sergeant "
        "lieutenant captain colonel commander corporal private professor father sister brother reverend pastor "
        "uncle aunt auntie aunty judge warden nurse lady sir lord baron count countess duke duchess prince "
        "princess chief coach principal senator governor don dona doña granny grandpa grandma queen king"
    ).split()
)
"""What stands before a person's name and belongs to it."""

ACTS = frozenset(
    (
        "leads pulls pushes turns puts hits beats punches slaps treats hands raises lets makes keeps holds "
        "picks sends arranges clutches assigns authorizes interrupts interrogates questions investigates "
        "informs assumes poses vows climbs struggles passes nods shrugs sighs grins kneels bows begins enters "
        "exits hangs swears insists hesitates lures tricks robs cheats abandons disowns adopts mourns buries "
        "digs cooks serves prays vanishes disappears tortures interviews chases catches captures frees "
        "releases spares rapes bites scratches drags drowns swims jumps leaps crawls limps stumbles drives "
        "rides sails flies says tells asks answers replies decides realizes realises confesses agrees refuses "
        "promises learns discovers believes begs convinces persuades confronts kills shoots stabs murders "
        "marries admits explains warns reveals invites introduces apologizes apologises dies cries weeps "
        "smiles laughs wakes awakens befriends betrays forgives hugs kisses seduces suspects remembers "
        "forgets suggests offers orders threatens accuses blames lies hides escapes flees returns arrives "
        "visits meets finds leaves follows attacks rescues saves hires fires pays steals sells buys drinks "
        "walks runs sits stands looks watches sees hears notices thinks knows wants hopes wishes dreams fears "
        "loves hates tries attempts manages starts stops continues proposes demands persists surrenders "
        "collapses faints recovers survives sacrifices commits plans plots conspires overhears calls phones "
        "writes reads sings dances plays works lives moves joins quits resigns gives takes brings carries "
        "grabs throws breaks burns locks opens shows helps teaches trains trusts doubts ignores rejects "
        "accepts welcomes embraces comforts consoles urges encourages pleads protests argues quarrels fights "
        "wins loses falls gets becomes feels wonders understands speaks talks whispers shouts screams jokes"
    ).split()
)
"""What people do, as plots tell it."""

DONE_TO_PEOPLE = frozenset(
    (
        "marry marries married weds murder murders murdered befriend befriends befriended seduces kisses "
        "assassinates arrests kidnaps abducts divorces stabs strangles shoots kills dating marrying killing "
        "murdering"
    ).split()
)
"""What is done to people alone."""
