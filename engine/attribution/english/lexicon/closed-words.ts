/**
 * The closed word classes of English, by tag (see `Tag`). Collected by hand for this project.
 * "that", "as", "her" and "to" are settled by what stands beside them (see `tagger.ts`).
 */
export const CLOSED: Record<string, string> = {
  D: 'the a an this these those some any no every each either neither my your his its our their another such both all whose her',
  P: 'he she it they we i you him them us me himself herself itself themselves ourselves myself yourself one nobody somebody someone anybody anyone everyone everybody nothing something everything anything there',
  I: 'of in on at by for from with without within into onto upon about against among amongst between through throughout during despite toward towards under underneath over across behind beyond near amid amidst beside besides concerning regarding around above below inside outside off per via alongside aboard like unlike except versus along past atop round following including until till',
  C: 'and or but nor yet plus',
  S: 'that because although though while whereas if unless when whenever since after before once lest than as so whether',
  W: 'who whom which what where why how',
  X: "is are was were be been being am has have had having do does did will would shall should can could may might must cannot can't won't wouldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't shouldn't mustn't ain't 's 're 've 'll 'd 'm ought",
  T: 'to',
  R: "not never also only just even still already again then now here soon later earlier once twice ever perhaps maybe almost quite rather too very further instead however meanwhile moreover nevertheless nonetheless thus hence therefore indeed otherwise elsewhere together apart away back out up down n't yesterday today tonight tomorrow often seldom always sometimes repeatedly reportedly ago likewise anyway afterward afterwards first finally nearly well",
};

/** Abbreviations before a name or number: their full stop never ends a sentence. */
export const TITLES =
  'mr mrs ms dr gov sen rep reps sens gen lt col sgt capt cmdr maj adm pvt cpl prof rev hon pres st fr sr jr no vol fig vs jan feb mar apr jun jul aug sept sep oct nov dec messrs ret supt insp atty dist ald ft mt e.g i.e';

/** Abbreviations whose full stop may end a sentence too; the next word decides. */
export const ABBREVIATIONS =
  'u.s u.n u.k e.u d.c a.m p.m inc corp co ltd bros etc al n.y n.j n.h n.c s.c calif conn fla ill mass mich minn ohio pa tenn tex va wash wis ariz ark colo ga ind kan ky la md mo neb nev okla ore w.va l.a r.i n.k d.p.r.k jr sr ph.d m.d';

/** Words that begin a sentence rather than go on after an abbreviation. */
export const STARTERS =
  'the a an this that these those he she it they we i you his her its their our my in on at but and for from with as if when while after before since although though however there here what who how why so to by no not according many some most several one two another both';

/** Words that name a time; a noun phrase does not run on over them. */
export const TIMES =
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec morning afternoon evening night noon midnight week weekend month year earlier later recently';

/** Nouns that go with a determiner to a time: "this week", "last month", "the same day". */
export const TIME_NOUNS =
  'week weekend month year day morning afternoon evening night hour minute decade time spring summer fall autumn winter weeks months years days hours minutes';
export const TIME_MODIFIERS =
  'last this next past that same previous following earlier late early mid every each';

/** Words in -ly that are no adverbs. */
export const NOT_ADVERBS =
  'family early only daily weekly monthly likely friendly assembly rally ally reply supply deadly elderly july italy lovely lonely';

/** Words in -ing that are no verb forms. */
export const NOT_ING =
  'anything everything morning evening during king string wedding meeting hearing building ceiling briefing gathering funding housing training spending nothing something spring neighboring neighbouring surrounding ongoing';

/** Words in -ed that are no verb forms. */
export const NOT_ED = 'hundred indeed op-ed naked sacred wicked kindred alleged supposed so-called';
