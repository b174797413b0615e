/**
 * Measures the evaluation port against the evaluation data beside the checkout, if present, and compares every figure with
 * `bench/floors.json`. Prints a table; the last line is `N passed, N failed`; a figure under its floor fails.
 *
 *   node scripts/measure.mjs [--only quotes,grounds,pages,anchors,accounts,synopsis] [--keep DIR]
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './options.mjs';
import { evaluationData, root } from './places.mjs';
import { leaveOnInterrupt, run, tool } from './processes.mjs';
import { setUp } from './setup.mjs';

const options = readOptions(
  { only: 'list', keep: 'text' },
  'node scripts/measure.mjs [--only quotes,grounds,pages,anchors,accounts,synopsis] [--keep DIR]',
);
/** Where the port's answers are written for the scorers; made once it is known that this process does the work. */
let scratch = '';

const data = (name) => join(evaluationData, name);
const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
const pick = (object, names) =>
  Object.fromEntries(names.filter((name) => name in object).map((name) => [name, object[name]]));

/** What the port is told of an article whose quotes are asked for. */
const ASKED = ['id', 'text', 'outlet', 'url', 'title', 'date', 'language'];
const ARTICLE = ['id', 'outlet', 'url', 'title', 'byline', 'date', 'text'];

/** Runs the port over lines and writes its answers to a file for the scorers. The port never sees the gold. */
async function answers(name, kind, inputs) {
  const { code, stdout, stderr } = await tool('tsx', ['bench/evaluate.ts', kind], {
    input: inputs.map((line) => `${JSON.stringify(line)}\n`).join(''),
    quiet: true,
  });
  if (code !== 0) throw new Error(`evaluate ${kind} ended with ${code}: ${stderr.slice(-2000)}`);
  const file = join(scratch, `${name}.jsonl`);
  writeFileSync(file, stdout);
  const errors = stdout
    .split('\n')
    .filter((line) => line.includes('"error"'))
    .map((line) => JSON.parse(line))
    .filter((line) => line.error);
  if (errors.length)
    console.log(
      `  ${name}: ${errors.length} lines could not be read, e.g. ${errors[0].id}: ${errors[0].error}`,
    );
  return file;
}

async function score(scorer, args) {
  const { stdout, stderr } = await run('node', [data(scorer), ...args], { quiet: true });
  if (!stdout) throw new Error(`${scorer}: ${stderr.slice(-2000)}`);
  return stdout;
}
const scoreJson = async (scorer, args) => JSON.parse(await score(scorer, [...args, '--json']));

/**
 * The sets with labelled quotes, as files for the scorers. The newer articles are parted into those that were read from the start (`open`)
 * and those that were scored only until the last refit (`aside`); of the project's own some are scored only (`own unopened`).
 */
async function labelledQuotes() {
  const newer = ['nk2', 'nk3', 'nk4'].map((name) => data(`quotes/${name}.dev.jsonl`));
  await run('node', [data('aside.mjs'), ...newer, '--out', scratch], { quiet: true });
  const sets = [
    { set: 'polnear.dev', gold: data('quotes/polnear.dev.jsonl'), segments: true },
    { set: 'nk.dev', gold: data('quotes/nk.dev.jsonl') },
    { set: 'open', gold: join(scratch, 'open.jsonl'), segments: true },
    { set: 'aside', gold: join(scratch, 'aside.jsonl'), segments: true },
    { set: 'ko.dev', gold: data('quotes/ko.dev.jsonl'), segments: true },
  ];
  for (const language of ['en', 'ko'])
    for (const part of ['open', 'unopened']) {
      const set = `own ${language}${part === 'open' ? '' : ' unopened'}`;
      const gold = join(scratch, `${set.replaceAll(' ', '-')}.jsonl`);
      const { stdout } = await tool('tsx', ['bench/labelled-quotes.ts', part, language], { quiet: true });
      writeFileSync(gold, stdout);
      sets.push({ set, gold, segments: true });
    }
  return sets.filter(({ gold }) => existsSync(gold));
}

