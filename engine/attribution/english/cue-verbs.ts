/**
 * Verbs of saying, writing, asking and believing with the frames that they take.
 * Collected by hand for this project from general knowledge of English, then filled up class by class: the classes are those that
 * VerbNet calls say, tell, complain, overstate, promise, advise, talk, judgement, characterize, conjecture and manner of
 * speaking, and FrameNet statement, request, judgement in communication.
 *
 * A line holds the letters of its frames, a colon, the lemmas. A lemma takes the frames of every line that it stands in.
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
s: say add note explain argue state insist declare acknowledge admit concede contend assert allege maintain stress emphasize emphasise
s: reiterate remark observe recall confirm reveal disclose announce report claim suggest indicate predict warn complain boast brag
s: joke quip lament conclude continue respond reply retort counter concur agree write tweet post opine posit reason
s: clarify affirm vow promise pledge swear confess lie hint imply intimate speculate estimate caution proclaim declaim testify certify
s: repeat recount relate underscore underline highlight point mention volunteer offer muse marvel exclaim shout yell
s: answer deny dispute doubt forecast foretell prophesy attest aver avow profess protest rule decree
s: comment elaborate interject interrupt intone deadpan text email message telegraph declare signal
s: gripe grumble whisper murmur mutter fume rant chide scold quote blog tout argue allege relay
h: rule decree begin read post signal communicate detail outline offer yell shout write answer decide
h: specify verify volunteer comment elaborate interject testify continue repeat conclude reply respond counter quote demand request urge charge
h: relate underscore underline highlight point blog tout relay ponder reckon protest praise report lie communicate advise convey
s: rejoin riff vent summarize summarise conjecture surmise theorize theorise advise recommend propose demand request urge
s: charge fret worry crow gloat preach lecture rail read plead begin conclude
s: communicate convey recite reckon specify detail outline spell expound verify report ponder guarantee decide
s: articulate utter insinuate confide grouse whine carp moan kvetch bemoan lament exaggerate overstate understate postulate hypothesize
s: pontificate retweet echo tut interpose venture
h: articulate utter bemoan lament retweet echo exaggerate overstate understate venture
o: articulate exaggerate overstate understate narrate paraphrase tweet signal argue
r: highlight underscore tout acclaim compliment extol toast malign smear upbraid reproach reprove revile impugn scorn
r: needle heckle trash debunk pan jeer boo preach
c: credit frame
a: entreat invite petition press pressure nudge prod
p: appeal weigh lash campaign dwell touch disagree
n: claim report post comment charge offer request demand promise pledge answer caution remark reply signal text email message note
n: estimate forecast boast joke quip doubt protest rule highlight call question attack blast slam praise hint lie counter state mention
n: fear hope plan view plug push rap slap bash knock hail brand label tag dub quote lament vow swear repeat finish close open begin read
n: advocate volunteer elaborate tweet cry chant laugh smile scream sigh nod shrug wonder beam press probe fire reason lecture rail guarantee whisper murmur detail outline point worry order address
q: laugh chuckle smile sigh shrug grin smirk joke nod sob cry scream shout yell bellow roar thunder bark snap growl chant sing
q: croak gasp groan moan sneer scoff snarl hiss giggle beam wonder ask inquire enquire query pray plead beg implore
q: start blurt explode erupt press probe pipe chime sum warn ad-lib shoot fire hit
t: tell remind assure inform notify warn advise reassure brief alert persuade convince ask show caution promise teach email text message
t: instruct lecture question
a: urge ask tell call implore beg advise challenge dare warn plead exhort beseech petition counsel remind
i: vow promise pledge threaten offer agree swear propose claim demand ask request volunteer profess plead commit undertake beg
o: announce report confirm reveal disclose deny acknowledge admit note cite mention allege claim explain describe discuss detail outline
o: propose suggest recommend demand request promise predict forecast recount recall reiterate stress emphasize emphasise
o: declare proclaim express voice quote reference underline
o: clarify specify convey
r: criticize criticise condemn denounce blast slam attack praise commend applaud laud hail mock ridicule deride decry assail lambast lambaste
r: chide rebuke scold blame fault accuse question dismiss reject dispute rebut refute defend thank
r: congratulate disavow disown repudiate bash rip castigate berate excoriate vilify disparage belittle
r: denigrate insult taunt discuss contradict urge liken compare
r: champion chastise censure admonish reprimand savage pillory bemoan lament deplore protest
r: propose advocate salute trumpet hammer endorse
c: call describe label brand dub characterize characterise portray term deem declare denounce condemn dismiss deride mock praise hail
c: refer depict criticize criticise decry ridicule blast slam tout view regard consider
c: brand style pronounce proclaim tag
g: suggest recommend propose deny admit acknowledge recall mention advocate consider
p: apologize apologise speak talk object allude vouch
b: believe think hope fear expect doubt suspect worry wonder assume suppose regret learn anticipate
e: show find
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
