/** Two invented articles with quotes and notes: what the golden files are written from. */
import { describe } from '../../engine/anchoring';
import type { Annotation, Article, Attribution, Span } from '../../engine/model';
import type { ExportItem } from '../../engine/model/views';

const PARAGRAPHS = [
  'Officials in the river town of Sonbong-ri have begun counting the fishing boats, and nobody may leave the harbour, a source there told the Paper Lantern on Tuesday on condition of anonymity.',
  '“We were told to stay ashore for 20 days,” the source said. “My brother-in-law says the order came from the county.”',
  'The “quiet season”, as residents call it, ends in March.',
  'Crews do not believe that the boats will be given back, the source added.',
];

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  return [start, start + words.length];
}

function attribution(id: string, text: string, content: string[], rest: Partial<Attribution>): Attribution {
  return {
    id,
    type: 'direct',
    content: content.map((words) => spanOf(text, words)),
    source: [],
    cue: [],
    speaker: 'a source there',
    sourceId: 's1',
    chain: [
      { name: 'The Paper Lantern', role: 'outlet' },
      { name: 'a source there', role: 'source' },
    ],
    confidence: 0.9,
    sourceConfidence: 0.9,
    ...rest,
  };
}

export function article(fields: Partial<Article> = {}): Article {
  const text = fields.text ?? PARAGRAPHS.join('\n\n');
  return {
    key: 'lantern.example/2031/boats',
    url: 'https://www.lantern.example/2031/boats?lang=en',
    outlet: 'The Paper Lantern',
    title: 'Boats counted, harbour closed: "a quiet season"',
    byline: 'By Ok-ju Seo',
    published: '2031-02-04T07:30:00.000Z',
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', text, span: [0, text.length] }],
    links: [],
    reader: 'sample',
    ...fields,
  };
}

export function note(id: number, fields: Partial<Annotation> = {}): Annotation {
  return {
    id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    articleKey: 'lantern.example/2031/boats',
    target: { kind: 'article' },
    motivation: 'commenting',
    body: '',
    tags: [],
    created: '2031-02-05T10:00:00.000Z',
    modified: '2031-02-05T10:00:00.000Z',
    revision: 1,
    ...fields,
  };
}

/** An item with the given notes, none of them placed. */
export function item(
  about: Article,
  annotations: Annotation[] = [],
  attributions: Attribution[] = [],
): ExportItem {
  return {
    article: about,
    attributions: { engine: 1, attributions, sources: [] },
    annotations: annotations.map((annotation) => ({ annotation, anchoring: null })),
    read: '2031-02-06T08:00:00.000Z',
  };
}