/**
 * The sets with labelled grounds: `all` (40 articles), those of them that may be read (`open`) and those that are scored only
 * (`aside`), and the project's own.
 */
async function labelledGrounds() {
  const all = data('quotes/grounds.dev.jsonl');
  const quotes = ['nk', 'nk2'].map((name) => data(`quotes/${name}.dev.jsonl`));
  if (![all, ...quotes].every((file) => existsSync(file))) return [];
  const parts = join(scratch, 'grounds');
  mkdirSync(parts, { recursive: true });
  await run('node', [data('aside.mjs'), all, '--out', parts], { quiet: true });
  const sets = [
    { set: 'all', grounds: all, quotes },
    { set: 'open', grounds: join(parts, 'open.jsonl'), quotes },
    { set: 'aside', grounds: join(parts, 'aside.jsonl'), quotes },
  ];
  for (const part of ['open', 'unopened']) {
    const files = {};
    for (const what of ['quotes', 'grounds']) {
      files[what] = join(parts, `own-${part}.${what}.jsonl`);
      const { stdout } = await tool('tsx', ['bench/labelled-grounds/lines.ts', part, what], { quiet: true });
      writeFileSync(files[what], stdout);
    }
    const set = part === 'open' ? 'own' : 'own unopened';
    sets.push({ set, grounds: files.grounds, quotes: [files.quotes] });
  }
  return sets;
}

/**
 * The libraries with labelled events and stories: those beside the checkout (`events.dev` in the part that may be read and the one that is
 * scored only, the whole library indexed; a group of `nk.dev` is a running story), the project's own, and its articles with labelled
 * quotes as a library of what belongs to nothing.
 */
async function labelledAccounts() {
  const parts = join(scratch, 'accounts');
  mkdirSync(parts, { recursive: true });
  const events = data('accounts/events.dev.jsonl');
  const story = ['--by', 'story', '--shown', 'either'];
  const sets = [
    { set: 'nk.dev', gold: data('accounts/nk.dev.jsonl'), story: ['--shown', 'either'] },
    { set: 'wikinews', gold: data('accounts/wikinews.jsonl'), eventsToo: true },
    { set: 'ecbplus', gold: data('accounts/ecbplus.jsonl'), eventsToo: true },
  ];
  if (existsSync(events)) {
    await run('node', [data('aside.mjs'), events, '--out', parts], { quiet: true });
    for (const part of ['open', 'aside']) {
      const only = join(parts, `${part}.jsonl`);
      sets.push({ set: `events ${part}`, gold: events, story, only, eventsToo: true });
    }
  }
  for (const part of ['open', 'unopened']) {
    const set = part === 'open' ? 'own' : 'own unopened';
    const gold = join(parts, `own-${part}.jsonl`);
    const { stdout } = await tool('tsx', ['bench/labelled-accounts/lines.ts', part, 'articles'], {
      quiet: true,
    });
    // An event that belongs to no longer story is one by itself.
    const lines = stdout.split('\n').filter((line) => line.trim());
    const told = lines
      .map((line) => JSON.parse(line))
      .map((line) => ({ ...line, story: line.story ?? line.group }));
    writeFileSync(gold, told.map((line) => `${JSON.stringify(line)}\n`).join(''));
    sets.push({ set, gold, story, eventsToo: true });
  }
  // Articles that were written each for itself, of all years: a reader's first library. Nearly none of them has another account.
  for (const part of ['open', 'unopened']) {
    const gold = join(parts, `scattered-${part}.jsonl`);
    const { stdout } = await tool('tsx', ['bench/labelled-quotes.ts', part, 'en'], { quiet: true });
    writeFileSync(gold, stdout);
    sets.push({ set: part === 'open' ? 'scattered' : 'scattered unopened', gold, isScattered: true });
  }
  return sets.filter(({ gold }) => existsSync(gold));
}

/**
 * The pairs with aligned claims: the ten older ones, the newer ones that may be read (`open`) and those that are scored only
 * (`aside`), and the project's own.
 */
