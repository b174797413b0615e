/** The evaluation port, for tests that hold the browser against it. */
import { tool } from '../../scripts/processes.mjs';

/**
 * @param {string} kind
 * @param {object[]} inputs
 * @returns {Promise<object[]>} its answers, a line each
 */
export async function evaluate(kind, inputs) {
  const { code, stdout, stderr } = await tool('tsx', ['bench/evaluate.ts', kind], {
    input: inputs.map((input) => `${JSON.stringify(input)}\n`).join(''),
    quiet: true,
  });
  if (code !== 0) throw new Error(`evaluate ${kind} ended with ${code}: ${stderr}`);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
