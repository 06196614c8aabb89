"""Words that show a name to be a person's: what people are to one another, what they do, how they are addressed."""

from __future__ import annotations

RELATIONS = (
    "brother|sister|father|mother|son|daughter|wife|husband|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|"
    "grandson|granddaughter|stepfather|stepmother|stepbrother|stepsister|stepson|stepdaughter|half-brother|half-sister|"
    "brother-in-law|sister-in-law|father-in-law|mother-in-law|son-in-law|daughter-in-law|godfather|godmother|twin|sibling|"
    "fiancé|fiancée|fiance|fiancee|boyfriend|girlfriend|ex-wife|ex-husband|ex-boyfriend|ex-girlfriend|ex|lover|mistress|"
    "bride|groom|widow|widower|dad|mom|mum|grandma|grandpa|spouse|baby|"
    "friend|best friend|partner|companion|neighbor|neighbour|roommate|flatmate|housemate|classmate|schoolmate|colleague|"
    "co-worker|coworker|coworkers|boss|employer|employee|assistant|sidekick|mentor|protégé|protege|protégée|pupil|"
    "apprentice|rival|enemy|nemesis|ally|accomplice|henchman|right-hand man|bodyguard|superior|subordinate|deputy|"
    "successor|predecessor|confidant|confidante|acquaintance|tenant|landlord|landlady|client|patient|victim|prisoner|"
    "cellmate|teammate|opponent|suitor|admirer|fan|follower|ward|guardian|namesake|alter ego|ex-partner|handler"
)
OCCUPATIONS = (
    "pimp|prostitute|escort|call girl|hooker|detective|policeman|policewoman|police officer|police chief|cop|officer|"
    "sheriff|marshal|ranger|trooper|agent|spy|inspector|investigator|lawyer|attorney|prosecutor|judge|senator|congressman|"
    "governor|mayor|president|politician|ambassador|doctor|physician|surgeon|nurse|psychiatrist|psychologist|therapist|"
    "dentist|pharmacist|scientist|professor|teacher|student|principal|headmaster|librarian|coach|trainer|tutor|governess|"
    "nanny|maid|housekeeper|butler|servant|cook|chef|waiter|waitress|bartender|barman|barmaid|innkeeper|shopkeeper|grocer|"
    "baker|butcher|farmer|rancher|cowboy|gunman|gunslinger|outlaw|bandit|robber|thief|burglar|crook|swindler|con man|"
    "con artist|hustler|gambler|bookie|loan shark|gangster|mobster|mob boss|crime boss|crime lord|drug lord|kingpin|"
    "mafioso|don|capo|hitman|hit man|assassin|killer|serial killer|murderer|mercenary|bounty hunter|smuggler|dealer|"
    "drug dealer|pusher|addict|junkie|convict|inmate|guard|warden|soldier|sergeant|lieutenant|captain|colonel|general|"
    "major|corporal|commander|admiral|pilot|astronaut|engineer|mechanic|driver|chauffeur|cabbie|taxi driver|trucker|"
    "sailor|fisherman|hunter|miner|carpenter|plumber|electrician|janitor|caretaker|gardener|handyman|priest|reverend|"
    "pastor|preacher|minister|rabbi|imam|monk|nun|bishop|cardinal|pope|missionary|witch|wizard|sorcerer|magician|psychic|"
    "medium|fortune teller|king|queen|prince|princess|duke|duchess|count|countess|baron|baroness|emperor|empress|lord|lady|"
    "knight|samurai|warrior|ronin|shogun|chief|chieftain|leader|businessman|businesswoman|tycoon|millionaire|billionaire|"
    "banker|broker|stockbroker|accountant|secretary|clerk|receptionist|salesman|saleswoman|manager|executive|producer|"
    "director|screenwriter|writer|novelist|author|poet|playwright|journalist|reporter|editor|photographer|critic|artist|"
    "painter|sculptor|architect|designer|musician|pianist|violinist|guitarist|drummer|composer|conductor|singer|dancer|"
    "ballerina|stripper|actor|actress|model|comedian|clown|wrestler|boxer|fighter|athlete|runner|jockey|quarterback|"
    "pitcher|hacker|programmer|inventor|archaeologist|historian|philosopher|explorer|adventurer|traveler|traveller|"
    "tourist|refugee|immigrant|orphan|runaway|hitchhiker|drifter|tramp|hobo|beggar|vagrant|alcoholic|veteran|heiress|heir|"
    "socialite|aristocrat|nobleman|peasant|slave|bully|villain|hero|heroine|protagonist|antagonist|stranger|visitor|guest|"
    "survivor|witness|hostage|cultist|fanatic|madman|maniac|psychopath|vigilante|rebel|revolutionary|terrorist|activist|"
    "replicant|android|robot|cyborg|ghost|vampire|demon|alien|dog|cat|horse|parrot|monkey|promoter|agent|publicist|"
    "paramedic|firefighter|fireman|coroner|undertaker|merchant|trader|ferryman|blacksmith|tailor|seamstress|barber|"
    "hairdresser|bellboy|concierge|porter|foreman|supervisor|overseer|enforcer|consigliere|fixer|informant|snitch"
)
HUMANS = (
    "man|woman|boy|girl|kid|child|teenager|teen|youth|lad|lass|guy|fellow|gentleman|youngster|toddler|infant|adolescent|"
    "person|character|figure|someone|somebody|men|women|local|regular|newcomer|outsider|loner|misfit|beauty|blonde|brunette|"
    "redhead|giant|dwarf|old-timer|Texan|New Yorker|American|Englishman|Frenchman|Frenchwoman|German|Italian|Russian"
)
PERSON_NOUN = rf"(?:{RELATIONS}|{OCCUPATIONS}|{HUMANS})"
"""A noun that says of somebody what they are."""

