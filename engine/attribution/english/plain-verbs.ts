/**
 * Common verbs that say nothing by themselves; the tagger needs them to see where a clause has its verb.
 * Collected by hand for this project. Those behind the bar are as often nouns or adjectives.
 * Verbs of `CUE_VERBS` and `IRREGULAR` are not repeated, and the order is the alphabet's: it packs better.
 */
export const PLAIN_VERBS = `
accept accompany achieve acquire adapt adopt affect afford allow alter amount appear apply appoint approve arrange arrest arrive assemble assess
assign assist attach attend attract avoid await behave belong betray borrow bother bow calculate cancel carry cease center centre chair circulate
collapse collect combine compete complete comply compromise conceal concentrate confront connect construct consult consume contain contribute
convert correct create cross define defy delete deliver depart depend deploy deport deserve destroy detain detect determine develop die differ
disappear discover distribute divide divorce dominate donate duck earn edit eliminate embrace emerge employ enable encounter endure enforce engage
enjoy ensure enter establish evacuate evaluate examine exceed exchange exclude execute exist expand explore expose extend fail follow forge foster
generate govern grab handle happen hate hire identify ignore implement impose improve include injure inspect install intend interfere intervene
introduce invade invest investigate involve justify listen locate manage marry melt negotiate obtain occupy occur operate organize originate owe
pardon participate penetrate perform possess prefer prepare preserve prevent proceed prohibit promote prompt protect provide provoke publish pull
punish pursue qualify react receive recognize recover reduce register reign relax rely remember remove repatriate replace represent require rescue
resign resist resolve restore restrict resume resurface retire retreat reunite reverse rob ruin seem seize select separate serve settle smash solve
spill starve strengthen submit succeed suffer surface surrender surround survive suspend sustain tend transform undermine unite update vary violate
wipe wrap
| account act advance age aid aim air alarm alert approach arm assault attempt award back balance ban bar base battle bear benefit bet bid bill bite
| blame block blow board bomb book boost border bore boycott break broadcast budget burden campaign cap capture care cast catch cause challenge
| chance change chart chase check cheer clash clean clear climb comfort command concern condition conduct conflict consent contact contest contract
| contrast control convict cook cost count cover crack craft credit crowd cure cut cycle damage dance date deal debate decay decline decrease defect
| delay deposit design desire direct discount display dispute document double draft drag draw dream dress drink drive drop dump ease edge eject
| elect end escape even exercise exit experience experiment export eye face fade fall favor favour feature feed fight figure file fill film finance
| fine fit fix flag flight flood flow focus force form frame free freeze fuel function fund gain gather grade grant grip group guard guess guide
| halt hand harm harvest head heat help hide hit hold host house hurt impact import increase influence interest interview issue jail join judge jump
| kill lack land launch lay lead leak lean leave level lift light limit line link list live load long look loss love mail major make march mark
| market match mean measure meet mind minister miss mix monitor mount move murder name need nominate number object occasion own pace pack panic park
| part pass pay peak people permit phone photograph pick picture place plant play poll pose position power practice practise present pressure price
| print prize process produce profit program project purchase race raid raise rally range rank rate reach record recruit reform refuse regard
| release remain rent repair research reserve rest result return review reward ride ring rise risk rock role round run rush sanction save scale
| schedule score search seat second secure sense sentence service set shape share shelter shift ship shock shoot show shut sign silence site slide
| slow smuggle sound source space spark speed split sponsor spot spread spring stage stand star start stay steal step stick stop store storm strain
| stress stretch strike struggle study stump style subject suit supply support surge surprise survey suspect sweep switch talk target task taste tax
| team tear test threat tie time top total touch tour track trade traffic train transfer transit transport travel treat trend trial trigger trip
| trouble trust try turn type use value venture visit voice vote wage wait wake walk want war wash waste watch water wave weather welcome will win
| wind wish witness work worth yield zone
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
