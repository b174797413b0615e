/**
 * Common verbs that say nothing by themselves; the tagger needs them to see where a clause has its verb.
 * Collected by hand for this project. Those behind the bar are as often nouns or adjectives.
 */
export const PLAIN_VERBS = `
accept accompany achieve acquire adapt adopt affect afford allow alter amount appear apply appoint approve arise arrange arrive arrest ascend assemble
assess assign assist assume attach attain attend attract avoid await ban become beat behave belong bend benefit betray bind bite bleed blow boost
borrow bother breach break breed bring broaden build burn burst buy calculate cancel capture carry catch cause cease choose cite claim clarify clash
cling collaborate collapse collect combine come commence compel compete compile complete comply comprise conceal concentrate conduct confine
conform confront connect consist constitute construct consult consume contact contain continue contribute convert cope correct create cross cultivate
deal decrease deepen defect defend define defy delay delete deliver depart depend deploy deport deprive derive descend deserve design destroy
detain deteriorate determine develop devote die differ dig diminish disappear discover disguise disrupt dissolve distinguish distribute divide divorce
dominate donate double draft drag draw drift drive drop earn eat edit elect eliminate embark embrace emerge employ enable encounter end endanger endure
enforce engage enjoy ensure enter entitle envision escape escort establish evacuate evaluate evolve examine exceed exchange exclude execute exist expand
expel expire exploit explore export expose extend extract face facilitate fail fall feature feed fight fill finance fit fix flee fly
follow forbid force forge forget forgive form foster fulfill function gain gather generate get give govern grab graduate grant grasp grow guard
guide halt handle hang happen harm hasten hate hide hire hold hurt identify ignore impact implement import impose improve include
increase incur infect inflict influence inherit injure insert inspect install intend intensify interact interfere intervene interview introduce
invade invest investigate involve issue join judge jump justify keep kick kill kneel lack land launch lay lead lean leap leave lend let liberate lift
limit link listen live loan locate lose love lower maintain make manage marry mean measure meet melt merge miss mix mobilize monitor
mount move multiply need neglect negotiate obey obtain occupy occur operate organize originate outlaw overcome overlook oversee overthrow overturn
owe own participate pass pay penetrate perceive perform permit persist pick place play pledge pose possess postpone pour practice predate prefer
prepare prescribe preserve press prevail prevent print proceed process produce prohibit project prompt promote prosecute protect provide provoke
publish pull punish purchase pursue push put qualify quit race raid raise range reach react rebuild recede receive recognize recommend recover recruit
reduce refrain refuse register regulate relax release rely remain remember remove render renew rent repair repatriate replace represent require rescue
resemble resent reserve resign resist resolve resort rest restore restrict result resume retain retire retreat retrieve return reunite reveal
reverse review revise revive reward ride ring rise risk rob roll ruin run rush save scramble search secure seek seem seize select sell send
separate serve settle shake shape share shift shoot shrink shut sign sink sit slash sleep slide slip smash smuggle snatch solve sound spark spend
spill spin split spread spring stage stand starve stay steal stem step stick stop strengthen stretch strike strive struggle study
submit succeed suffer suit supply surge surpass surrender surround survive suspend sustain swap sweep swim swing switch tackle take tend
test threaten thrive throw tie tighten touch tour trace track trade train transfer transform translate transmit transport travel treat trigger trim
triumph try turn undergo undermine unite update uphold upset use utilize vanish vary violate visit vote wait wake walk wander wash waste watch
weaken wear weigh win wipe withdraw withhold witness work wound wrap yield campaign run stump nominate trail outpace ask lead top edge cut
boycott concede clinch surface resurface leak air broadcast televise fundraise donate raise shout lift host hold reign pardon
detect test expire appeal act aim argue arm back bar base battle bid block board bomb book bow call cap cast cause centre center chair change charge chase check
circulate claim clean clear climb commit compromise cook count cover crack crash cure damage dance date decline
dress drink dump duck ease
| account act address advance age aid air aim alarm alert answer approach arm assault attempt attack award back balance ban bar base battle bear benefit bet bid bill bite
| blame block blow board bomb book boost bore border boycott break broadcast budget burden cap capture care cast catch cause challenge chance change charge chart chase
| check claim clash clean clear climb close coach combat comfort command concern condition conduct conflict consent contact contest contract contrast
| control convict cook copy cost count counter couple cover crack craft crash credit crowd cry curb cure cut cycle damage dance date deal debate decay decline decrease
| defect delay demand deposit design desire dip direct discount display dispute document double draft drag draw dream dress drift drill drink drive drop dump
| ease echo edge eject elect end escape escort estimate even exercise exit experience experiment export extract eye face fade fall favor favour feature feed
| fight figure file fill film finance fine fire fit fix flag flash flight float flood flow focus force form frame free freeze fuel function fund gain gamble garner
| gather grade grant grip group guarantee guard guess guide halt hand harm harvest head heat help hide hike hit hold house hunt hurt impact import increase
| influence interest interview issue jail join judge jump kick kill knock lack land laugh launch lay lead leak lean leap leave level lift light limit line link list live load loan
| lock long look loss love lower mail major make march mark market mask match mean measure meet merit mind minister mirror miss mix monitor mount move murder name
| need nominate number object occasion offer open order own pace pack panic park part pass patch pause pay peak people permit phone photograph pick picture pilot pitch
| place plan plant play plot poll pool pose position post power practice practise present press pressure price print prize process produce profit program project
| protest purchase push race raid rain raise rally range rank rate reach rebel record recruit reform refuse regard release remain rent repair research reserve rest
| result return review reward ride ring riot rise risk rival rock role roll root round row rule run rush sail sample sanction save scale scare scheme schedule score
| search seat second secure sense sentence service set shape share shelter shift ship shock shoot show shut sign silence sink site slide slip slow smell smoke smuggle
| sound source space spark speed spin split sponsor spot spread spring staff stage stake stand star start state stay steal stem step stick stock stop store storm
| strain stream stress stretch strike struggle study style subject suit supply support surge surprise survey suspect sweep swing switch tackle talk target task taste
| tax team tear test think threat tie time tip toll top total touch tour toy trace track trade traffic trail train transfer transit transport trap travel treat trend
| trial trick trigger trip trouble trust try turn twist type use value venture view visit voice vote wage wait wake walk want war wash waste watch water wave weather
| welcome will win wind wire wish witness wonder work worry worth wound wreck yield zone campaign stump trail cheer crowd host
`;

