import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../../protocol/messages/message-map';
import { exportArticles } from './exporting';

/** A background with three pages of two articles. */
function background() {
  const asked: Array<Ask<'article/export'>> = [];
  const saved: string[] = [];
  const ask = async (payload: Ask<'article/export'>): Promise<Answer<'article/export'>> => {
    asked.push(payload);
    const done = payload.cursor + 2;
    return {
      file: { name: `from-${payload.cursor}`, type: '', text: '' },
      cursor: done < 6 ? done : null,
      done,
      total: 6,
    };
  };
  return {
    asked,
    saved,
    ways: { ask, save: ({ name }: { name: string }) => saved.push(name), onProgress: () => {} },
  };
}

describe('exporting everything', () => {
  it('goes from file to file until the cursor ends', async () => {
    const { saved, ways } = background();
    await exportArticles(null, 'csv', ways, new AbortController().signal);
    expect(saved).toEqual(['from-0', 'from-2', 'from-4']);
  });

  it('stops when it is cancelled, and saves nothing more', async () => {
    const { asked, saved, ways } = background();
    const cancel = new AbortController();
    const onProgress = () => cancel.abort();
    await exportArticles(null, 'csv', { ...ways, onProgress }, cancel.signal);
    expect(saved).toEqual(['from-0']);
    expect(asked).toHaveLength(1);
  });
});
