/** Query parameters that say how a reader came or how a page is drawn, never which article it is. Collected by hand for this project. */

/** Whole families, by how their names begin. */
const FAMILIES =
  /^(?:utm_|ga_|hsa_|pk_|piwik_|mtm_|matomo_|at_|wt\.|fb_|ref_|amp_|searchterm|_hs|__hs|hsctatracking|vero_|oly_|mkt_|_bta_|trk_|_branch_|guce_|itm_|_x_tr_|cmp_|gad_|sfmc_|taboola)/i;

/** Single names. */
const NAMES =
  /^(?:mc_[ce]id|_ga|_gl|_ke|fbclid|gclid|gclsrc|dclid|msclkid|twclid|ttclid|yclid|ymclid|wbraid|gbraid|srsltid|li_fat_id|rdt_cid|scclid|igshid?|igsh|mibextid|epik|ef_id|s_kwcid|iclid|irclickid|rb_clickid|_openstat|ref|referer|referrer|source|src|cmpid?|campaign|[oinst]?cid|ito|sref|smid|smtyp|shared?|sh|share_?id|sharetype|via|amp|outputtype|usqp|__twitter_impression|__tn__|__cft__.*|taid|s_cid|mod|xtor|output|print|nocache|replytocom|spm|scm|trk|guccounter|cvid|emci|emdi|ceid|nr_email_referer|mbid|cndid|esrc|bxid|_kx|dm_i|is_?from_?webapp|sender_device|wprov|outbrainclickid|tblci|dicbo|awc|cjevent|hss_channel)$/i;

/**
 * The parameter's name without what escaping left before it: a link that was escaped for HTML once too often
 * has `amp;num` (or `#38;num`) where it means `num`.
 */
export function parameterName(name: string): string {
  return name.replace(/^(?:amp;|#38;|#x26;|&)+/i, '');
}

/** Whether a parameter says nothing of which article an address means. */
export function isTracking(name: string): boolean {
  const bare = parameterName(name);
  return bare === '' || FAMILIES.test(bare) || NAMES.test(bare);
}
