/** The reports that an article says it rests on: outlets that carry it, with the link to their report where it gives one. */
import type { Link, Span } from '../../model';
import { isReportAddress } from '../../model/report-address';
import { outletNamed, outletOfAddress } from '../../outlets/outlet-names';
import type { AccountInput } from '../../text/account-text';
import type { Credit } from './credits';
import { sideOf } from './side';

export interface OriginReport {
  /** The outlet's one name: "Radio Free Asia". */
  outlet: string;
  /** The address of its report as linked; `null` where the article only names the outlet. */
  href: string | null;
  /** A sentence that credits it, where there is one. */
  credit: Span | null;
}

/** Reports named at most: the first ones carry an article, later ones are background. */
const MOST = 4;

/** The link that stands nearest to a sentence that credits the outlet. */
function nearest(links: readonly Link[], { sentences }: Credit): Link | null {
  const distance = ({ span }: Link) =>
    Math.min(
      ...sentences.map(([start, end]) => Math.max(0, start - span[1], span[0] - end)),
      Number.MAX_SAFE_INTEGER,
    );
  return links.reduce<Link | null>(
    (best, link) => (best === null || distance(link) < distance(best) ? link : best),
    null,
  );
}

/**
 * The reports behind an article, the one it hangs on most first: credited outlets with a link to their report, then those without
 * a link that carry the article, then outlets that are linked and not credited. State media are no report to be read here.
 */
export function originsOf(input: AccountInput): OriginReport[] {
  const { links } = input.article;
  const { carried, credits: read } = sideOf(input);
  const { own, credits } = read;
  const byOutlet = new Map<string, Link[]>();
  for (const link of links) {
    const name = isReportAddress(link.href) ? outletOfAddress(link.href) : null;
    const outlet = name === null ? null : (outletNamed(name)?.name ?? name);
    if (outlet === null || outlet === own) continue;
    const list = byOutlet.get(outlet);
    if (list) list.push(link);
    else byOutlet.set(outlet, [link]);
  }
  const linked: OriginReport[] = [];
  const named: OriginReport[] = [];
  for (const credit of credits) {
    if (credit.state) continue;
    const credited = credit.sentences[0] ?? null;
    const link = nearest(byOutlet.get(credit.name) ?? [], credit);
    if (link) linked.push({ outlet: credit.name, href: link.href, credit: credited });
    else if (carried.includes(credit)) named.push({ outlet: credit.name, href: null, credit: credited });
    byOutlet.delete(credit.name);
  }
  const uncredited = [...byOutlet].map(
    ([outlet, [first]]): OriginReport => ({ outlet, href: first!.href, credit: null }),
  );
  return [...linked, ...named, ...uncredited].slice(0, MOST);
}