async function labelledSynopses() {
  const newer = data('accounts/synopsis2.dev.jsonl');
  const parts = join(scratch, 'synopsis2');
  mkdirSync(parts, { recursive: true });
  const texts = data('accounts/synopsis2.articles.dev.jsonl');
  const sets = [{ set: '', gold: data('accounts/synopsis.dev.jsonl'), texts: data('accounts/nk.dev.jsonl') }];
  if (existsSync(newer)) {
    await run('node', [data('aside.mjs'), newer, '--out', parts], { quiet: true });
    for (const set of ['open', 'aside']) sets.push({ set, gold: join(parts, `${set}.jsonl`), texts });
  }
  for (const part of ['open', 'unopened']) {
    const files = {};
    for (const what of ['pairs', 'texts']) {
      files[what] = join(parts, `own-${part}.${what}.jsonl`);
      const { stdout } = await tool('tsx', ['bench/labelled-accounts/lines.ts', part, what], { quiet: true });
      writeFileSync(files[what], stdout);
    }
    sets.push({ set: part === 'open' ? 'own' : 'own unopened', gold: files.pairs, texts: files.texts });
  }
  return sets;
}

/** What one measurement found: names and figures, shares in percent. */
function sheet() {
  const figures = {};
  return {
    figures,
    share: (name, value) => {
      figures[name] = value === null || value === undefined ? null : 100 * value;
    },
    count: (name, value) => {
      figures[name] = value;
    },
  };
}

/**
 * What is shown of the pairs of which both articles are dated, counted as the scorer counts: other outlets' articles only. Real
 * pages nearly always have a date. Null where the set has no such pair.
 */
function shownAmongDated(articles, answered) {
  const byId = new Map(articles.filter(({ date }) => date).map((one) => [one.id, one]));
  const event = (one) => one.event ?? one.group ?? one.id;
  const may = (p, q) => p !== q && !(p.outlet && p.outlet === q.outlet);
  const all = [...byId.values()];
  let shown = 0;
  let right = 0;
  for (const { query, ranked } of answered) {
    const asked = byId.get(query);
    if (!asked || !ranked) continue;
    for (const { id, same } of ranked) {
      const other = byId.get(id);
      if (!same || !other || !may(asked, other)) continue;
      shown++;
      if (event(asked) === event(other)) right++;
    }
  }
  const positives = all.reduce(
    (sum, p) => sum + all.filter((q) => may(p, q) && event(p) === event(q)).length,
    0,
  );
  return positives === 0
    ? null
    : { precision: shown === 0 ? null : right / shown, recall: right / positives };
}

