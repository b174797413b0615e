import { useState } from 'preact/hooks';
import type {
  PersonAsked,
  PersonQuestion,
  PersonSaying,
  PersonsAsked,
} from '../../engine/model/library/source-facets';
import { plural, t } from '../i18n/i18n';
import { describePersonWord, namedWithRole as named } from './person-words';

export interface PersonEvents {
  /** The reader answers, or takes an answer back. */
  onSay(saying: PersonSaying): void;
  /** Not now: the question comes back when the page is opened anew. */
  onLater(question: PersonQuestion): void;
}

/** Questions that are shown at a time. */
const AT_A_TIME = 3;

/** What tells a question from others. */
export const questionKey = ({ one, other }: PersonQuestion): string => `${one.id}\n${other.id}`;

/** Persons of whom nobody knows whether they are one: the reader says so, or leaves it for later. What was said stands below, with its way back. */
export function PersonQuestions({ questions, said, onSay, onLater }: PersonsAsked & PersonEvents) {
  const [all, setAll] = useState(false);
  if (questions.length === 0 && said.length === 0) return null;
  const shown = questions.slice(0, all ? undefined : AT_A_TIME);
  return (
    <section class="persons" aria-label={t('personsTitle')}>
      {shown.length > 0 && (
        <>
          <h2>{t('personsTitle')}</h2>
          <p class="help">{t('personsHelp')}</p>
          <ul>
            {shown.map((question) => (
              <Question key={questionKey(question)} question={question} onSay={onSay} onLater={onLater} />
            ))}
          </ul>
          {shown.length < questions.length && (
            <button type="button" class="link" onClick={() => setAll(true)}>
              {plural('personsMore', questions.length - shown.length)}
            </button>
          )}
        </>
      )}
      {said.length > 0 && (
        <details>
          <summary>{plural('personsSaid', said.length)}</summary>
          <ul>
            {said.map(({ one, other, word }) => (
              <li key={`${named(one)}\n${named(other)}`}>
                {named(one)} · {named(other)}: {describePersonWord(word)}{' '}
                <button
                  type="button"
                  class="link"
                  aria-label={t('personsTakeBackLabel', named(one), named(other))}
                  onClick={() => onSay({ one, other, word: null })}
                >
                  {t('eventTakeBack')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Question({ question, onSay, onLater }: { question: PersonQuestion } & PersonEvents) {
  const { one, other, why } = question;
  const both = `${named(one)}, ${named(other)}`;
  const say = (word: 'one' | 'two') =>
    onSay({ one: { name: one.name, role: one.role }, other: { name: other.name, role: other.role }, word });
  return (
    <li>
      <p class="question-persons">
        <Asked person={one} />
        <Asked person={other} />
      </p>
      <p class="meta">{t(why === 'role' ? 'personsWhyRole' : 'personsWhySpelling')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that answer one question, not fields */}
      <p class="acts" role="group" aria-label={t('personsAsk', both)}>
        <button type="button" class="button" onClick={() => say('one')}>
          {t('personsOne')}
        </button>
        <button type="button" class="button" onClick={() => say('two')}>
          {t('personsTwo')}
        </button>
        <button type="button" class="link" onClick={() => onLater(question)}>
          {t('personsLater')}
        </button>
      </p>
    </li>
  );
}

function Asked({ person }: { person: PersonAsked }) {
  return (
    <span>
      <strong>{person.name}</strong> {person.role && <span>{person.role}</span>}{' '}
      <span class="meta">
        {plural('quotes', person.quotes)} · {plural('inArticles', person.articles)}
      </span>
    </span>
  );
}
