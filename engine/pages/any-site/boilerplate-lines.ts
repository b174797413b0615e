/**
 * Boilerplate of newsrooms at large: lines that stand between an article's paragraphs on sites without an adapter.
 * Collected by hand for this project. Same terms as `line-patterns.ts`, which it is used together with.
 */
import type { Lines } from '../blocks/line-patterns';

export const BOILERPLATE_LINES: Lines = {
  captions: [
    /^.{2,80}(?:자료 ?사진|사진 ?제공|\/?\s?(?:연합뉴스|뉴시스|뉴스1))\W{0,2}$/,
    /^[\s([*-]{0,3}(?:illustration|map|source|caption)s?(?: credit| courtesy| by| via)?\s?[:：]/i,
    /[([](?:AP|AFP|KCNA|EPA|Reuters|Yonhap|UPI|Xinhua|Getty|Kyodo)(?: (?:file )?(?:photo|image|via)\b)?.{0,60}\/.{1,60}[)\]]$/,
    /[^.!?]\s(?:photo|image|picture|credit|pic)s?\s?[:：]\s?[^.!?]{2,50}$/i,
  ],
  notes: [
    /^[\s([*-]{0,3}(?:promoted(?: content)?|continue reading.{0,60}|continued below|tweet|post a comment|\d+ (?:comments?|shares?|repl(?:y|ies))|(?:view|add|no) (?:all |a )?comments?.{0,20}|back to top|skip to.{0,40}|copy link|copied|image \d+ of \d+|recommended|trending|must read|up next)\W{0,3}$/i,
    /^[\s([*-]{0,3}(?:like us on|tap here|never miss (?:a|an)|join the conversation|get (?:our|the latest|breaking news|daily)) .{0,160}(?:newsletter|inbox|e-?mail|app|facebook|alerts?|here|stories|below)\b/i,
    /^[\s([*-]{0,3}(?:this (?:material|content|article|page)) may not be (?:published|reproduced|copied)\b/i,
    /^[\s([*-]{0,3}\d{1,2}[:.]\d\d(?:\s?(?:am|pm|gmt|bst|est|edt|et|utc|kst|cet))*\W{0,3}$/i,
    /^[\s([*-]{0,3}(?:if you (?:have|know)|do you (?:have|know)|have (?:you|a (?:story|tip))|got a (?:news )?(?:tip|story))\b.{0,120}(?:e-?mail (?:us|me|our)|contact (?:us|our)|[\w.]@[\w]|get in touch|call us)/i,
    /^[\s([*-]{0,3}(?:contact (?:us|the (?:author|writer|reporter))|e-?mail (?:us|the author|me|him|her)|you can (?:follow|reach|e-?mail|contact))\b.{0,60}(?:@|here|at\b|on\b)/i,
    /^[\s([*-]{0,3}(?:compiled|produced|rewritten|interviewed|with (?:additional )?reporting) by\b(?!.*\b(?:that|found|shows?|showed|said|told)\b).{1,160}$/i,
    // "Follow our coverage of Asia at https://…"
    /^[\s([*-]{0,3}(?:follow|see|find|read|more of|visit)\b.{0,80}\b(?:coverage|reporting|stories|reports|page|blog)\b.{0,60}(?:https?:|www\.|\bat\b.{0,40}\.\w{2,})/i,
    /^[\s([*-]{0,3}by (?:joining|signing up|subscribing|clicking|continuing|entering|submitting)\b.{0,200}\b(?:agree|terms|privacy|consent)\b/i,
    // "홍길동 기자 hong@…", "ⓒ …", "무단 전재 및 재배포 금지"
    /^[\s([*/=-]{0,3}(?:[가-힣]{2,12}[\s=]){0,3}[가-힣]{2,4} ?(?:선임|수습|객원|전문)?(?:기자|특파원|통신원|논설위원)[\s=(]*(?:[\w.+-]{1,40}@[\w.-]{1,60})?[\s)]*$/,
    /^[^“”"]{0,100}(?:무단 ?(?:전재|복제)|재배포 ?금지|저작권자).{0,60}$/,
    /^(?:댓글|관련 ?기사|많이 본 ?(?:기사|뉴스)|이 기사를 공유|공유하기|구독|기사 ?공유|좋아요|인쇄|글자 ?크기|추천 ?기사|주요 ?뉴스)(?:\s?\d+)?\W{0,3}$/,
    /^이 기사는 .{0,60}(?:분류했습니다|제공됩니다)/,
  ],
  openings: [
    /^[\s([*-]{0,3}(?:read|also read|see also|watch|related|recommended|further reading|more (?:on this|from|stories|news|in|like this)|don['’]t miss|trending|most (?:read|popular|viewed|shared)|editor['’]s (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested)|must read|up next|in other news|what to read next|share|top stories|tap|scroll|listen|swipe|stay (?:informed|up to date|tuned)|want more|for more|last (?:updated|modified|edited)|first published|modified|date)\b/i,
    /^[\s([*-]{0,3}\d{1,3} ?(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|[hm]) ago(?![a-z])/i,
  ],
};