function boats(): ExportItem {
  const about = article();
  const { text } = about;
  const days = spanOf(text, 'stay ashore for 20 days');
  const counting = spanOf(
    text,
    'Officials in the river town of Sonbong-ri have begun counting the fishing boats',
  );
  const counted = item(
    about,
    [],
    [
      attribution(
        'q1',
        text,
        ['Officials in the river town of Sonbong-ri have begun counting the fishing boats'],
        {
          type: 'indirect',
          chain: [
            { name: 'The Paper Lantern', role: 'outlet' },
            { name: 'The River Post', role: 'relay', evidence: spanOf(text, 'told the Paper Lantern') },
            { name: 'a source there', role: 'source' },
          ],
        },
      ),
      attribution(
        'q2',
        text,
        ['“We were told to stay ashore for 20 days,”', 'the order came from the county'],
        {
          chain: [
            { name: 'The Paper Lantern', role: 'outlet' },
            {
              name: 'a source there',
              role: 'source',
              evidence: spanOf(text, 'a source there told the Paper Lantern'),
              carried: true,
            },
            { name: 'My brother-in-law', role: 'hearsay', evidence: spanOf(text, 'My brother-in-law says') },
          ],
        },
      ),
      attribution('q3', text, ['The “quiet season”'], {
        type: 'mixed',
        speaker: 'residents',
        sourceConfidence: 0.3,
      }),
      attribution('q4', text, ['the boats will be given back'], {
        type: 'indirect',
        speaker: 'Crews',
        sourceId: null,
        stance: { type: 'doubted', span: spanOf(text, 'do not believe') },
      }),
    ],
  );
  counted.attributions.sources.push({
    id: 's1',
    kind: 'anonymous-person',
    name: 'a source there',
    place: 'Sonbong-ri',
    role: 'official',
    anonymity: null,
    mentions: [spanOf(text, 'a source there')],
    access: [
      { span: spanOf(text, 'there'), type: 'place' },
      { span: spanOf(text, 'My brother-in-law says'), type: 'relative-or-contact' },
    ],
    unnamed: [{ span: spanOf(text, 'on condition of anonymity'), type: 'bare' }],
  });
  counted.annotations.push(
    {
      annotation: note(1, {
        target: {
          kind: 'passage',
          attribution: true,
          selectors: [
            ...describe(text, days),
            {
              type: 'RangeSelector',
              startSelector: { type: 'XPathSelector', value: '/html/body/main/p[2]' },
              endSelector: {
                type: 'XPathSelector',
                value: '/html/body/main/p[2]',
                refinedBy: { type: 'TextPositionSelector', start: 0, end: 41 },
              },
            },
          ],
        },
        body: 'Compare with **last year**:\n\n- 14 days then\n- 20 days now',
        tags: ['harbour', 'to check'],
        modified: '2031-02-06T08:15:00.000Z',
        revision: 3,
      }),
      anchoring: { state: 'anchored', span: days, score: 1, reason: null },
    },
    {
      annotation: note(2, {
        target: {
          kind: 'passage',
          selectors: [{ type: 'TextQuoteSelector', exact: 'for 14 days', prefix: 'ashore ', suffix: ',”' }],
        },
        body: '=HYPERLINK("https://evil.example")',
        author: 'Mira *Seo* & <b>',
      }),
      anchoring: { state: 'orphaned', span: null, score: 0, reason: 'not-found' },
    },
    { annotation: note(3, { motivation: 'bookmarking', tags: ['조사'] }), anchoring: null },
    {
      annotation: note(4, {
        motivation: 'linking',
        target: {
          kind: 'relation',
          otherKey: 'tidewater.example/harbour',
          rowId: 'r7',
          relation: 'differs',
          a: 'for 20 days',
          b: 'for two weeks',
        },
      }),
      anchoring: null,
    },
    {
      annotation: note(5, {
        motivation: 'linking',
        target: {
          kind: 'relation',
          otherKey: 'tidewater.example/harbour',
          rowId: 'r8',
          relation: 'agrees',
          a: 'the boats',
          b: 'every boat … the quay',
          regroup: {
            how: 'join',
            rows: [
              { a: 'the boats', b: 'every boat' },
              { a: '', b: 'the quay' },
            ],
          },
        },
      }),
      anchoring: null,
    },
    {
      annotation: note(6, {
        motivation: 'editing',
        target: {
          kind: 'chain',
          selectors: describe(text, counting),
          link: { role: 'relay', name: 'The River Post' },
          chain: [
            { role: 'outlet', name: 'The Paper Lantern' },
            { role: 'relay', name: 'The River Post' },
            { role: 'source', name: 'a source there' },
          ],
          engine: 1,
        },
      }),
      anchoring: { state: 'anchored', span: counting, score: 1, reason: null },
    },
    {
      annotation: note(7, {
        motivation: 'linking',
        target: { kind: 'event', otherKey: 'https://tidewater.example/harbour', word: 'same-story' },
      }),
      anchoring: null,
    },
  );
  return counted;
}

function harbour(): ExportItem {
  const text = '선원들은 “배가 묶였다”고 말했다.';
  const about = article({
    key: 'tidewater.example/harbour',
    url: 'https://tidewater.example/기사/harbour#top',
    outlet: 'Tidewater',
    title: '# 항구 | closed\n---',
    byline: null,
    published: null,
    language: 'ko',
    text,
  });
  return item(about, [], [attribution('q1', text, ['“배가 묶였다”'], { speaker: '선원들', chain: [] })]);
}

/** By the name of the golden file. */
export const SAMPLES: Record<'article' | 'library' | 'empty', ExportItem[]> = {
  article: [boats()],
  library: [boats(), harbour()],
  empty: [],
};
