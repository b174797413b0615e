/** Nouns that name sources, by kind. Collected by hand for this project. Singular; plurals are worked out. */
export const ANONYMOUS = `
source resident defector escapee refugee civilian official insider informant trader merchant smuggler worker farmer soldier citizen local villager
student teacher doctor nurse driver broker broker' vendor fisherman miner person man woman aide diplomat analyst expert witness eyewitness user
correspondent contact partner reporter member employee manager cadre officer guard prisoner inmate detainee neighbor neighbour relative
acquaintance friend parent mother father family businessman businesswoman activist lawyer spokesman spokeswoman spokesperson adviser advisor
strategist operative donor voter supporter critic observer researcher professor scholar investigator staffer lawmaker senator legislator
participant attendee viewer reader caller commenter pollster consultant veteran executive someone somebody individual people
`;
/** Groups that speak as a group. */
export const GROUPS = `
people residents locals citizens villagers others some many most critics observers experts analysts officials authorities sources supporters
opponents voters republicans democrats lawmakers defectors families family parents couple pair trio duo household crew workers
`;
/** Bodies that speak as one. */
export const ORGANISATIONS = `
government ministry party committee council agency organization organisation group company department police army military court office
administration campaign team commission union association foundation institute university bank court congress parliament assembly cabinet
embassy bureau board center centre coalition network corp corporation firm charity ngo nonprofit watchdog advocacy service force command regime state nation country house north south panel tribunal federation league society mission
`;
/** Words that stand last in the names of groups which gather what people tell: "Border Watch", "the Lantern Alliance". */
export const GROUP_NAMES =
  'watch international alliance coalition solidarity association society network initiative movement project campaign foundation federation forum observatory institute centre center group organization organisation ngo';
/** Media without their names. */
export const MEDIA =
  'media outlet newspaper paper website site station broadcaster magazine agency publication daily tabloid service channel program show press blog portal radio television network';
/** Papers that speak for whoever wrote them. */
export const DOCUMENTS =
  'report article statement letter document memo survey poll study email dispatch editorial commentary release order directive filing lawsuit complaint indictment analysis story post tweet book column piece transcript ad advertisement video record cable notice announcement';
/** Titles and offices before or behind a name. */
export const ROLES = `
president chairman chairwoman chair leader minister premier secretary director general governor senator mayor spokesman spokeswoman spokesperson
professor ambassador envoy commissioner chief head representative congressman congresswoman candidate nominee manager adviser advisor analyst
expert researcher attorney lawyer judge officer commander pastor activist author founder co-founder editor reporter journalist host strategist pollster economist
`;
export const TITLE_WORDS =
  'mr mrs ms miss dr sen rep gov gen lt col sgt rev sir president chairman minister secretary senator representative governor mayor';
export const MALE =
  'mr man men father brother husband son uncle grandfather boy king prince businessman salesman spokesman congressman chairman fisherman policeman';
export const FEMALE =
  'ms mrs miss woman women mother sister wife daughter aunt grandmother girl queen princess widow businesswoman saleswoman spokeswoman congresswoman chairwoman';
/** Countries, unions of them and capitals, as they speak for their governments. Collected by hand for this project; parted by commas. */
export const COUNTRIES =
  'Pyongyang,Seoul,Beijing,Washington,Tokyo,Moscow,Taipei,London,Paris,Berlin,North Korea,South Korea,Korea,China,Japan,Russia,Ukraine,Belarus,Mongolia,Vietnam,Laos,Cambodia,Myanmar,Burma,Thailand,Malaysia,Singapore,Indonesia,Philippines,India,Pakistan,Nepal,Bangladesh,Iran,Iraq,Syria,Israel,Palestine,Lebanon,Egypt,Libya,Jordan,Saudi Arabia,Qatar,Kuwait,United Arab Emirates,Yemen,Turkey,Britain,England,Scotland,United Kingdom,Ireland,Germany,France,Italy,Spain,Portugal,Poland,Sweden,Norway,Finland,Denmark,Netherlands,Belgium,Switzerland,Austria,Hungary,Romania,Bulgaria,Greece,Czech Republic,Canada,Mexico,Cuba,Venezuela,Brazil,Argentina,Chile,Peru,Australia,New Zealand,Nigeria,Kenya,Uganda,Angola,Namibia,Ethiopia,Somalia,Sudan,Zimbabwe,South Africa,Taiwan,Hong Kong,Macau,United States,United Nations,European Union,U.S.,US,USA,U.N.,UN,DPRK,ROK,EU,UK';

/** Further nouns for somebody, by kin, trade and age. */
const SOMEBODY =
  'agent servant sergeant lieutenant attendant assistant accountant tenant inhabitant migrant immigrant peasant cadet guard cook clerk pilot priest monk nun pastor chef spouse boss host guest child kid girl boy daughter son brother sister uncle aunt cousin nephew niece housewife wife husband widow bride grandmother grandfather colleague dealer apprentice sailor maid mechanic mate';
const PEOPLE = new Set(`${ANONYMOUS} ${ROLES} ${SOMEBODY}`.trim().split(/\s+/));
/** Nouns in -er and -or of things that stand where people do. Collected by hand for this project. */
const THINGS =
  /^(?:answer|border|center|chapter|corner|disaster|door|floor|helicopter|harbou?r|letter|matter|mirror|motor|number|offer|order|paper|power|quarter|reactor|river|sector|shelter|summer|tower|tractor|water|weather|winter)$/;
/** Whether a noun in small letters is a person's, by itself or by how it ends: "welder", "surveyor", "florist". */
export const isPersonNoun = (noun: string): boolean =>
  PEOPLE.has(noun) || (/(?:[eo]r|ist|ian|eer|[a-z]man|-in-law)$/.test(noun) && !THINGS.test(noun));
