import { HtmlRenderer, Parser } from 'commonmark';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compared, ORIGINS, SAMPLES } from '../../../tests/screens/comparison-samples';
import { comparison } from '../../accounts';
import type { Article } from '../../model';
import { quotesInNoRow } from '../../model/library/in-no-row';
import type { ComparisonToWrite } from './comparison-file';
import { comparisonHtml, comparisonMarkdown, comparisonStem } from './index';

const NOW = new Date('2031-02-07T12:00:00.000Z');
const hueOf = (_column: number, sourceId: string | null) => (sourceId === null ? 's0' : 's3');

function given(count: number, said?: 'agrees'): ComparisonToWrite {
  const { comparison: rows, pairs } = compared(count, said);
  const relays = pairs.flatMap(({ a, b, ...pair }) =>
    pair.is === 'ready' ? [{ a, b, independence: pair.independence }] : [],
  );
  return { accounts: SAMPLES.slice(0, count), comparison: rows, relays, origins: ORIGINS };
}

/** Two accounts whose every word would break out of a file that lets it. */
const EVIL =
  '</style></title><script>x()</script><img src=x onerror=x()>"\'><!-- # [a](javascript:x) `b` **c** |';
const hostile: ComparisonToWrite = (() => {
  const text = `${EVIL} nine men. ${EVIL}`;
  const article: Article = {
    ...SAMPLES[0]!.article,
    outlet: EVIL,
    title: EVIL,
    url: `javascript:${EVIL}`,
    text,
  };
  const account = { article, attributions: { engine: 1, attributions: [], sources: [] } };
  const span: [number, number] = [0, EVIL.length + 9];
  const row = {
    id: 'r',
    topic: EVIL,
    relation: 'differs',
    a: [span],
    b: [span],
    why: null,
    markA: [span],
  } as const;
  return {
    accounts: [account, { ...account, article: { ...article, published: EVIL } }],
    comparison: comparison(
      [text, text],
      [{ a: 0, b: 1, rows: [{ ...row, a: [span], b: [span], markA: [span] }], said: {} }],
    ),
    relays: [{ a: 0, b: 1, independence: { verdict: 'same-origin', origin: EVIL, evidence: [EVIL] } }],
    origins: ORIGINS,
  };
})();

/** As three accounts are, with the rows of `both` and of one account alone taken out: their quotes stand nowhere then. */
const cutShort = (() => {
  const whole = given(3);
  return { ...whole, comparison: { ...whole.comparison, both: [], only: [[], [], []] } };
})();

/** Of each account, its quotes that stand in no row. */
const nowhere = ({ accounts, comparison: rows }: ComparisonToWrite) =>
  accounts.map(({ article, attributions }, column) =>
    quotesInNoRow(rows, column, attributions.attributions).map(({ content }) =>
      content.map(([start, end]) => article.text.slice(start, end)).join(' … '),
    ),
  );

describe('a comparison as a page', () => {
  const page = (one: ComparisonToWrite) => parseHTML(comparisonHtml(one, hueOf)).document;

  it('has the accounts, who relays whom, and the rows under their headings', () => {
    const found = page(given(3));
    expect(found.querySelector('main')?.className).toBe('of3');
    const headings = [...found.querySelectorAll('h2')].map((one) => one.textContent);
    expect(headings.slice(0, 2)).toEqual([
      'Who has it from whom',
      expect.stringMatching(/^What differs \(\d\)$/),
    ]);
    expect(headings.at(-1)).toMatch(/^Found only in /);
    expect(found.querySelector('section')?.textContent).toContain('Breitbart relays Radio Free Asia.');
    const moved = [...found.querySelectorAll('article')].find((one) => one.textContent?.includes('Eleven'))!;
    expect([...moved.querySelectorAll('mark')].map((one) => one.textContent)).toEqual([
      'Eleven',
      'Twenty-three',
      'Twenty-three',
    ]);
    expect([...moved.querySelectorAll('.name')].map((one) => one.textContent)).toEqual([
      'Daily NK',
      'Radio Free Asia',
      'Breitbart',
    ]);
    const keys = new Set([...found.querySelectorAll('.key')].map((one) => one.className));
    expect(keys).toEqual(new Set(['key s0', 'key s3']));
  });

  it('counts and lists behind all rows the quotes of each account that stand in none', () => {
    const lists = nowhere(cutShort);
    expect(lists[0]!.length).toBeGreaterThan(1);
    const found = page(cutShort);
    const parts = [...found.querySelectorAll('section')].filter((one) =>
      one.querySelector('h2')?.textContent?.endsWith('in no row'),
    );
    expect(parts.length).toBe(lists.filter((quotes) => quotes.length > 0).length);
    const [first] = parts;
    expect(first!.querySelector('h2')?.textContent).toBe(
      `${lists[0]!.length} quotes of Daily NK stand in no row`,
    );
    expect([...first!.querySelectorAll('li > [lang]')].map((one) => one.textContent)).toEqual(lists[0]);
    for (const one of first!.querySelectorAll('li'))
      expect(one.querySelector('.key')?.textContent).not.toBe('');
    // One of the fourth account does so in the whole comparison.
    expect(page(given(4)).body.textContent).toContain('1 quote of Daily NK, 2021-');
  });

  it('says what a relation rests on', () => {
    expect(page(given(3)).body.textContent).toContain(
      'Daily NK – Radio Free Asia: differs. Daily NK: “Eleven”; Radio Free Asia: “Twenty-three”.',
    );
  });

  it('says what the reader said', () => {
    expect(page(given(2, 'agrees')).body.textContent).toContain('agrees (set by the reader)');
  });

  it('loads nothing, runs nothing and breaks no frame, whatever is in it', () => {
    const found = page(hostile);
    expect(found.querySelectorAll('script, img, iframe, link, object').length).toBe(0);
    expect(found.querySelectorAll('article').length).toBe(1);
    expect(found.querySelector('h3')?.textContent).toContain('</style>');
    for (const link of found.querySelectorAll('[href]'))
      expect(link.getAttribute('href')).toMatch(/^https?:/u);
    const policy = found.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });
});

