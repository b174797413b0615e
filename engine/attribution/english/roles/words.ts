/** Word classes by which outlets and their roles are told. Collected by hand for this project. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns that mean an outlet by themselves, singular and plural. */
export const MEDIA = set(
  'media newspaper newspapers tabloid tabloids broadcaster broadcasters outlet outlets website websites magazine magazines publication podcast podcasts',
);

/** Nouns that mean one only with a word before them that says so, or behind an outlet that was named: "the news agency". */
export const MEDIA_WITH = set(
  'agency agencies paper papers daily dailies weekly monthly quarterly station stations site sites network networks channel channels service services portal press blog newswire publications journal',
);

/** The words that say so. */
export const MEDIA_MODIFIER = set(
  'web news newspaper tv television radio media broadcasting wire press internet online cable propaganda satellite military party government army private local state-run state-owned state-controlled official',
);

/** Words in a generic phrase's place that make it none: "the spy agency", "social media". */
export const NO_MEDIA = set(
  'spy intelligence security police aid relief space government federal un travel trade rights drug law enforcement nuclear weather electronic storage mass missile test launch construction polling train railway bus power gas petrol border guard police transit nuclear social new digital',
);

/** What a service of its own stands behind: "Radio Hana's Korean Service". */
export const SERVICE = set(
  'service edition division branch bureau website site newspaper app channel page agency homepage show programme program podcast',
);

/** Last words of outlets' names. */
export const NAME_END = set(
  'times post news herald journal tribune gazette chronicle observer telegraph standard weekly monthly quarterly newsletter magazine radio tv television newspaper broadcasting press shimbun shinmun sinmun ilbo express mail bulletin digest today daily media newswire online newsweek insider review courier dispatch examiner mirror guardian inquirer sun globe broadcast pravda gazeta zeitung nyheter beacon ledger sentinel argus enquirer advertiser',
);

/** First words of outlets' names. */
export const NAME_START = set(
  'radio tv daily weekly monthly channel agence voice npr bbc cbs nbc abc cnn sky fox rt',
);

/** Where something is posted that no editor has read. */
export const PLATFORMS = set(
  'twitter facebook x youtube wechat weibo instagram telegram tiktok kakaotalk naver reddit vkontakte linkedin whatsapp signal',
);

/** What an outlet publishes. */
export const REPORT = set(
  'report reports story stories article articles dispatch dispatches account accounts coverage commentary commentaries editorial editorials bulletin bulletins piece pieces broadcast broadcasts statement statements post posts column columns op-ed op-eds essay essays item items survey exclusive investigation feed announcement reporting footage tape recording tweet tweets translation transcript',
);

/** Pictures: who took them is a credit. */
export const PICTURE = set(
  'photo photos image images photograph photographs picture pictures video screenshot screengrab courtesy credit copyright graphic illustration source sources',
);

/** People of an outlet. */
export const STAFF = set(
  'reporter reporters correspondent correspondents journalist journalists editor editors editor-in-chief columnist columnists anchor anchorman host presenter producer photographer cameraman writer staff chief bureau employee employees executive exec official officials president chairman director owner publisher founder manager spokesman spokeswoman spokesperson analyst commentator newscaster announcer crew team head ceo contributor head researcher columnist lawyer worker workers intern chairwoman reporting',
);

/** Talks: one has them with an outlet. */
export const TALK = set(
  'interview interviews conversation conversations talk talks call chat discussion exchange phone-call briefing meeting correspondence',
);

/** Words that hand something over to whoever stands behind "to". */
export const HANDED = set(
  'statement statements comment comments letter email e-mail call remarks message response interview testimony confession according',
);

/** Verbs of handing over to somebody, beside those of saying. */
export const GIVING = set(
  'give send provide leak hand speak talk write pass forward show deliver release supply submit relay report explain confirm',
);

/** Verbs of those who carry a report, beside those of saying. */
export const CARRYING = set(
  'carry publish release air broadcast run print interview post feature issue obtain relay show monitor distribute capture translate upload unveil file cover highlight circulate announce add note say tell report claim cite quote reveal confirm',
);

/** Verbs for being an outlet's: "who works for the paper". */
export const WORKING = set('work write report edit freelance film');
