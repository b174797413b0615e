/** What the reader may name in a template, and what is wrong with one. */
import type { Annotation, Article, Attribution } from '../../model';
import { type TemplateFault, type TemplateScope, templateFaults } from './template';
import { scopeOf } from './values';

const SAID: Attribution = {
  id: 'q1',
  type: 'direct',
  content: [[0, 4]],
  source: [],
  cue: [],
  speaker: 'a miller',
  sourceId: null,
  chain: [],
  confidence: 1,
  sourceConfidence: 1,
};
const ARTICLE: Article = {
  key: 'lantern.example/rice',
  url: 'https://lantern.example/rice',
  outlet: 'The Paper Lantern',
  title: 'Rice',
  byline: null,
  published: null,
  language: 'en',
  text: 'Rice',
  blocks: [],
  links: [],
  reader: 'example',
};
const NOTE: Annotation = {
  id: 'n1',
  articleKey: ARTICLE.key,
  target: { kind: 'article' },
  motivation: 'commenting',
  body: 'A note',
  tags: [],
  created: '2031-02-04T07:30:00.000Z',
  modified: '2031-02-04T07:30:00.000Z',
  revision: 1,
};

/** An article with one quote and one note: all names there are. */
const EXAMPLE: TemplateScope = scopeOf({
  article: ARTICLE,
  attributions: { engine: 0, attributions: [SAID], sources: [] },
  annotations: [{ annotation: NOTE, anchoring: null }],
});

const namesOf = (scope: TemplateScope | undefined) => Object.keys(scope?.values ?? {});

/** The names of values: of an article, and of each note and quote. */
export const TEMPLATE_NAMES = {
  article: namesOf(EXAMPLE),
  notes: namesOf(EXAMPLE.lists.notes?.[0]),
  quotes: namesOf(EXAMPLE.lists.quotes?.[0]),
};

/** What is wrong with a template; each fault once. */
export function faultsOf(template: string): TemplateFault[] {
  const seen = new Set<string>();
  return templateFaults(template, EXAMPLE).filter(({ is, name }) => {
    const said = `${is} ${name}`;
    return !seen.has(said) && seen.add(said);
  });
}