const measurements = {
  async quotes({ share, count }) {
    for (const { set, gold, segments } of await labelledQuotes()) {
      const lines = readLines(gold).map((line) => pick(line, ASKED));
      const found = await answers(`quotes.${set}`, 'attributions', lines);
      const result = await scoreJson('score-quotes.mjs', [gold, found, ...(segments ? ['--segments'] : [])]);
      share(`quotes ${set} F1`, result.quote[2]);
      share(`quotes ${set} direct F1`, result.types.direct.quote[2]);
      share(`quotes ${set} indirect F1`, result.types.indirect?.quote[2]);
      share(`quotes ${set} right source`, result.source.acc);
      share(`quotes ${set} F1 with right source`, result.withSource[2]);
      if (set === 'polnear.dev') continue;
      const chains = await scoreJson('score-chains.mjs', [gold, found]);
      share(`chains ${set} to the source`, chains.core);
      share(`chains ${set} whole`, chains.whole);
    }
    const { stdout } = await tool('tsx', ['bench/labelled-stance/score.ts'], { quiet: true });
    for (const [file, counts] of Object.entries(JSON.parse(stdout))) {
      const { labelled, silent, marked, wronglyMarked } = counts;
      share(`stance own ${file} unopened marked`, marked / (labelled - silent));
      count(`stance own ${file} unopened wrongly marked`, wronglyMarked);
    }
  },
  async grounds({ share }) {
    const found = new Map();
    for (const { set, grounds, quotes } of await labelledGrounds()) {
      const gold = quotes.join(',');
      if (!found.has(gold)) {
        const lines = quotes.flatMap(readLines).map((line) => pick(line, ASKED));
        found.set(gold, await answers(`grounds.${set.replaceAll(' ', '-')}`, 'attributions', lines));
      }
      const result = await scoreJson('score-grounds.mjs', [grounds, gold, found.get(gold)]);
      share(`grounds ${set} access`, result.access.tight.f1);
      share(`grounds ${set} access beyond place`, result['access beyond place'].tight.f1);
      share(`grounds ${set} anonymity`, result.anonymity.tight.f1);
    }
  },
  async pages({ share, count }) {
    for (const set of ['kinds.dev', 'real.dev']) {
      const gold = data(`pages/${set}.jsonl`);
      const found = await answers(
        `pages.${set}`,
        'articles',
        readLines(gold).map((line) => pick(line, ['id', 'url', 'html'])),
      );
      const text = await score('score-pages.mjs', [gold, found]);
      const wrong = /wrong kind (\d+) of/.exec(text);
      if (wrong) count(`pages ${set} of the wrong kind`, Number(wrong[1]));
      for (const [name, pattern] of [
        ['text F1', /text F1 ([\d.]+)/],
        ['title', /title ([\d.]+)/],
        ['byline', /byline ([\d.]+)/],
        ['date', /date ([\d.]+)/],
      ]) {
        const value = pattern.exec(text);
        if (value) share(`pages ${set} ${name}`, Number(value[1]));
      }
    }
  },
  async anchors({ share, count }) {
    const gold = data('anchors/ladder.dev.jsonl');
    const found = await answers(
      'anchors',
      'anchors',
      readLines(gold).map((line) => pick(line, ['id', 'before', 'after'])),
    );
    const text = await score('score-anchors.mjs', [gold, found]);
    const [, right, wrong] = /= ([\d.]+) %, wrong anchors (\d+)/.exec(text) ?? [];
    share('anchors as allowed', Number(right) / 100);
    count('anchors wrong', Number(wrong));
  },
  async accounts({ share, count }) {
    for (const { set, gold, story, only, eventsToo, isScattered } of await labelledAccounts()) {
      const lines = readLines(gold);
      const found = await answers(
        `accounts.${set.replaceAll(' ', '-')}`,
        'accounts',
        lines.map((line) => pick(line, ARTICLE)),
      );
      if (isScattered) {
        const given = (one) => readLines(found).filter(({ ranked }) => ranked.some(one)).length;
        count(
          `accounts ${set} given an event`,
          given(({ same }) => same),
        );
        count(
          `accounts ${set} given a story`,
          given(({ story }) => story),
        );
        continue;
      }
      const part = only ? ['--only', only] : [];
      if (eventsToo) {
        const result = await scoreJson('score-accounts.mjs', [gold, found, ...part]);
        share(`accounts ${set} R@1`, result.recall1);
        share(`accounts ${set} R@5`, result.recall5);
        share(`accounts ${set} same event precision`, result.shown.precision);
        share(`accounts ${set} same event recall`, result.shown.recall);
        count(`accounts ${set} loners given one`, result.shown.lonersGivenOne);
        const dated = only ? null : shownAmongDated(lines, readLines(found));
        if (dated) {
          share(`accounts ${set} dated pairs precision`, dated.precision);
          share(`accounts ${set} dated pairs recall`, dated.recall);
        }
      }
      if (!story) continue;
      const result = await scoreJson('score-accounts.mjs', [gold, found, ...part, ...story]);
      if (!eventsToo) share(`accounts ${set} R@1`, result.recall1);
      share(`accounts ${set} same story precision`, result.shown.precision);
      share(`accounts ${set} same story recall`, result.shown.recall);
    }
  },
  async synopsis({ share, count }) {
    const articles = new Map();
    for (const file of ['quotes/nk.dev.jsonl', 'accounts/nk.dev.jsonl']) {
      for (const line of readLines(data(file))) articles.set(line.id, pick(line, ARTICLE));
    }
    const pairs = (lines) => lines.map(({ id, a, b }) => ({ id, a: articles.get(a), b: articles.get(b) }));
    for (const { set, gold, texts } of await labelledSynopses()) {
      for (const line of readLines(texts)) if (line.text) articles.set(line.id, pick(line, ARTICLE));
      const found = await answers(
        `synopsis.${set || 'ten'}`.replaceAll(' ', '-'),
        'synopsis',
        pairs(readLines(gold)),
      );
      const rows = await scoreJson('score-synopsis.mjs', [gold, found, texts]);
      const name = (what) => ['synopsis', set, what].filter(Boolean).join(' ');
      share(name('recall'), rows.macroRecall);
      share(name('precision'), rows.precision);
      share(name('tightness'), rows.tightness);
      share(name('agrees precision'), rows.agrees.precision);
      count(name('hiding a difference'), rows.agrees.hides);
      share(name('agreeing called so'), rows.agrees.called);
      share(name('differs precision'), rows.differs.precision);
      share(name('differs recall'), rows.differs.recall);
      share(name('only-here recall'), rows.only.recall);
      share(name('false only-here'), rows.only.falseOnly);
      count(name('rows on negatives'), rows.negativeRows);
    }
    for (const set of ['independence', 'independence2']) {
      const verdicts = data(`accounts/${set}.dev.jsonl`);
      if (!existsSync(verdicts)) continue;
      if (set === 'independence2')
        for (const line of readLines(data('accounts/events.dev.jsonl')))
          articles.set(line.id, pick(line, ARTICLE));
      const found = await answers(set, 'synopsis', pairs(readLines(verdicts)));
      const result = await scoreJson('score-independence.mjs', [verdicts, found]);
      share(`${set} mean over verdicts`, result.mean);
      share(`${set} origin named`, result.origin);
      share(`${set} tied pairs called independent`, result.calledIndependent);
    }
  },
};

