import type { EventWord } from '../../../engine/model';
import { IMPORT_CHOICES, type ImportChoice } from '../../../engine/model/library/imports';
import type { ConflictSide, ImportConflict, ImportPreview } from '../../../protocol/messages/imports';
import { describeRelation } from '../../accounts/describe-accounts';
import { type MessageKey, plural, t } from '../../i18n/i18n';
import type { ImportChoices } from './import-work';

const CHOICE: Record<ImportChoice, MessageKey> = {
  mine: 'importKeepMine',
  theirs: 'importTakeTheirs',
  both: 'importKeepBoth',
};

const WORD: Record<EventWord, MessageKey> = {
  'same-event': 'wordSameEvent',
  'same-story': 'wordSameStory',
  apart: 'wordApart',
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
  const { id, article, words, by, mine, theirs } = conflict;
  return (
    <li>
      <p class="conflict-place">{article}</p>
      {words !== '' && <blockquote dir="auto">{words}</blockquote>}
      <dl>
        <div>
          <dt>{t('importMine')}</dt>
          <dd dir="auto">
            <Side side={mine} />
          </dd>
        </div>
        <div>
          <dt>{t('importTheirs')}</dt>
          <dd dir="auto">
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

function Side({ side }: { side: ConflictSide }) {
  const { body, tags, word, relation } = side;
  const said =
    word !== undefined ? t(WORD[word]) : relation !== undefined ? describeRelation(relation) : body;
  return (
    <>
      {said === '' ? t('importNoWords') : said}
      {tags.length > 0 && <span class="meta"> {tags.map((tag) => `#${tag}`).join(' ')}</span>}
    </>
  );
}
