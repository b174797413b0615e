/**
 * Verbs of saying, writing, asking and believing with the frames that they take. Collected by hand for this
 * project from general knowledge of English, then filled up class by class: the classes are those that
 * VerbNet calls say, tell, complain, overstate, promise, advise, talk, judgement, characterize, conjecture
 * and manner of speaking, and FrameNet statement, request, judgement in communication.
 *
 * A line holds the letters of its frames, a colon, the lemmas that take these frames and no other; every
 * lemma stands in one line.
 *   s  a clause or a quotation is its object ("said that …", "said: “…”"); it can follow a quotation ("…,” he said)
 *   q  a quotation can stand before or after it, a bare clause cannot ("…,” she laughed)
 *   t  the one who is told comes first ("told reporters that …")
 *   a  somebody is asked to do something ("urged voters to stay")
 *   i  an infinitive is its content ("vowed to fight")
 *   o  a noun phrase is its content ("announced the closure")
 *   r  a noun phrase is what it is about: an act of speech toward somebody ("criticised the “shameful” plan"; without marks it tells nothing)
 *   c  names or describes ("called it “a threat”", "described the town as empty")
 *   g  an -ing form is its content ("suggested waiting")
 *   p  takes its content behind a preposition alone (`CUE_PREPOSITIONS`)
 *   b  belief or feeling ("believe that …")
 *   e  evidence: what papers, polls and studies do ("the survey found that …")
 *   h  a clause behind it needs its "that" ("continued the work" is no speech)
 *   n  the word is as often a noun
 */
export const CUE_VERBS = `
s: add affirm assert aver brag certify complain concede concur confess confide contend crow deadpan declaim exclaim
s: fret fume gloat gripe grumble imply indicate insist interrupt intimate
s: maintain marvel muse mutter observe opine posit rant rejoin retort say speculate spell summarise
s: summarize telegraph theorize vent whine
sqh: shout yell
sqta: warn
sqai: plead
sqn: joke
sh: blog communicate conclude continue decide decree echo interject reckon relate relay respond retweet testify verify write
shta: advise
shar: urge
shion: demand request
shin: offer volunteer
sho: articulate convey specify underline
shon: detail outline report signal
shr: bemoan underscore
shrc: tout
shrn: highlight lament protest
shn: answer begin charge comment counter elaborate lie point post quote read repeat reply rule
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
q: react remember bark bellow blurt chime chuckle enquire erupt explode growl hit inquire query roar scoff shoot
q: sing smirk snap start thunder
qtai: ask
qa: implore
qai: beg
qan: press
qbn: wonder
qn: beam chant cry fire laugh nod probe scream shrug sigh smile
hrcn: praise
t: alert assure brief convince inform notify persuade reassure teach
ta: remind tell
sta: instruct
te: show
a: beseech challenge counsel dare entreat exhort invite petition pressure
a: command
an: order direct
acn: call
i: commit undertake
ir: threaten
o: cite express reference voice
oc: describe
r: accuse admonish applaud assail belittle berate blame boo castigate censure champion chastise commend compare congratulate
r: contradict defend denigrate deplore disavow discuss disown disparage endorse excoriate extol fault hammer heckle insult jeer lambast
r: lambaste laud liken rebuke rebut refute reject reprimand repudiate rip salute
r: taunt thank trumpet vilify
rc: condemn criticise criticize decry denounce deride dismiss mock ridicule
rcn: blast hail slam
rgn: advocate
rn: attack bash question
c: characterise characterize credit deem depict frame portray pronounce refer regard style term
cg: consider
cn: brand dub label tag view
p: apologise apologize appeal campaign disagree dwell lash object speak talk touch vouch weigh
b: anticipate assume believe expect learn regret suppose suspect think
bn: fear hope
e: find
n: address close finish knock open plan plug push rap slap
`;

/**
 * Prepositions that a cue takes before its content, in the form verb:preposition. "of" and "about" name a
 * topic.
 */
export const CUE_PREPOSITIONS = `
accuse:of admit:to advise:against advocate:for agree:on agree:with apologise:for apologize:for appeal:for argue:against argue:for ask:about ask:for
blame:for boast:about boast:of brag:about call:for call:on call:upon campaign:for caution:against chime:in cite:as comment:on
complain:about complain:of confess:to criticize:for disagree:with dwell:on elaborate:on fire:back hint:at hit:back inquire:about insist:on
joke:about lament:about lash:out lay:out lecture:on lie:about moan:about object:to opine:about opine:on plead:for point:out point:to praise:for
preach:about press:for question:about rail:against refer:to remark:on reply:to report:on respond:to rule:out scoff:at shoot:back speak:about
speak:against speak:of spell:out swear:by talk:about talk:of tell:about tell:of testify:about testify:to thank:for touch:on vouch:for warn:about
warn:against warn:of weigh:in whine:about wonder:about worry:about write:about write:of
`;

/** Nouns that carry what was said as a clause or infinitive: "the claim that …", "his promise to …". */
export const CUE_NOUNS = `
accusation admission allegation announcement argument assertion assurance belief boast charge claim comment complaint concern conclusion
confession contention criticism declaration demand denial estimate explanation fear forecast hint insistence message note notion
offer opinion pledge plea prediction promise proposal prophecy reminder remark report request revelation rumor rumour statement
suggestion suspicion testimony threat view vow warning call word words
`;
