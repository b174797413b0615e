/** Four accounts of one invented event, compared by the engine itself: for pictures, component tests and exported files. */
import type { ComparedAccounts, ComparedColumns } from '../../components/comparison/columns';
import { type ComparedPair, comparison, eventOrigins, sharedQuotes, synopsis } from '../../engine/accounts';
import { attribute } from '../../engine/attribution';
import type { Article, Attributions, EventOrigins, Relation } from '../../engine/model';

export interface ComparedSample {
  article: Article;
  attributions: Attributions;
}

function sample(
  outlet: string,
  url: string,
  title: string,
  published: string,
  paragraphs: string[],
  language = 'en',
): ComparedSample {
  let at = 0;
  const blocks = paragraphs.map((text) => {
    const span: [number, number] = [at, at + text.length];
    at += text.length + 2;
    return { kind: 'paragraph' as const, text, span };
  });
  const text = paragraphs.join('\n\n');
  const article: Article = {
    ...{ key: url, url, outlet, title, byline: null, published, language, text, blocks },
    ...{ links: [], reader: 'sample' },
  };
  return { article, attributions: attribute(text, { outlet, published, title, url }) };
}

export const SAMPLES: ComparedSample[] = [
  sample(
    'Daily NK',
    'https://www.dailynk.com/english/sample-weir/',
    'Weir at Kilju breaks in night rain, eleven households moved to a school',
    '2021-07-12T07:00:00.000Z',
    [
      'SAMPLE TEXT, WRITTEN FOR THIS PROJECT. A weir above the town of Kilju in North Hamgyong Province broke on the night of July 9, a source in the province told Daily NK on Sunday.',
      '“The water came under the doors at two in the morning, and nobody had rung the bell,” the source said. Eleven households were moved to a school on the hill.',
      'The county committee ordered every work team to bring sacks of gravel by Monday. The manager of the weir was dismissed on July 10, according to the source.',
      'Rice that was stored in the ground floor of the county granary was wet through, the source said, and is being dried on the roof of the cinema.',
      'The Rodong Sinmun wrote on Saturday that no lives were lost in Kilju.',
    ],
  ),
  sample(
    'Radio Free Asia',
    'https://www.rfa.org/english/news/korea/sample-weir/',
    'Residents of Kilju blame manager after weir gives way',
    '2021-07-13T16:00:00.000Z',
    [
      'SAMPLE TEXT, WRITTEN FOR THIS PROJECT. A weir above Kilju in North Hamgyong Province broke on the night of July 8, a resident of the county told RFA’s Korean Service on Monday.',
      '“We stood in water to the knees before anybody rang a bell,” the resident said. Twenty-three households were moved to a school on the hill.',
      'The manager of the weir was not dismissed, the resident said, but was sent to carry gravel with everybody else.',
      'State media said that no lives were lost in Kilju. Residents say that two children are missing since that night.',
    ],
  ),
  sample(
    'Breitbart',
    'https://www.breitbart.com/asia/2021/07/14/sample-weir/',
    'North Korean weir collapses; state media deny deaths',
    '2021-07-14T15:00:00.000Z',
    [
      'SAMPLE TEXT, WRITTEN FOR THIS PROJECT. A weir above Kilju in North Korea’s North Hamgyong Province broke in heavy rain, Radio Free Asia reported on Tuesday.',
      'Twenty-three households were moved to a school, according to the report. Residents say that two children are missing.',
      'The Rodong Sinmun claimed that no lives were lost in Kilju.',
      'It is the third weir in the province to break since 2018, when a flood carried away the bridge of Musan.',
    ],
  ),
  sample(
    'Daily NK',
    'https://www.dailynk.com/english/sample-weir-follow/',
    'Kilju counts its losses as gravel runs short',
    '2021-07-16T07:00:00.000Z',
    [
      'SAMPLE TEXT, WRITTEN FOR THIS PROJECT. The town of Kilju is short of gravel a week after the weir above it broke on the night of July 9, a source in North Hamgyong Province told Daily NK.',
      'Nineteen households were moved to a school on the hill, the source said, and eight of them have gone back.',
      'The manager of the weir was dismissed on July 10. His house was searched, the source said.',
    ],
  ),
];

export const ORIGINS: EventOrigins | null = eventOrigins(SAMPLES);

/** The first so many of them, compared. @param said the reader's word on a difference of the first two */
export function compared(count: number, said?: Relation): ComparedAccounts {
  const chosen = SAMPLES.slice(0, count);
  const pairs: Array<ComparedPair & { shown: ComparedColumns }> = chosen.flatMap((one, a) =>
    chosen.slice(a + 1).map((other, more) => {
      const b = a + 1 + more;
      const { rows, independence } = synopsis(one, other, 'same-event');
      const first = rows.find(({ relation }) => relation === 'differs');
      const own = said && first && a === 0 && b === 1 ? { [first.id]: said } : {};
      return {
        ...{ a, b, rows, said: own, silentA: false, silentB: false },
        shown: { a, b, is: 'ready', independence, apart: false, quotes: sharedQuotes(one, [other]) },
      };
    }),
  );
  return {
    columns: chosen.map(({ article, attributions }) => ({
      key: article.key,
      is: 'ready',
      article,
      attributions,
    })),
    pairs: pairs.map(({ shown }) => shown),
    comparison: comparison(
      chosen.map(({ article }) => article.text),
      pairs,
    ),
    others: [],
  };
}