/** Irregular verbs: base, past, participle (where it differs). Collected by hand for this project. */
export const IRREGULAR = `
say said; tell told; write wrote written; think thought; know knew known; feel felt; hear heard; find found; show showed shown; see saw seen; go went gone;
begin began begun; speak spoke spoken; swear swore sworn; read read; put put; let let; set set; cut cut; hit hit; hurt hurt; shut shut; quit quit;
split split; spread spread; cast cast; cost cost; bet bet; beat beat beaten; become became become; bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown;
break broke broken; bring brought; build built; burn burned; burst burst; buy bought; catch caught; choose chose chosen; cling clung; come came come;
deal dealt; dig dug; draw drew drawn; dream dreamed; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; fight fought; flee fled;
fly flew flown; forbid forbade forbidden; forecast forecast; foretell foretold; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given;
grow grew grown; hang hung; have had; hide hid hidden; hold held; keep kept; kneel knelt; lay laid; lead led; leave left; lend lent; lie lied; lose lost;
make made; mean meant; meet met; overcome overcame overcome; oversee oversaw overseen; overthrow overthrew overthrown; pay paid; plead pleaded; ride rode ridden; ring rang rung;
rise rose risen; run ran run; seek sought; sell sold; send sent; shake shook shaken; shoot shot; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat;
sleep slept; slide slid; spend spent; spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck; strive strove striven;
sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; throw threw thrown; undergo underwent undergone; understand understood; uphold upheld;
upset upset; wake woke woken; wear wore worn; win won; withdraw withdrew withdrawn; withhold withheld; wind wound; arise arose arisen; bear bore borne;
broadcast broadcast; bid bid; thrust thrust; undertake undertook undertaken; forgo forwent forgone; spell spelled; rebuild rebuilt; mislead misled; overturn overturned
`;
