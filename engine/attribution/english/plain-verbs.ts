/**
 * Common verbs that say nothing by themselves; the tagger needs them to see where a clause has its verb.
 * Collected by hand for this project. Those behind the bar are as often nouns or adjectives.
 * Verbs of `CUE_VERBS` and `IRREGULAR` are not repeated, and the order is the alphabet's: it packs better.
 */
export const PLAIN_VERBS = `
accept accompany achieve acquire adapt adopt affect afford allow alter amount appeal appear apply appoint approve arrange arrest arrive ascend
assemble assess assign assist attach attain attend attract avoid await behave belong betray borrow bother bow breach breed broaden calculate cancel
carry cease center centre chair circulate clinch collaborate collapse collect combine commence compel compete compile complete comply comprise
compromise conceal concentrate confine conform confront connect consist constitute construct consult consume contain contribute convert cope correct
create cross cultivate deepen define defy delete deliver depart depend deploy deport deprive derive descend deserve destroy detain detect deteriorate
determine develop devote die differ diminish disappear discover disguise disrupt dissolve distinguish distribute divide divorce dominate donate duck
earn edit eliminate embark embrace emerge employ enable encounter endanger endure enforce engage enjoy ensure enter entitle envision establish
evacuate evaluate evolve examine exceed exchange exclude execute exist expand expel expire exploit explore expose extend facilitate fail follow forge
foster fulfill fundraise generate govern grab graduate grasp handle happen hasten hate hire identify ignore implement impose improve include incur
infect inflict inherit injure insert inspect install intend intensify interact interfere intervene introduce invade invest investigate involve justify
liberate listen locate manage marry melt merge mobilize multiply neglect negotiate obey obtain occupy occur operate organize originate outlaw outpace
overlook owe pardon participate penetrate perceive perform persist possess postpone pour predate prefer prepare prescribe preserve prevail prevent
proceed prohibit promote prompt prosecute protect provide provoke publish pull punish pursue qualify react recede receive recognize recover reduce
refrain register regulate reign relax rely remember remove render renew repatriate replace represent require rescue resemble resent resign resist
resolve resort restore restrict resume resurface retain retire retreat retrieve reunite reverse revise revive rob ruin scramble seem seize select
separate serve settle slash smash snatch solve spill starve strengthen submit succeed suffer surface surpass surrender surround survive suspend
sustain swap televise tend thrive tighten transform translate transmit trim triumph undermine unite update utilize vanish vary violate wander weaken
weigh wipe wrap
| account act address advance age aid aim air alarm alert answer approach arm assault attack attempt award back balance ban bar base battle bear
| benefit bet bid bill bite blame block blow board bomb book boost border bore boycott break broadcast budget burden campaign cap capture care cast
| catch cause challenge chance change charge chart chase check cheer claim clash clean clear climb close coach combat comfort command concern
| condition conduct conflict consent contact contest contract contrast control convict cook copy cost count counter couple cover crack craft crash
| credit crowd cry curb cure cut cycle damage dance date deal debate decay decline decrease defect delay demand deposit design desire dip direct
| discount display dispute document double draft drag draw dream dress drift drill drink drive drop dump ease echo edge eject elect end escape escort
| estimate even exercise exit experience experiment export extract eye face fade fall favor favour feature feed fight figure file fill film finance
| fine fire fit fix flag flash flight float flood flow focus force form frame free freeze fuel function fund gain gamble garner gather grade grant
| grip group guarantee guard guess guide halt hand harm harvest head heat help hide hike hit hold host house hunt hurt impact import increase
| influence interest interview issue jail join judge jump kick kill knock lack land laugh launch lay lead leak lean leap leave level lift light limit
| line link list live load loan lock long look loss love lower mail major make march mark market mask match mean measure meet merit mind minister
| mirror miss mix monitor mount move murder name need nominate number object occasion offer open order own pace pack panic park part pass patch pause
| pay peak people permit phone photograph pick picture pilot pitch place plan plant play plot poll pool pose position post power practice practise
| present press pressure price print prize process produce profit program project protest purchase push race raid rain raise rally range rank rate
| reach rebel record recruit reform refuse regard release remain rent repair research reserve rest result return review reward ride ring riot rise
| risk rival rock role roll root round row rule run rush sail sample sanction save scale scare schedule scheme score search seat second secure sense
| sentence service set shape share shelter shift ship shock shoot show shut sign silence sink site slide slip slow smell smoke smuggle sound source
| space spark speed spin split sponsor spot spread spring staff stage stake stand star start state stay steal stem step stick stock stop store storm
| strain stream stress stretch strike struggle study stump style subject suit supply support surge surprise survey suspect sweep swing switch tackle
| talk target task taste tax team tear test threat tie time tip toll top total touch tour toy trace track trade traffic trail train transfer
| transit transport trap travel treat trend trial trick trigger trip trouble trust try turn twist type use value venture view visit voice vote wage
| wait wake walk want war wash waste watch water wave weather welcome will win wind wire wish witness wonder work worry worth wound wreck yield zone
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
