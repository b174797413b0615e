/**
 * Lines that stand in an article's body and are no part of the account. Collected by hand for this project from the
 * outlets' habits (design notes, public templates) and from common newsroom furniture. Matched against one block's text;
 * every pattern is anchored and bounded, none can backtrack far.
 */

/** Words about a picture, set as a paragraph. */
export const CAPTION_LINES: readonly RegExp[] = [
  /^\W{0,2}(?:FILE|HANDOUT|STOCK) ?(?:PHOTO|IMAGE|PICTURE|-|–|—|:)/,
  /^\W{0,2}(?:file|stock|undated) (?:photo|image|picture)s?\b(?: of|:| shows?|\s[-–—])/i,
  /^\W{0,2}(?:photo|image|picture|video|screenshot|illustration|graphic|map|source)s?(?: credit| courtesy| by| via)?\s?[:：]/i,
  /^\W{0,2}(?:photo|image|picture)s? (?:credit|courtesy|by|via|from|provided by|taken (?:by|on|in))\b.{0,160}$/i,
  /[/|／]\s?(?:image|photo|picture|screenshot|video|graphic|source|사진|그래픽)s?\s?[:：=].{1,80}$/i,
  /[([](?:image|photo|picture|screenshot|video|graphic|credit|source|file photo|사진)s?(?: credit| courtesy| by| via)?\s?[:：].{1,80}[)\]]\.?$/i,
  /[([](?:AP|AFP|KCNA|EPA|Reuters|Yonhap|UPI|Xinhua|Getty|Kyodo)(?: (?:file )?(?:photo|image|via)\b)?.{0,60}\/.{1,60}[)\]]$/,
  /[([][^()]{0,60}\b(?:AP Photo|Getty Images?|AFP Photo|File Photo|via AP|via Reuters|via AFP|Shutterstock|Screenshot)\b[^()]{0,80}[)\]]$/i,
  /[—–-] ?(?:AFP|KCNA|AP|Reuters|Yonhap|Getty|EPA|UPI)(?: (?:photo|pix|pic|file))?\W{0,2}$/,
  /\b(?:photo|image|picture|credit|pic)s?\s?[:：]\s?[^.!?]{2,50}$/i,
  /^\(?(?:사진|그래픽|그림)\s?[:：=]/,
];

/** A short line that ends in an agency's name in brackets: a caption where a picture stands beside it. */
export const CREDIT_END =
  /[([](?:daily ?nk|rfa|radio free asia|kcna|yonhap|afp|ap|epa|reuters|getty(?: images)?|rodong sinmun|the rodong sinmun|uriminzokkiri|xinhua|kyodo|upi|voa|nknews|nk news|wikimedia(?: commons)?|wikipedia|flickr|google earth|planet labs|courtesy[^)]{0,60}|[^)]{0,40}(?:photo|image|screenshot|capture)s?)[)\]]\.?$/i;

