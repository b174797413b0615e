/** The shapes of W3C's Web Annotation Data Model that the export writes: https://www.w3.org/TR/annotation-model/ */
import type {
  AccessType,
  AnnotationTarget,
  AnonymityType,
  ChainLink,
  ChainTarget,
  EventTarget,
  HighlightColour,
  PersonTarget,
  Selector,
  Source,
  StanceType,
} from '../../model';

/** The model's own context, and the few terms of ours: a re-import must lose nothing. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { ss: 'urn:x-second-source:terms:' }] as const;

export interface TextualBody {
  type: 'TextualBody';
  value: string;
  format: 'text/plain' | 'text/markdown';
  purpose: 'commenting' | 'tagging' | 'classifying' | 'identifying' | 'describing';
}

interface SpecificResource {
  type: 'SpecificResource';
  source: string;
  selector: Selector[];
  /** Of a highlight: its colour; what that means is a body that classifies. */
  styleClass?: HighlightColour;
}

/** A passage, or the address of a whole page. */
export type Target = SpecificResource | string;

/** The member of a collection that makes it a bundle (`docs/bundle.md`), and the version of what is in it. */
export const BUNDLE = 'ss:bundle';
export const BUNDLE_VERSION = 1;

export interface Agent {
  id: string;
  type: 'Person' | 'Software';
  name: string;
}

export const SOFTWARE: Agent = {
  id: 'urn:x-second-source:software',
  type: 'Software',
  name: 'Second Source',
};
/** Whoever wrote the file. */
export const READER: Agent = { id: 'urn:x-second-source:reader', type: 'Person', name: 'Reader' };

/** A link of a quote's chain: the article's words for it; `carried`: another sentence's. */
export interface OwnLink extends Pick<ChainLink, 'role' | 'name' | 'carried'> {
  words?: string;
}

/** Who says a quote: what the article says of them. */
export interface OwnSource {
  name: string;
  kind?: Source['kind'];
  place?: string;
  role?: string;
}

/** What `Annotation` has and the model has no word for. */
interface OwnTerms {
  'ss:kind': 'quote' | 'article' | 'passage' | 'relation' | 'chain' | 'event' | 'person';
  /** `Article.key`. */
  'ss:article': string;
  'ss:revision'?: number;
  /** The passage is a quote that was found by the engine; what `AnnotationTarget.attribution` says. */
  'ss:attribution'?: boolean;
  /** Of a note: the quotes whose words it stands on, by their ids in every export of the same text. */
  'ss:quotes'?: string[];
  /** Of a quote whose source is clear. */
  'ss:source'?: OwnSource;
  /** Of a quote: its chain from the page down, as far as the outlets only where the source is unclear. */
  'ss:chain'?: OwnLink[];
  /** Of a quote: the article's words for how its source knows, and for why it is unnamed. */
  'ss:access'?: Array<{ type: AccessType; words: string }>;
  'ss:unnamed'?: Array<{ type: AnonymityType; words: string }>;
  /** The link that the reader took out of a quote's chain, and the chain as it was read then. */
  'ss:correction'?: Pick<ChainTarget, 'link' | 'chain' | 'engine'>;
  /** Of a quote that its source does not assert: whether it denies, doubts or asks it, and the article's words for that. */
  'ss:stance'?: { type: StanceType; words: string };
  /** How the article and another one stand to each other, by the reader's word. */
  'ss:event'?: Pick<EventTarget, 'otherKey' | 'word'>;
  /** Whether two named persons are one, by the reader's word. */
  'ss:person'?: Pick<PersonTarget, 'one' | 'other' | 'word'>;
  'ss:relation'?: Omit<Extract<AnnotationTarget, { kind: 'relation' }>, 'kind'>;
}

export interface WebAnnotation extends OwnTerms {
  '@context': typeof CONTEXT;
  id: string;
  type: 'Annotation';
  motivation: string;
  creator: Agent;
  generator: Agent;
  created?: string;
  modified?: string;
  body?: TextualBody[];
  target: Target | Target[];
}
