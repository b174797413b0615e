import { beforeEach, expect, it } from 'vitest';
import { type Asking, TemplateKeeping } from './kept-template';

let sent: string[];
let answers: Array<{ done(): void; fail(): void }>;
let troubles: unknown[];
let keeping: TemplateKeeping;

beforeEach(async () => {
  [sent, answers, troubles] = [[], [], []];
  const ask = ((name: string, payload: { exportTemplate: string }) => {
    if (name === 'settings/get') return Promise.resolve({ exportTemplate: 'first' });
    sent.push(payload.exportTemplate);
    return new Promise<void>((resolve, reject) => {
      answers.push({ done: resolve, fail: () => reject(new Error('the disk is full')) });
    });
  }) as unknown as Asking;
  keeping = new TemplateKeeping(ask, (error) => troubles.push(error));
  await keeping.read();
});

const write = (template: string) => {
  keeping.keep(template);
  keeping.end();
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it('what was not kept is told, and sent again', async () => {
  write('second');
  answers[0]!.fail();
  await settled();
  expect(troubles).toHaveLength(1);
  keeping.end();
  expect(sent).toEqual(['second', 'second']);
  answers[1]!.done();
  await settled();
  keeping.end();
  expect(sent).toHaveLength(2);
});

it('is sent once while the answer is waited for', () => {
  write('second');
  keeping.end();
  expect(sent).toEqual(['second']);
});

it('what was there first is sent though it seems kept still', async () => {
  write('second');
  write('first');
  expect(sent).toEqual(['second', 'first']);
  for (const answer of answers) answer.done();
  await settled();
  keeping.end();
  expect(sent).toHaveLength(2);
});
