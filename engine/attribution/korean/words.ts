/** Korean words of attribution, as stems or whole words. Collected by hand for this project. */

/** Verbs of saying as they end a sentence or join the next clause. */
export const CUES =
  /^(?:말|전|설명|주장|보도|강조|지적|토로|증언|하소연|소개|언급|발표|경고|호소|답|반문|비판|진술|공개)(?:했다|했으며|했고|한다|하며|하면서|하였다|했습니다)$|^(?:밝혔다|밝히며|밝혔으며|밝힌다|덧붙였다|덧붙이며|알려왔다|알렸다|귀띔했다|내비쳤다)$/u;

/** What follows a quotation or ends a reported clause. */
export const QUOTING = /^(?:고|라고|이라고|며|라며|이라며|면서|라면서|이라면서|라는|이라는)$/u;
export const REPORTED = /(?:다고|라고|자고|냐고|다며|라며|다면서|라면서)$/u;

/** Topic and subject particles, longest first. */
export const SUBJECT = /(?:께서는|께서|에서는|은|는|이|가)$/u;

/** Nouns of those who are not named. */
export const ANONYMOUS =
  /(?:소식통|주민|관계자|간부|상인|탈북민|탈북자|장사꾼|농민|노동자|군인|교사|의사|여성|남성|전문가|시민|무역업자|목격자)(?:들)?$/u;
/** Bodies, outlets, papers. */
export const ORGANISATIONS = /(?:부|성|위원회|당국|정부|기관|단체|협회|대사관|보위부|안전부|내각|군)$/u;
export const STATE_MEDIA = /(?:노동신문|로동신문|조선중앙통신|조선중앙TV|민주조선)$/u;
export const OUTLETS = /(?:데일리NK|데일리엔케이|자유아시아방송|RFA|연합뉴스|통신|신문|방송|매체|일보)$/u;