describe('a comparison as Markdown', () => {
  const drawn = (one: ComparisonToWrite) => {
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(comparisonMarkdown(one, NOW)) ?? [];
    const html = new HtmlRenderer({ safe: true }).render(new Parser().parse(body));
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    return { front: parse(front) as Record<string, unknown>, document };
  };

  it('has properties, a heading for each point, and each account below it', () => {
    const { front, document } = drawn(given(3));
    expect(front).toMatchObject({
      created: '2031-02-07',
      source: SAMPLES.slice(0, 3).map(({ article }) => article.url),
    });
    const points = [...document.querySelectorAll('h3')];
    expect(points.length).toBeGreaterThan(5);
    const [first] = points;
    expect(first!.textContent).toBe('Eleven households were moved to a school on the hill');
    const below = first!.nextElementSibling!;
    expect(below.textContent).toMatch(/^Daily NK: Eleven households were moved.* — in its own words$/);
    expect([...below.querySelectorAll('strong')].map((one) => one.textContent)).toEqual([
      'Daily NK:',
      'Eleven',
    ]);
    expect(document.body.textContent).toContain('Daily NK – Radio Free Asia: differs');
    expect(document.body.textContent).toContain('not found here');
  });

  it('has the quotes that stand in no row behind all rows, and what a relation rests on', () => {
    const { document } = drawn(cutShort);
    const [quotes] = nowhere(cutShort);
    const heading = [...document.querySelectorAll('h2')].find((one) =>
      one.textContent.includes('quotes of Daily NK stand in no row'),
    )!;
    expect(heading.textContent).toContain(String(quotes!.length));
    const list = heading.nextElementSibling!.nextElementSibling!;
    const items = [...list.querySelectorAll('li')].map((one) => one.textContent);
    expect(items.length).toBe(quotes!.length);
    for (const [at, words] of quotes!.entries()) expect(items[at]).toContain(`${words} — `);
    expect(document.body.textContent).toContain('Daily NK: “Eleven”; Radio Free Asia: “Twenty-three”.');
  });

  it('has nothing of an account as markup', () => {
    const { front, document } = drawn(hostile);
    expect(front.title).toContain('</style>');
    expect(document.querySelectorAll('script, img, a, code').length).toBe(0);
    expect(document.querySelectorAll('h1').length).toBe(1);
    expect(document.querySelectorAll('h3').length).toBe(1);
  });
});

it('a file is named for its outlets and the day', () => {
  expect(comparisonStem(given(4), NOW)).toBe(
    'second-source-comparison-daily-nk-radio-free-asia-breitbart-2031-02-07',
  );
});

it('a cell says that the source denies its words', () => {
  const text = 'Guards denied that nine men fled.';
  const span: [number, number] = [text.indexOf('nine'), text.length - 1];
  const cue: [number, number] = [text.indexOf('denied'), text.indexOf(' that')];
  const denied = {
    id: 'q1',
    type: 'indirect' as const,
    content: [span],
    source: [],
    cue: [cue],
    speaker: 'Guards',
    sourceId: null,
    chain: [],
    stance: { type: 'denied' as const, span: cue },
    confidence: 1,
    sourceConfidence: 1,
  };
  const account = {
    article: { ...hostile.accounts[0]!.article, text },
    attributions: { engine: 1, attributions: [denied], sources: [] },
  };
  const row = { id: 'r', topic: 'men', relation: 'differs' as const, a: [span], b: [span], why: null };
  const one = {
    ...hostile,
    accounts: [account, account],
    comparison: comparison([text, text], [{ a: 0, b: 1, rows: [row], said: {} }]),
  };
  expect(comparisonMarkdown(one, NOW)).toContain('Guards, denied (“denied”)');
});
