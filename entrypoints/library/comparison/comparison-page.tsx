import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { describeRelation } from '../../../components/accounts/describe-accounts';
import {
  type ComparisonEvents,
  type ComparisonFile,
  ComparisonView,
} from '../../../components/comparison/comparison-view';
import { t } from '../../../components/i18n/i18n';
import { useObservable } from '../../../components/kit/observable';
import { Failed } from '../../../components/kit/states';
import type { Relation } from '../../../engine/model';
import type { ComparisonLink } from '../../../engine/model/library/comparison';
import { ask, connectClient } from '../../../protocol/client';
import type { Addresses, Voice } from '../events/given';
import { Comparing, type ComparingStore } from './comparing';

interface Props extends Voice {
  keys: readonly string[];
  addresses: Addresses & { compare(keys: readonly string[]): string };
}

const STORE: ComparingStore = {
  article: (key) => ask('article/view', { about: { key } }),
  async accounts(key) {
    const event = await ask('event/view', { key });
    if (event) return event.accounts.map(({ summary }) => summary);
    // It is not grouped yet: what was found beside the article serves as well.
    const { accounts } = await ask('article/accounts', { about: { key } });
    return accounts.filter(({ match }) => match.same).map(({ summary }) => summary);
  },
  async origins(key) {
    // The same of an event that is not grouped yet.
    return (
      (await ask('event/origins', { key })) ?? (await ask('article/accounts', { about: { key } })).origins
    );
  },
  synopsis: (key, otherKey) => ask('synopsis/view', { about: { key }, otherKey }),
  overrule: (key, asked) => ask('synopsis/overrule', { about: { key }, ...asked }),
};

/** Two to four accounts of one event in columns. */
export function ComparisonPage({ keys: opened, addresses, say, sayTrouble }: Props) {
  const [keys, setKeys] = useState(opened);
  const comparing = useMemo(() => new Comparing(STORE), []);
  const { accounts, origins, trouble } = useObservable(comparing);
  const chosen = keys.join('\n');
  const first = keys[0] ?? '';

  useEffect(() => void comparing.choose(keys), [chosen]);
  useEffect(() => {
    const port = connectClient((message) => {
      if (message.tell === 'rows') void comparing.rowsChanged(message.key, message.otherKey);
      if (message.tell === 'changed' && message.what !== 'settings') void comparing.renew();
    }, first);
    return () => port.close();
  }, [first]);

  useEffect(() => setKeys(opened), [opened.join('\n')]);

  // One account alone, as the page was opened: the first other one of its event is set beside it.
  const wantsOther = useRef(opened.length === 1);
  const choose = (next: readonly string[]) => {
    wantsOther.current = false;
    setKeys(next);
    // Columns that were moved are no step of the way that "back" goes.
    history.replaceState(null, '', addresses.compare(next));
  };
  const [other] = accounts.others;
  useEffect(() => {
    if (wantsOther.current && keys.length === 1 && other) choose([...keys, other.key]);
  }, [other?.key]);

  if (trouble !== null) return <Failed trouble={trouble} onRetry={() => void comparing.retry()} />;

  const overrule = async (link: ComparisonLink, relation: Relation | null) => {
    try {
      const before = await comparing.overrule(link, relation);
      say(
        relation === null ? t('wordUndone') : t('choiceTaken', describeRelation(relation)),
        () => void overrule(link, before),
      );
    } catch (error) {
      sayTrouble(error);
    }
  };

  const save = async (file: ComparisonFile) => {
    try {
      const { saveComparison } = await import('./saving');
      const name = await saveComparison(comparing.written, file, new Date());
      if (name !== null) say(t('exported', name));
    } catch (error) {
      sayTrouble(error);
    }
  };

  const events: ComparisonEvents = {
    onOverrule: (link, relation) => void overrule(link, relation),
    addressOf: addresses.article,
    articleAddress: (key) => addresses.article(key),
    eventAddress: addresses.event,
    onChoose: choose,
    onRetry: () => void comparing.retry(),
    onPrint: () => window.print(),
    onSave: (file) => void save(file),
  };
  return <ComparisonView accounts={accounts} origins={origins} events={events} />;
}
