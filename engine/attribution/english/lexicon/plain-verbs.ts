/**
 * Common verbs that say nothing by themselves; the tagger needs them to see where a clause has its verb.
 * Collected by hand for this project. Those behind the bar are as often nouns or adjectives.
 * Verbs of `CUE_VERBS` and `IRREGULAR` are not repeated, and the order is the alphabet's: it packs better.
 */
export const PLAIN_VERBS = `
accept affect allow appear apply appoint approve arrest arrive attend avoid await behave carry center chair collect complete confront connect
correct create cross deliver destroy determine develop die discover earn employ enjoy ensure enter establish exist expand extend fail follow handle
happen ignore improve include intend introduce investigate involve listen manage occur operate perform prepare prevent promote protect provide
publish react receive recognize recover reduce rely remember remove replace represent require retire seem serve succeed suffer survive
| back break campaign care catch cause challenge chance change clear cover cut deal decline design document draw drive drop end face fall fight file
| fill force gain help hide hit hold increase join kill lack launch lead leak leave look love make mean measure meet miss move name need own pass
| pay pick place play present process produce raid raise reach record refuse release remain rest return review rise risk run save set share shoot
| show spread stand start stay step stop strike support suspect talk travel try turn use visit vote wait want watch welcome will win wish work
`;

/** Irregular verbs: base, past, participle (where it differs). Collected by hand for this project. */
export const IRREGULAR = `
say said; tell told; write wrote written; think thought; know knew known; feel felt; hear heard; find found; show showed shown; see saw seen; go
went gone; begin began begun; speak spoke spoken; swear swore sworn; read read; put put; let let; set set; cut cut; hit hit; hurt hurt; shut shut;
quit quit; split split; spread spread; cast cast; cost cost; bet bet; beat beat beaten; become became become; blow blew blown; break broke broken;
bring brought; build built; burn burned; burst burst; buy bought; catch caught; choose chose chosen; come came come; deal dealt; draw drew drawn;
dream dreamed; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; fight fought; flee fled; fly flew flown; forbid
forbade forbidden; forecast forecast; forget forgot forgotten; freeze froze frozen; get got gotten; give gave given; grow grew grown; hang hung;
have had; hide hid hidden; hold held; keep kept; lay laid; lead led; leave left; lie lied; lose lost; make made; mean meant; meet met; overcome
overcame overcome; oversee oversaw overseen; overthrow overthrew overthrown; pay paid; plead pleaded; ride rode ridden; ring rang rung; rise rose
risen; run ran run; seek sought; sell sold; send sent; shake shook shaken; shoot shot; sing sang sung; sink sank sunk; sit sat; sleep slept; spend
spent; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck; sweep swept; take took taken; teach taught; throw threw
thrown; undergo underwent undergone; understand understood; uphold upheld; wake woke woken; wear wore worn; win won; withdraw withdrew withdrawn;
arise arose arisen; bear bore borne; broadcast broadcast; bid bid; undertake undertook undertaken; spell spelled; rebuild rebuilt; mislead misled;
overturn overturned
`;