TITLE_BEFORE = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Lt|Sgt|Capt|Col|Gen|Prof|Rev|Det|Fr)\. ?|(?:Mister|Miss|Missus|Madame|Monsieur|Mademoiselle|Señor|"
    r"Señora|Herr|Frau|Signor|Signora|Doctor|Detective|Inspector|Sheriff|Deputy|Officer|Agent|Special Agent|Sergeant|"
    r"Lieutenant|Captain|Colonel|Commander|Corporal|Private|Professor|Father|Sister|Brother|Reverend|Pastor|Uncle|Aunt|"
    r"Auntie|Aunty|Judge|Warden|Nurse|Lady|Sir|Lord|Baron|Count|Countess|Duke|Duchess|Prince|Princess|Chief|Coach|"
    r"Principal|Senator|Governor|Don|Dona|Doña|Granny|Grandpa|Grandma) )"
)
"""What stands before a person's name and belongs to it."""

ACTS = (
    r"(?:says|tells|asks|answers|replies|decides|reali[sz]es|confesses|agrees|refuses|promises|learns|discovers|believes|begs|"
    r"convinces|persuades|confronts|kills|shoots|stabs|murders|marries|admits|explains|warns|reveals|invites|introduces|"
    r"apologi[sz]es|dies|cries|weeps|smiles|laughs|wakes|awakens|befriends|betrays|forgives|hugs|kisses|seduces|suspects|"
    r"remembers|forgets|insists|suggests|offers|orders|threatens|accuses|blames|lies|hides|escapes|flees|returns|arrives|"
    r"visits|meets|finds|leaves|follows|attacks|rescues|saves|hires|fires|pays|steals|sells|buys|drinks|drives|walks|runs|"
    r"sits|stands|looks|watches|sees|hears|notices|thinks|knows|wants|hopes|wishes|dreams|fears|loves|hates|tries|attempts|"
    r"manages|begins|starts|stops|continues|proposes|demands|persists|surrenders|collapses|faints|recovers|survives|"
    r"sacrifices|commits|plans|plots|conspires|overhears|calls|phones|writes|reads|sings|dances|plays|works|lives|moves|"
    r"joins|quits|resigns|gives|takes|brings|carries|grabs|throws|breaks|burns|locks|opens|shows|helps|teaches|trains|"
    r"trusts|doubts|ignores|rejects|accepts|welcomes|embraces|comforts|consoles|urges|encourages|pleads|protests|argues|"
    r"quarrels|fights|wins|loses|falls|gets|becomes|feels|wonders|understands|speaks|talks|whispers|shouts|screams|jokes)"
)
"""What people do, as plots tell it."""
