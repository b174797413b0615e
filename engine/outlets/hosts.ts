/** Which hosts are one site, and which hosts are shared by many publishers. */

/** Host labels that name a rendering of a site, not another site. */
const RENDERINGS = /^(?:www\d?|m|mobile|amp|touch)\./;

/**
 * Hosts whose subdomains belong to different people: `m.blogspot.com` is somebody's blog, not a rendering of
 * `blogspot.com`. The large ones, collected by hand.
 */
const SHARED = new Set(
  `github.io gitlab.io blogspot.com wordpress.com tumblr.com substack.com medium.com netlify.app vercel.app pages.dev
   workers.dev web.app firebaseapp.com herokuapp.com neocities.org weebly.com wixsite.com squarespace.com ghost.io
   livejournal.com typepad.com over-blog.com tistory.com hatenablog.com write.as bearblog.dev glitch.me surge.sh
   azurewebsites.net cloudfront.net amazonaws.com onrender.com fly.dev repl.co replit.app translate.goog`.split(
    /\s+/,
  ),
);

/** `co.uk` and its like: a host of these two labels is no site, so nothing is taken off the third. */
const SECOND_LEVEL =
  /^(?:com?|org|net|ac|gov|gob|go|or|ne|re|edu|mil|nhs|ltd|plc|me|sch|blogspot)\.[a-z]{2}$/;

/** The host without the labels that name a rendering: `www.dailynk.com` → `dailynk.com`. */
export function siteOf(url: URL): string {
  const host = url.hostname.replace(/\.$/, '');
  const bare = host.replace(RENDERINGS, '');
  return bare.includes('.') && !SHARED.has(bare) && !SECOND_LEVEL.test(bare) && !/^[\d.]+$/.test(bare)
    ? bare
    : host;
}

/** The site with its port where it is not the usual one: what may write under an address. */
export function siteWithPort(url: URL): string {
  return url.port ? `${siteOf(url)}:${url.port}` : siteOf(url);
}
