/**
 * Lines that stand in an article's body and are no part of the account. Collected by hand for this project from the
 * outlets' habits (design notes, public templates). Matched against one block of at most `LONGEST_LINE` units; every
 * pattern is anchored or bounded, none can backtrack far. None begins at a quotation mark: what is quoted is the
 * account's. What only other sites need is in `boilerplate-lines.ts`.
 */

import { alternatives, KNOWN_NAMES } from '../../outlets/known-outlets';
import { PAGES } from '../../outlets/records';

/** Captions and notes are short: longer blocks (UTF-16 units) are never taken for one by their words. */
export const LONGEST_LINE = 600;

export interface Lines {
  /** Words about a picture. */
  captions: readonly RegExp[];
  /** Notes to readers. */
  notes: readonly RegExp[];
  /** Beginnings of notes that sentences may begin with too: believed where the line does not end as a sentence, or links. */
  openings: readonly RegExp[];
}

export const OUTLET_LINES: Lines = {
  captions: [
    /^[\s([*-]{0,3}(?:file|handout|stock|undated) (?:photo|image|picture)s?\b(?: of| shows?|[:.]|\s?[-–—])/i,
    /^[\s([*-]{0,3}FILE ?[-–—:]/,
    // "… / Image: Daily NK", "(Photo: AFP)", "Photo courtesy of …"
    /(?:^|[/|／([.]\s?)(?:image|photo|picture|screenshot|video|graphic|사진|그래픽)s?(?: credit| courtesy| by| via)?\s?[:：=].{1,80}$/i,
    /^[\s([*-]{0,3}(?:photo|image|picture)s? (?:credit|courtesy|by|via|provided by)\b.{0,120}$/i,
    // "(AP Photo/A Name)", "(A Name/Getty Images)", "(KCNA via Reuters)"
    /[([][^()[\]]{0,60}\b(?:AP Photo|Getty Images?|(?:AFP|File) Photo|via (?:AP|AFP|Reuters|Getty)|screenshot)\b[^()[\]]{0,80}[)\]]\.?$/i,
    /[—–-] ?(?:AFP|KCNA|AP|Reuters|Yonhap|Getty|EPA|UPI) (?:photo|pix|pic|file)\W{0,2}$/i,
  ],
  notes: [
    ...PAGES.flatMap(({ pages }) => pages.notes ?? []),
    /^[\s([*-]{0,3}for security reasons, (?:their|the) identities\b/i,
    /^[\s([*-]{0,3}to read (?:this|the)\b.{0,80}\b(?:click|here|korean)\b/i,
    /^[\s([*-]{0,3}please (?:direct|send|e-?mail|forward|address)\b.{0,80}\b(?:comments?|questions?|inquiries|tips)\b/i,
    /\b(?:questions|comments) about (?:this|her|his|their) articles?\b.{0,80}@/i,
    /^[\s([*-]{0,3}(?:read|view|see|listen)\b.{0,40}\b(?:in|to) (?:korean|english|japanese|chinese)\W{0,3}$/i,
    /^[\s([*-]{0,3}follow\b.{1,80}?(?:\bon\b|\bat\b|@).{0,40}(?:twitter|facebook|instagram|threads|telegram|youtube|google news|linkedin|parler|gettr|truth social|\bx\b|@)/i,
    /^[\s([*-]{0,3}(?:read|see|watch|learn) (?:more|also|next|the full story)\s?(?:[:：»>|—–-]|$)/i,
    /^[\s([*-]{0,3}(?:read|see|watch|listen|also|more|related|exclusive|video|gallery)(?: (?:stor(?:y|ies)|articles?|news|posts?|links?))?\s?[:：].{0,180}$/i,
    /^[\s([*-]{0,3}(?:sign up|subscribe (?:to|now|here|for|today)|click here|join us on|support our|download (?:the|our) \w+ app|enter your e-?mail)\b.{0,200}$/i,
    /^[\s([*-]{0,3}(?:advertis(?:e?ment|ing)|sponsored(?: content)?|leave a (?:reply|comment).{0,40}|cancel reply|comments?|share(?: this.{0,30})?|print|e-?mail|newsletter|related(?: (?:stor(?:y|ies)|articles?|news|posts?|content))?|loading|read more|\(?(?:story|article) continues (?:below|after).{0,40})\W{0,3}$/i,
    // "Translated by …. Edited by …."
    /^[\s([*-]{0,3}(?:(?:additional )?report(?:ed|ing)|translat(?:ed|ion)|edit(?:ed|ing)|written(?: in english)?) (?:and \w+ |for .{1,40} )?by\b(?!.*\b(?:that|found|shows?|showed|said|told)\b).{1,160}$/i,
    /^[\s([*-]{0,3}(?:copyright\W{0,3})?(?:[©ⓒ]|\(c\)|copyright (?:\d{4}|by)\b|all rights reserved)/i,
    /^[\s([*-]{0,3}(?:the )?(?:views|opinions) expressed\b.{0,200}\b(?:author|necessarily|own)\b/i,
  ],
  openings: [/^[\s([*-]{0,3}(?:tags?|filed under|topics?|categor(?:y|ies)|posted|published|updated)\b/i],
};

/** A short line that ends in the name of an outlet or an agency, in brackets or behind a dash: a caption where a picture stands beside it. */
export const CREDIT_ENDS: readonly RegExp[] = [
  new RegExp(`[([](?:${alternatives(KNOWN_NAMES)})[)\\]]\\.?$`, 'i'),
  /(?:[([](?:kcna|yonhap|afp|ap|epa|reuters|(?:the )?rodong sinmun|uriminzokkiri|xinhua|kyodo|upi|voa|google earth|planet labs|wiki[^)]{0,30}|courtesy[^)]{0,60}|[^)]{0,40}(?:photo|images?|screenshot|capture)s?)[)\]]|[—–-] ?(?:afp|kcna|ap|reuters|yonhap|getty|epa|upi))\.?$/i,
];

/** A line of who wrote it. Believed only near the head. */
export const BYLINE =
  /^[\s([*-]{0,3}(?:by|written by|words by|story by|report by|reporter)[:\s]\s?(?!the\b)[^.!?:]{3,80}$/i;

/** "… is a reporter for …": who wrote it, at the foot. The name stands in front. */
export const AUTHOR_NOTE =
  /^[\s([*-]{0,3}((?:\p{Lu}[\p{L}.'’-]*\s){1,4})(?:(?:is|was|has been)\b[^.!?"“]{0,110}?\b(?:reporter|journalist|writer|editor|correspondent|columnist|author|analyst|fellow|contribut(?:or|ing)|producer|lecturer|intern)\b|(?:covers|reports on|writes)\b)/u;
