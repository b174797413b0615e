import { describe, expect, it } from 'vitest';
import { voiceOf } from '../../engine/model/voice';
import { HERE, HERE_SAID, spanOf } from '../../tests/screens/samples';
import { bySource } from './by-source';
import { sourcesById, speakerOf, stretchOf } from './speaker';

const sources = sourcesById(HERE_SAID);
const all = HERE_SAID.attributions;
const speakers = all.map((attribution) => speakerOf(attribution, sources));

describe('the speaker of an attribution', () => {
  it('has the source’s hue, and the engine’s name for it', () => {
    expect(speakers.map(({ name, hue }) => `${hue.name} ${name}`)).toEqual([
      's1 Daily NK',
      's2 a source in South Hamgyong Province',
      's2 a source in South Hamgyong Province',
      's2 a source in South Hamgyong Province',
      's3 The Rodong Sinmun',
      's4 Han Jung Ok',
      's0 null',
    ]);
  });

  it('says place and role only where the name does not', () => {
    expect(speakers[1]).toMatchObject({ place: null });
    expect(speakers[5]).toMatchObject({
      place: 'Seoul',
      role: 'researcher at the Institute for Coastal Economies',
    });
  });

  it('knows what was carried over', () => {
    expect(speakers.map(({ carriedOver }) => carriedOver)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('keeps an unclear source out of the chain too', () => {
    expect(speakers[6]?.chain).toEqual([{ name: 'Daily NK', role: 'outlet' }]);
  });

  it('names a speaker that is in no list of sources, in grey', () => {
    expect(speakerOf({ ...all[1]!, sourceId: null }, sources)).toMatchObject({
      name: 'a source in South Hamgyong Province',
      kind: null,
      hue: { name: 's0' },
    });
  });
});

describe('the voice of a passage', () => {
  it('is the attribution that says most of it', () => {
    expect(voiceOf(spanOf(HERE.text, '40 men share one stove. “Nobody'), all)?.id).toBe('q3');
  });

  it('is nobody’s where the article speaks', () => {
    expect(voiceOf(spanOf(HERE.text, 'According to the source'), all)).toBeNull();
  });
});

it('a stretch runs from the first piece to the last; without pieces there is none', () => {
  expect(HERE.text.slice(...stretchOf(all[4]!)!)).toBe(
    'the crews had volunteered and praised “a spring battle for the sea.”',
  );
  expect(stretchOf({ ...all[4]!, content: [] })).toBeNull();
});

it('by source: in order of first attribution, the unclear ones last', () => {
  const groups = bySource(all, sources).map(({ source, attributions }) => [
    source?.id ?? null,
    attributions.map(({ id }) => id),
  ]);
  expect(groups).toEqual([
    ['s1', ['q1']],
    ['s2', ['q2', 'q3', 'q4']],
    ['s3', ['q5']],
    ['s4', ['q6']],
    [null, ['q7']],
  ]);
});
