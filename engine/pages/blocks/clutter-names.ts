/**
 * Words in class names, ids and element names that mark what is no part of an account. Collected by hand for this
 * project, from the outlets' templates and from common newsroom and WordPress markup. How they are compared: `class-names.ts`.
 */
import { wordsOf } from './class-names';

export const CLUTTER_NAMES = wordsOf(`
  ad ads adv advert adverts advertisement advertising advertorial adbox adslot adunit adinbody adsbygoogle adwrapper dfp gpt teads
  sponsor sponsored sponsors promo promos promoted promobox promotion promotional
  newsletter newsletters optin emailoptin optinm signup subscribe subscription subscriptions paywall donate donation
  related relateds relatedcontent relatedposts relatedstories relatedarticles yarpp recommended recommendation recommendations recirc recirculation readmore readnext
  mostread mostpopular mostviewed popular trending alsoread alsolike seealso morestories morefrom morenews morelinks upnext
  outbrain taboola trc zergnet revcontent dianomi mgid ndn
  share sharing shares sharebar sharebuttons sharetools sharedaddy addtoany social socials socialmedia jetpack
  comment comments commentlist disqus livefyre respond reply
  authorbox authorbio authordescription authorinfo authorprofile authorname authorcard aboutauthor bio biography byline bylines bydate
  breadcrumb breadcrumbs pagination pager prevnext postnav postnavigation pagenav nav navigation menu toolbar sidebar lightbox
  tweet twitter instagram facebook tiktok bluesky reddit telegram
  cookie cookies consent gdpr modal popup tooltip screenreader skiplink
  tags taglist tagcloud posttags topics keywords posttag
  copyright disclaimer poll quiz player jwplayer videoplayer brightcove podcast livechat
  pullquote pullquotes printonly toc tableofcontents ratings feedback
  entrymeta postmeta articlemeta metainfo timestamp datetime postdate entrydate
`);

/** Names of what tells about a picture. */
export const CAPTION_NAMES = wordsOf(`
  caption captions figcaption captiontext imagecaption photocaption credit credits photocredit imagecredit attribution
`);

/** Names of inline elements (`em`, `span`) that hold a caption between lines that breaks part. */
export const INLINE_CAPTIONS = wordsOf(`
  caption captions imgdesc imagedesc photodesc imgcaption imagecaption photocaption txtcaption figcaption
`);
