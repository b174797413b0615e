/**
 * Verbs of saying, writing, asking and believing with the frames that they take.
 * Collected by hand for this project from general knowledge of English, then filled up class by class: the classes are those that
 * VerbNet calls say, tell, complain, overstate, promise, advise, talk, judgement, characterize, conjecture and manner of
 * speaking, and FrameNet statement, request, judgement in communication.
 *
 * A line holds the letters of its frames, a colon, the lemmas that take these frames and no other; every lemma stands in one line.
 *   s  a clause or a quotation is its object ("said that …", "said: “…”"); it can follow a quotation ("…,” he said)
 *   q  a quotation can stand before or after it, a bare clause cannot ("…,” she laughed)
 *   t  the one who is told comes first ("told reporters that …")
 *   a  somebody is asked to do something ("urged voters to stay")
 *   i  an infinitive is its content ("vowed to fight")
 *   o  a noun phrase is its content ("announced the closure")
 *   r  a noun phrase is what it is about: an act of speech toward somebody ("criticised the plan")
 *   c  names or describes ("called it “a threat”", "described the town as empty")
 *   g  an -ing form is its content ("suggested waiting")
 *   p  takes its content behind a preposition alone (`CUE_PREPOSITIONS`)
 *   b  belief or feeling ("believe that …")
 *   e  evidence: what papers, polls and studies do ("the survey found that …")
 *   h  a clause behind it needs its "that" ("continued the work" is no speech)
 *   n  the word is as often a noun
 */
export const CUE_VERBS = `
s: add affirm assert attest aver avow brag carp certify complain concede concur confess confide conjecture contend crow deadpan declaim exclaim
s: expound foretell fret fume gloat gripe grouse grumble hypothesize imply indicate insinuate insist interpose interrupt intimate intone kvetch
s: maintain marvel muse mutter observe opine pontificate posit postulate prophesy rant recite rejoin retort riff say speculate spell summarise
s: summarize surmise telegraph theorise theorize tut vent whine
sq: moan
sqh: shout yell
sqta: warn
sqai: plead
sqn: joke
sh: blog communicate conclude continue decide decree echo interject ponder reckon relate relay respond retweet testify utter venture verify write
shta: advise
shar: urge
shion: demand request
shin: offer volunteer
sho: articulate convey exaggerate overstate specify underline understate
shon: detail outline quote report signal
shr: bemoan underscore
shrc: tout
shrn: highlight lament protest
shn: answer begin charge comment counter elaborate lie point post read repeat reply rule
stion: promise
stn: caution email lecture message text
si: agree profess
siorg: propose
sion: claim
sin: pledge swear vow
so: allege announce argue clarify confirm disclose emphasise emphasize explain predict recount reiterate reveal stress
soc: declare proclaim
sog: acknowledge admit deny recall recommend suggest
sogn: mention
son: forecast note tweet
sr: chide dispute preach scold
sbn: doubt worry
sn: boast estimate guarantee hint murmur quip rail reason remark state whisper
q: ad-lib bark bellow blurt chime chuckle croak enquire erupt explode gasp giggle grin groan growl hiss hit inquire pipe pray query roar scoff shoot
q: sing smirk snap snarl sneer sob start sum thunder
qtai: ask
qa: implore
qai: beg
qan: press
qbn: wonder
qn: beam chant cry fire laugh nod probe scream shrug sigh smile
hrcn: praise
t: alert assure brief convince inform instruct notify persuade reassure teach
ta: remind tell
trn: question
te: show
a: beseech challenge counsel dare entreat exhort invite nudge petition pressure prod
acn: call
i: commit threaten undertake
o: cite express narrate paraphrase reference voice
or: discuss
oc: describe
r: acclaim accuse admonish applaud assail belittle berate blame boo castigate censure champion chastise commend compare compliment congratulate
r: contradict debunk defend denigrate deplore disavow disown disparage endorse excoriate extol fault hammer heckle impugn insult jeer lambast
r: lambaste laud liken malign needle pan pillory rebuke rebut refute reject reprimand reproach reprove repudiate revile rip salute savage scorn
r: smear taunt thank toast trash trumpet upbraid vilify
rc: condemn criticise criticize decry denounce deride dismiss mock ridicule
rcn: blast hail slam
rgn: advocate
rn: attack bash
c: characterise characterize credit deem depict frame portray pronounce refer regard style term
cg: consider
cn: brand dub label tag view
p: allude apologise apologize appeal campaign disagree dwell lash object speak talk touch vouch weigh
b: anticipate assume believe expect learn regret suppose suspect think
bn: fear hope
e: find
n: address close finish knock open order plan plug push rap slap
`;

/** Prepositions that a cue takes before its content, in the form verb:preposition. "of" and "about" name a topic. */
export const CUE_PREPOSITIONS = `
call:for call:on cite:as point:to point:out speak:of speak:about talk:about talk:of refer:to respond:to reply:to agree:with disagree:with complain:about
complain:of warn:of warn:about warn:against ask:for ask:about  press:for argue:for argue:against object:to allude:to
apologize:for apologise:for boast:of boast:about brag:about joke:about inquire:about testify:about testify:to
elaborate:on comment:on weigh:in hint:at rail:against lash:out plead:for appeal:for campaign:for vouch:for
caution:against advise:against rule:out spell:out lay:out dwell:on touch:on insist:on  lecture:on lie:about
question:about write:about write:of report:on tell:of tell:about accuse:of blame:for criticize:for praise:for thank:for remark:on muse:about
advocate:for agree:on opine:on opine:about pontificate:about expound:on call:upon speak:against chat:about
preach:about whine:about moan:about carp:about grouse:about kvetch:about worry:about wonder:about fret:about vent:about harp:on scoff:at
attest:to admit:to confess:to gripe:about swear:by lament:about rant:about fire:back hit:back shoot:back chime:in
`;

/** Nouns that carry what was said as a clause or infinitive: "the claim that …", "his promise to …". */
export const CUE_NOUNS = `
accusation admission allegation announcement argument assertion assurance belief boast charge claim comment complaint concern conclusion
confession contention criticism declaration demand denial estimate explanation fear forecast hint insistence message note notion
offer opinion pledge plea prediction promise proposal prophecy reminder remark report request revelation rumor rumour statement
suggestion suspicion testimony threat view vow warning call word words
`;