let passed = 0;
let failed = 0;
const tidy = () => scratch && !options.keep && rmSync(scratch, { recursive: true, force: true });
leaveOnInterrupt(tidy);
await setUp(import.meta.url, []);
scratch = options.keep ?? mkdtempSync(join(tmpdir(), 'second-source-measure-'));
mkdirSync(scratch, { recursive: true });
if (!existsSync(evaluationData)) console.log(`no evaluation data at ${evaluationData}: nothing measured`);
else {
  const start = Date.now();
  const sheets = {};
  // Two at a time, the slowest first: the machine has two cores at the least.
  const waiting = ['accounts', ...Object.keys(measurements).filter((name) => name !== 'accounts')].filter(
    (name) => !options.only.length || options.only.includes(name),
  );
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const from = Date.now();
      const own = sheet();
      sheets[name] = own.figures;
      try {
        await measurements[name](own);
      } catch (error) {
        console.error(`${name}: ${error.message}`);
        failed++;
      }
      console.log(`${name}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
    }
  };
  await Promise.all([lane(), lane()]);
  const figures = Object.assign({}, ...Object.keys(measurements).map((name) => sheets[name] ?? {}));
  const floorsFile = join(root, 'bench/floors.json');
  const floors = existsSync(floorsFile) ? JSON.parse(readFileSync(floorsFile, 'utf8')) : {};
  for (const [name, value] of Object.entries(figures)) {
    const least = floors.atLeast?.[name];
    const most = floors.atMost?.[name];
    const bounded = least !== undefined || most !== undefined;
    const met =
      value !== null && !Number.isNaN(value) && value >= (least ?? -Infinity) && value <= (most ?? Infinity);
    const shown =
      value === null || Number.isNaN(value)
        ? '–'
        : Number.isInteger(value)
          ? String(value)
          : value.toFixed(1);
    const bound = least !== undefined ? `≥ ${least}` : most !== undefined ? `≤ ${most}` : '';
    console.log(`${!bounded ? ' ' : met ? '✓' : '✗'} ${name.padEnd(42)} ${shown.padStart(7)}  ${bound}`);
    if (bounded) met ? passed++ : failed++;
  }
  console.log(`measured in ${((Date.now() - start) / 1000).toFixed(0)} s`);
}
tidy();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
