/** What tests of fetching share: stories as outlets list them, and the sidebar where other accounts are asked for. */
import assert from 'node:assert/strict';
import { shows } from '../../scripts/browsers/asking.mjs';

/** What the extension itself asked for since a mark: no tab and no page asks with this header. */
export const asked = (stage, from) =>
  stage.newsstand.requests
    .slice(from)
    .filter(({ dest, method }) => dest === 'empty' && method === 'GET')
    .map(({ url }) => url);

/** A page's story as its outlet's interface would list it. */
export function storyOf(entry, published, body = entry.html) {
  const title = /<h1[^>]*>([^<]*)/.exec(entry.html)[1];
  const html = [...body.matchAll(/<p[^>]*>(.*?)<\/p>/gs)]
    .map(([, words]) => `<p>${words.replace(/<[^<>]*>/g, '')}</p>`)
    .join('');
  return { title, url: entry.url, published, html };
}

/** The newsstand's fire as Daily NK's WordPress has it: the text of the account alone, and the day of its page. */
export function plantedStory(entries) {
  const entry = entries.find(({ file }) => file.startsWith('dailynk-tagdiv-fire'));
  const account = /<div class="td-post-content[^>]*>(.*?)<div class="td-a-rec">/s.exec(entry.html)[1];
  return storyOf(entry, '2021-02-15T08:30:00Z', account);
}

/** Stories of other days and other things, as an outlet has them by the hundred. */
export function otherStories(count) {
  const towns = ['Hyesan', 'Wonsan', 'Sinpo', 'Haeju', 'Sariwon', 'Kanggye'];
  const things = ['rice prices', 'a bridge', 'coal trains', 'border guards', 'a school', 'seed potatoes'];
  return Array.from({ length: count }, (_, at) => {
    const [town, thing] = [towns[at % towns.length], things[Math.floor(at / 6) % things.length]];
    return {
      title: `${town}: more on ${thing}, part ${at}`,
      url: `https://www.dailynk.com/english/part-${at}-on-${thing.replaceAll(' ', '-')}/`,
      published: new Date(Date.UTC(2021, 1, 1 + (at % 28), at % 24)).toISOString(),
      html: `<p>A source in ${town} spoke of ${thing} on Tuesday, for the ${at}th time this winter, and of quarantine too.</p>`,
    };
  });
}

/** The sidebar of an article, at its other accounts. */
export async function accountsOf(stage, url) {
  const tab = await stage.read(url);
  const sidebar = await stage.sidebar(tab);
  await sidebar.click('[data-tab=accounts]');
  assert.ok(await shows(sidebar, '.fetch'), await sidebar.evaluate(() => document.body.textContent));
  return { tab, sidebar };
}
