import { Fragment } from 'preact';
import { IMPORT_CHOICES, type ImportChoice } from '../../../engine/model/library/imports';
import type {
  AnnotationPlace,
  ConflictSide,
  ImportConflict,
  ImportPreview,
  Judgement,
} from '../../../protocol/messages/imports';
import { describeRelation } from '../../accounts/describe-accounts';
import { describeWord } from '../../accounts/event-word';
import { type MessageKey, plural, t } from '../../i18n/i18n';
import { describePersonWord, namedWithRole } from '../../source-facets/person-words';
import type { ImportChoices } from './import-work';

const CHOICE: Record<ImportChoice, MessageKey> = {
  mine: 'importKeepMine',
  theirs: 'importTakeTheirs',
  both: 'importKeepBoth',
};

interface Props {
  preview: ImportPreview;
  choices: ImportChoices;
  onChoices(change: Partial<ImportChoices>): void;
}

/** What the library and the file say differently: one choice for all, and another for single ones. */
export function Conflicts({ preview, choices, onChoices }: Props) {
  const { conflicts, differs } = preview;
  const choose = (id: string, choice: ImportChoice) =>
    onChoices({ each: new Map(choices.each).set(id, choice) });
  return (
    <div class="conflicts">
      <p>{plural('importConflicts', differs)}</p>
      <Choice
        name="import-all"
        legend={t('importForAll')}
        choice={choices.all}
        onChoice={(all) => onChoices({ all, each: new Map() })}
      />
      <p class="meta">{t('importConflictHelp')}</p>
      <ul class="conflict-list">
        {conflicts.map((conflict) => (
          <Conflict
            key={conflict.id}
            conflict={conflict}
            choice={choices.each.get(conflict.id) ?? choices.all}
            onChoice={(choice) => choose(conflict.id, choice)}
          />
        ))}
      </ul>
      {differs > conflicts.length && <p>{plural('importMoreConflicts', differs - conflicts.length)}</p>}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  legend: string;
  choice: ImportChoice;
  /** Only one of two words can stand. */
  single?: boolean;
  onChoice(choice: ImportChoice): void;
}

function Choice({ name, legend, choice, single, onChoice }: ChoiceProps) {
  const offered = IMPORT_CHOICES.filter((one) => !single || one !== 'both');
  const chosen = single && choice === 'both' ? 'mine' : choice;
  return (
    <fieldset class="import-choice">
      <legend>{legend}</legend>
      {offered.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === chosen}
            onChange={() => onChoice(one)}
          />{' '}
          {t(CHOICE[one])}
        </label>
      ))}
    </fieldset>
  );
}

interface ConflictProps {
  conflict: ImportConflict;
  choice: ImportChoice;
  onChoice(choice: ImportChoice): void;
}

function Conflict({ conflict, choice, onChoice }: ConflictProps) {
  const { id, place, minePlace, by, mine, theirs } = conflict;
  return (
    <li>
      {minePlace === null && <Place place={place} />}
      <dl>
        <div>
          <dt>{t('importMine')}</dt>
          <dd dir="auto">
            {minePlace && <Place place={minePlace} />}
            <Side side={mine} />
          </dd>
        </div>
        <div>
          <dt>{t('importTheirs')}</dt>
          <dd dir="auto">
            {minePlace && <Place place={place} />}
            <Side side={theirs} />
          </dd>
        </div>
      </dl>
      <Choice
        name={`import-${id}`}
        legend={t('importThisOne')}
        choice={choice}
        single={by === 'word'}
        onChoice={onChoice}
      />
    </li>
  );
}

/** Names of two beside each other, each in its own direction of writing. */
function Names({ names }: { names: readonly string[] }) {
  return (
    <>
      {names.map((name, at) => (
        <Fragment key={at}>
          {at > 0 && ' / '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </>
  );
}

function Place({ place: { articles, persons, words } }: { place: AnnotationPlace }) {
  return (
    <>
      <p class="conflict-place">
        <Names names={articles} />
      </p>
      {persons.length > 0 && (
        <p>
          <Names names={persons.map(namedWithRole)} />
        </p>
      )}
      {words !== '' && <blockquote dir="auto">{words}</blockquote>}
    </>
  );
}

/** What is said, in the words that it is said with elsewhere. */
function describeJudgement(judgement: Judgement): string {
  switch (judgement.kind) {
    case 'event':
      return describeWord(judgement.word);
    case 'person':
      return describePersonWord(judgement.word);
    case 'relation': {
      const { relation, regroup } = judgement;
      const rows = regroup && t(regroup === 'join' ? 'rowsJoined' : 'rowSplit');
      return [describeRelation(relation), rows].filter(Boolean).join(' · ');
    }
    case 'chain':
      return t('importChainWithout', judgement.chain.join(' → '), judgement.without);
    default:
      return judgement satisfies never;
  }
}

function Side({ side: { body, tags, judgement } }: { side: ConflictSide }) {
  return (
    <>
      {judgement && describeJudgement(judgement)}
      {judgement && body !== '' && ': '}
      {judgement === null && body === '' ? t('importNoWords') : body}
      {tags.length > 0 && <span class="meta"> {tags.map((tag) => `#${tag}`).join(' ')}</span>}
    </>
  );
}
