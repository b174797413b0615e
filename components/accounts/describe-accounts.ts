/** Why an account was matched and how two accounts relate, in words. Never "confirms": the tool does not know that. */
import type { AccountMatch, Ground, Independence, MatchReason, Relation, Stage } from '../../engine/model';
import { STATE_MEDIA } from '../../engine/model/reasons';
import { monthDay, publishedDay } from '../i18n/dates';
import { type MessageKey, plural, t } from '../i18n/i18n';

/** At most so many reasons are named: the heaviest ones. More say nothing new to the eye. */
const REASONS_SHOWN = 6;

function describeReason(reason: MatchReason): string {
  switch (reason.kind) {
    case 'days-apart': {
      const days = Math.round(Math.abs(reason.days));
      return days === 0 ? t('sameDay') : plural('daysApart', days);
    }
    case 'date':
      return monthDay(reason.day);
    case 'written': {
      const [from, to] = [publishedDay(reason.from), publishedDay(reason.to)];
      if (reason.side === 'there') return t('reasonWrittenThere', from ?? '', to ?? '');
      return t('reasonWrittenHere', reason.words ?? `${from}–${to}`);
    }
    case 'link':
      return t('reasonLink');
    case 'quotation':
      return t('reasonQuotation');
    case 'title':
      return t('reasonTitle');
    default:
      return reason.value;
  }
}

/** "Kaesong · returnee · 19 July · 4 days apart": the heaviest reasons, the distance in days always last. */
export function describeReasons(reasons: readonly MatchReason[]): string {
  const apart = reasons.filter((reason) => reason.kind === 'days-apart').slice(0, 1);
  const heaviest = reasons
    .filter((reason) => reason.kind !== 'days-apart')
    .sort((one, other) => other.weight - one.weight)
    .slice(0, REASONS_SHOWN - apart.length);
  return [...new Set([...heaviest, ...apart].map(describeReason))]
    .filter((words) => words !== '')
    .join(' · ');
}

const STAGE: Record<Stage, MessageKey | null> = {
  'same-report': 'stageSameReport',
  'same-event': null,
  earlier: 'stageEarlier',
  'follow-up': 'stageFollowUp',
  anniversary: 'stageAnniversary',
};

/** The same for another happening of the same story: nothing else of the stage is said of it. */
const IN_STORY: Partial<Record<Stage, MessageKey>> = {
  earlier: 'storyEarlier',
  'follow-up': 'storyLater',
  anniversary: 'stageAnniversary',
};

/** Under which heading an account stands: the event, another happening of its story, or neither by the reader's word. */
export function describePart({ same, story }: AccountMatch): string {
  return t(same ? 'sameEvent' : story ? 'sameStory' : 'wordApart');
}

/** Where an account stands there, where that says more than its heading. */
export function describeStanding({ stage, same, story, perhaps }: AccountMatch): string {
  if (perhaps) return t('storyPerhaps');
  const words = same ? STAGE[stage] : story ? (IN_STORY[stage] ?? 'storyOther') : null;
  return words === null ? '' : t(words);
}

/**
 * Two accounts between which no relay was found. That each cites its own unnamed source is said only where both do; else what
 * each of them rests on.
 */
function describeNoRelay(
  grounds: Independence['grounds'],
  otherOutlet: string,
): { lead: string; rest: string } {
  if (!grounds) return { lead: t('noRelayFoundAlone'), rest: t('noRelayFoundShare') };
  if (grounds.every(({ kind }) => kind === 'unnamed'))
    return { lead: t('noRelayFound'), rest: t('noRelayFoundRest') };
  const [here, there] = grounds.map(describeGround) as [string, string];
  return { lead: t('noRelayFound'), rest: t('noRelayFoundGrounds', here, otherOutlet, there) };
}

function describeGround({ kind, name, earlier }: Ground): string {
  switch (kind) {
    case 'unnamed':
      return t('groundUnnamed');
    case 'named':
      return name === null ? t('groundNamed') : t('groundNamedWho', name);
    case 'own':
      return t('groundOwn');
    case 'relay':
      return t(earlier ? 'groundEarlier' : 'groundRelay', name ?? '');
    case 'state-media':
      return t('groundState');
    case 'confirmed':
      return t('groundConfirmed');
    case 'nobody':
      return t('groundNobody');
  }
}

/** The name of an origin: an outlet's own, or the interface's words for all state media. */
function originName(name: string): string {
  return name === STATE_MEDIA ? t('originStateMedia') : name;
}

/** How this account (`a`) and the other one (`b`, of the outlet named) relate, as a headline and what to keep in mind. */
export function describeIndependence(
  independence: Independence,
  otherOutlet: string,
): { lead: string; rest: string } {
  switch (independence.verdict) {
    case 'independent':
      return describeNoRelay(independence.grounds, otherOutlet);
    case 'a-relays-b':
      return { lead: t('thisRelaysOther', otherOutlet), rest: t('oneAccountTwice') };
    case 'b-relays-a':
      return { lead: t('otherRelaysThis', otherOutlet), rest: t('oneAccountTwice') };
    case 'same-origin':
      return {
        lead:
          independence.origin === null
            ? t('sameOriginUnnamed')
            : t('sameOrigin', originName(independence.origin)),
        rest: t('oneAccountTwice'),
      };
    default:
      return { lead: t('relationUnknown'), rest: t('relationUnknownRest') };
  }
}

const RELATION: Record<Relation, MessageKey> = {
  differs: 'relationDiffers',
  both: 'relationBoth',
  agrees: 'relationAgrees',
  repeats: 'relationRepeats',
  'only-a': 'relationOnlyHere',
  'only-b': 'relationOnlyThere',
};

/** The relations in the order in which the interface offers them. */
export const RELATIONS = Object.keys(RELATION) as Relation[];

export function describeRelation(relation: Relation): string {
  return t(RELATION[relation]);
}