/** Notes to readers, promotions and furniture. */
export const NOTE_LINES: readonly RegExp[] = [
  /^\W{0,2}please (?:direct|send|email|e-mail|forward|address)\b.{0,80}\b(?:comments?|questions?|inquiries|tips)\b/i,
  /\b(?:questions|comments) about (?:this|her|his|their) articles?\b.{0,80}@/i,
  /^\W{0,2}(?:read|view|see|watch|listen)\b.{0,40}\b(?:in|to) (?:korean|english|japanese|chinese)\W{0,3}$/i,
  /^\W{0,2}(?:이 기사|한국어|기사 원문|원문)\S{0,4}.{0,20}(?:보기|읽기)/,
  /^\W{0,2}follow\b.{1,80}?(?:\bon\b|\bat\b|@).{0,40}(?:twitter|facebook|instagram|threads|telegram|youtube|google news|linkedin|parler|gettr|truth social|\bx\b|@)/i,
  /^\W{0,2}(?:read|see|watch|find|get|learn|discover) (?:more|also|next|this|it|the full story)\b.{0,12}(?:[:：»>|—–-]|$)/i,
  /^\W{0,2}(?:read more|also read|read also|see also|watch also|related|related (?:stor(?:y|ies)|articles?|news|posts?|links?|content|reading|topics?)|recommended|further reading|more (?:on this|from|stories|news|in|like this)|don't miss|don’t miss|just in|trending|most (?:read|popular|viewed|shared)|editor[’']s (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested)|must read|up next|in other news|what to read next|share this|top stories)\b.{0,160}$/i,
  /^\W{0,2}(?:read|see|watch|listen|also|more|related|exclusive|video|gallery)\s?[:：]/i,
  /^\W{0,2}(?:sign up|subscribe|signup|click here|tap here|scroll down|join (?:us|our|the conversation)|donate|support our|download (?:the|our)|get (?:our|the latest|breaking|daily)|enter your (?:e-?mail)|for more (?:news|stories)|listen to (?:the|this)|watch (?:the|this|below|live|now)\b|swipe|like us on|stay (?:informed|up to date|tuned)|want more|never miss)\b.{0,200}$/i,
  /^\W{0,2}(?:advertis(?:e?ment|ing)|sponsored(?: content)?|promoted(?: content)?|story continues below.{0,30}|article continues (?:below|after).{0,30}|continue reading.{0,60}|continued below|loading.{0,20}|newsletter|share|tweet|print|e-?mail|comments?|leave a (?:reply|comment).{0,60}|cancel reply|post a comment|\d+ (?:comments?|shares?|repl(?:y|ies))|view (?:all )?comments|add a comment|no comments.{0,20}|tags?\s?[:：].{0,200}|filed under.{0,160}|categor(?:y|ies)\s?[:：].{0,160}|topics?\s?[:：].{0,160}|back to top|skip to.{0,40}|copy link|copied|image \d+ of \d+)\W{0,3}$/i,
  /^\W{0,2}(?:translat(?:ed|ion)|edit(?:ed|ing)|written(?: in english)?|report(?:ed|ing)|additional reporting|with (?:additional )?reporting|compiled|produced|subtitled|rewritten|interviewed)\b(?:(?! said| told)[^.]){0,60}\bby\b.{1,200}$/i,
  /^\W{0,2}(?:©|\(c\)|copyright\b).{0,300}$/i,
  /^\W{0,2}all rights reserved\b/i,
  /^\W{0,2}(?:the )?(?:views|opinions) expressed\b.{0,200}\b(?:author|necessarily|own)\b/i,
  /^\W{0,2}(?:this (?:material|content|article|page)) may not be (?:published|reproduced|copied)\b/i,
  /^\W{0,2}(?:posted|published|updated|last (?:updated|modified|edited)|first published|modified|date)\b\s?(?:on|at|in|:)?.{0,60}\d{1,4}.{0,30}$/i,
  /^\W{0,2}(?:if you (?:have|know)|do you (?:have|know)|have (?:you|a (?:story|tip)))\b.{0,120}(?:e-?mail|contact|@|get in touch|call us|send)/i,
  /^\W{0,2}(?:got|have) a (?:news )?(?:tip|story)\b/i,
  /^\W{0,2}(?:contact (?:us|the (?:author|writer|reporter))|e-?mail (?:us|the author|me|him|her)|you can (?:follow|reach|e-?mail|contact))\b.{0,160}$/i,
];

/** A line of who wrote it. Believed only near the head. */
export const BYLINE =
  /^\W{0,2}(?:by|written by|words by|from|story by|report by|reporter)[:\s]\s?(?!the\b)[^.!?]{3,80}$/i;

/** "… is a reporter for …": who wrote it, at the foot. The name stands in front. */
export const AUTHOR_NOTE =
  /^\W{0,2}((?:\p{Lu}[\p{L}.'’-]*\s){1,4})(?:is|was|are|has been|works|writes|covers|reports|serves)\b.{0,120}?\b(?:report(?:er|s|ing)|journalists?|writers?|writes|editors?|correspondents?|columnists?|authors?|analysts?|fellows?|contribut(?:or|ing)|producers?|bureau|covers|covering|intern|freelancer?)\b/u;
