import { useContext, useEffect, useRef } from 'preact/hooks';
import {
  type AccessGround,
  type Annotation,
  type Attribution,
  type AttributionType,
  type ChainLink,
  type Span,
  stanceTold,
} from '../../engine/model';
import { type Correction, takenOutBy } from '../../engine/model/chain-corrections';
import type { PlacedAnnotation } from '../../engine/model/views';
import { type MessageKey, t } from '../i18n/i18n';
import { memo } from '../kit/lists/memo';
import type { NoteEditing } from '../notes/note-editing';
import { Notes } from '../notes/notes';
import { KindBadge } from '../sources/badge';
import { Chain } from '../sources/chain';
import { ChainGrounds } from '../sources/chain-grounds';
import { Grounds } from '../sources/grounds';
import { type SourcesById, type Speaker, speakerOf } from '../sources/speaker';
import { StanceLine } from '../sources/stance-line';
import { stanceWord } from '../sources/stance-words';
import { wordsOf } from '../sources/wording';
import { type Echo, Wording } from './echoes';
import { MisreadContext } from './misread';

/** What the list reports about one of its quotes. The same functions from one drawing to the next. */
export interface QuoteEvents {
  /** The focus came to it. */
  onActive(id: string): void;
  onGo(attribution: Attribution): void;
  /** To the words that a link of its chain rests on. */
  onWords(span: Span): void;
  /** A link does not belong in its chain. */
  onTakeOut(attribution: Attribution, link: ChainLink): void;
  /** What was taken out does belong there. */
  onPutBack(corrections: readonly Annotation[]): void;
  onNote(attribution: Attribution): void;
  onCopy(attribution: Attribution): void;
  /** To its row beside another account. */
  onCompare(attribution: Attribution): void;
}

interface Props {
  text: string;
  attribution: Attribution;
  sources: SourcesById;
  notes: readonly PlacedAnnotation[];
  /** What the reader took out of its chain. */
  corrections: readonly Correction[];
  /** Other accounts that quote it. */
  echoes: readonly Echo[];
  editing: NoteEditing;
  events: QuoteEvents;
  /** The quote that the reader is at: it shows its buttons, and the Tab key stops at it. */
  active: boolean;
  /** Where nothing is active, the first one takes the Tab stop. */
  stop: boolean;
  /** Under a source's heading the name is not said again. */
  withName: boolean;
  /** Not where the quote above it came by the same. */
  withChain: boolean;
  /** How its source knows what it says here; none where a head above tells it. */
  access: readonly AccessGround[];
  /** Why its source is unnamed: at the source's first quote; the active one shows it anyway. */
  withUnnamed: boolean;
  /** There are accounts to set beside it. */
  compared: boolean;
}

const TYPE: Record<AttributionType, MessageKey> = {
  direct: 'typeDirect',
  indirect: 'typeIndirect',
  mixed: 'typeMixed',
};

export const QuoteItem = memo(function QuoteItem(props: Props) {
  const { text, attribution, sources, notes, corrections, echoes, editing, events } = props;
  const { active, stop, withName, withChain, access, withUnnamed, compared } = props;
  const item = useRef<HTMLLIElement>(null);
  const speaker = speakerOf(attribution, sources);
  const reached = active || stop;
  const onMisread = useContext(MisreadContext);

  useEffect(() => {
    if (active && item.current && !item.current.contains(document.activeElement)) show(item.current);
  }, [active]);

  return (
    <li
      ref={item}
      class={`quote ${attribution.type} ${active ? 'active' : ''} ${attribution.depth ? 'inner' : ''}`}
      data-hue={speaker.hue.name}
      data-quote={attribution.id}
    >
      <button
        type="button"
        class="quote-words"
        tabIndex={reached ? 0 : -1}
        aria-current={active ? 'true' : undefined}
        onFocus={() => events.onActive(attribution.id)}
        onClick={() => {
          events.onActive(attribution.id); // some browsers give a clicked button no focus
          events.onGo(attribution);
        }}
      >
        <span class="unseen">
          {t(TYPE[attribution.type])} {attribution.stance && `(${stanceWord(attribution)}) `}
        </span>
        <span class="clamp">{wordsOf(text, attribution)}</span>
      </button>
      <StanceLine stance={stanceTold(text, attribution.stance)} />
      <Who speaker={speaker} withName={withName} />
      {speaker.source !== null && (
        <Grounds
          text={text}
          access={access}
          unnamed={(withUnnamed || (withName && active) ? speaker.source.unnamed : undefined) ?? []}
        />
      )}
      {(withChain || active) && (
        <Chain links={shownLinks(speaker.chain, corrections)} speaker={speaker.name} />
      )}
      {active && (
        <ChainGrounds
          text={text}
          links={speaker.chain}
          corrections={corrections}
          events={{
            onWords: events.onWords,
            onTakeOut: (link) => events.onTakeOut(attribution, link),
            onPutBack: events.onPutBack,
          }}
        />
      )}
      {echoes.map((echo) => (
        <Wording key={echo.quote.otherKey} echo={echo} stop={reached} />
      ))}
      <Notes notes={notes} editing={editing} draftKey={`quote:${attribution.id}`} />
      <p class="acts quote-acts">
        <button
          type="button"
          class="link"
          tabIndex={reached ? 0 : -1}
          onClick={() => events.onGo(attribution)}
        >
          {t('goTo')}
        </button>
        <button
          type="button"
          class="link"
          tabIndex={reached ? 0 : -1}
          onClick={() => events.onNote(attribution)}
        >
          {t('note')}
        </button>
        <button
          type="button"
          class="link"
          tabIndex={reached ? 0 : -1}
          onClick={() => events.onCopy(attribution)}
        >
          {t('copyCitation')}
        </button>
        {active && onMisread && (
          <button
            type="button"
            class="link"
            aria-haspopup="dialog"
            onClick={() => onMisread({ is: 'quote', attribution })}
          >
            {t('misreadAsk')}
          </button>
        )}
        {compared && (
          <button
            type="button"
            class="link"
            tabIndex={reached ? 0 : -1}
            onClick={() => events.onCompare(attribution)}
          >
            {t('compare')}
          </button>
        )}
      </p>
    </li>
  );
});

/** The links with those marked that the reader took out. */
function shownLinks(links: readonly ChainLink[], corrections: readonly Correction[]): readonly ChainLink[] {
  if (corrections.length === 0) return links;
  return links.map((link) =>
    takenOutBy(link, corrections).length > 0 ? { ...link, removed: true as const } : link,
  );
}

/** Brings a quote to the middle of the list; where the list scrolls beside a text, the text stays where it is. */
function show(item: HTMLElement): void {
  const list = item.closest('[data-scrolls]');
  if (list === null) {
    item.scrollIntoView?.({ block: 'center' });
    return;
  }
  const [at, frame] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollTop += at.top - frame.top - (list.clientHeight - at.height) / 2;
}

function Who({ speaker, withName }: { speaker: Speaker; withName: boolean }) {
  if (speaker.name === null) {
    return withName ? (
      <p class="who">
        <span class="badge unclear">{t('unclearSource')}</span>
      </p>
    ) : null;
  }
  if (!withName && !speaker.carriedOver) return null;
  const more = [speaker.role, speaker.place].filter((part) => part !== null);
  return (
    <p class="who">
      {withName && <strong>{speaker.name}</strong>}
      {withName && speaker.kind !== null && <KindBadge kind={speaker.kind} />}
      {speaker.carriedOver && <span class="badge">{t('carriedOver')}</span>}
      {withName && more.length > 0 && <span class="who-more">{more.join(' · ')}</span>}
    </p>
  );
}
