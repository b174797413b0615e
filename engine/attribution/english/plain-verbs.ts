/**
 * Common verbs that say nothing by themselves; the tagger needs them to see where a clause has its verb.
 * Collected by hand for this project. Those behind the bar are as often nouns or adjectives.
 * Verbs of `CUE_VERBS` and `IRREGULAR` are not repeated, and the order is the alphabet's: it packs better.
 */
export const PLAIN_VERBS = `
accept achieve adopt affect afford allow appear apply appoint approve arrange arrest arrive assist attend attract avoid await behave belong cancel
carry center chair collapse collect complete confront connect consume correct create cross deliver destroy detect determine develop die discover
divide earn employ enjoy ensure enter establish evacuate examine exist expand explore extend fail follow handle happen hire identify ignore improve
include install intend introduce invade invest investigate involve listen manage marry occur operate perform prefer prepare prevent promote prompt
protect provide publish react receive recognize recover reduce register rely remember remove replace represent require retire reverse seem serve
succeed suffer survive sustain update
| account act advance age aid aim air alarm alert approach assault attempt back balance ban benefit blame block blow board break campaign capture
| care cast catch cause challenge chance change check cheer clean clear climb command concern condition consent contact contrast control convict
| cook cost count cover crack credit crowd cut damage deal document debate decline decrease deposit design desire direct discount dispute draw drive drop
| elect end even exit experience experiment export eye face fall favor feature feed fight figure file fill finance fix focus force form free fund
| gain group guide hand head help hide hit hold house hurt import increase interest interview issue join judge kill lack launch lead leak leave
| light limit line link list live load long look loss love major make mark market match mean measure meet minister miss move name need number own
| part pass pay people pick picture place plant play poll position power practice present pressure price process produce program project purchase
| raid raise rally range rank rate reach record refuse regard release remain repair rest result return review reward rise risk rock run save score
| search seat second service set shape share shoot show sign silence sound source spread spring stand star start stay step stop strike study supply
| support surprise survey suspect talk target task taste team time top total tour track travel treat trust try turn use visit voice vote wait walk
| want war watch water wave welcome will win wind wish work worth
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
