/**
 * `npm run explain -- "a sentence or a file"`: how attribution reads it. `report.ts` makes the lines, `input.ts` reads the
 * command line.
 */
import { inputOf, USAGE, UsageError } from './input';
import { explain } from './report';

const argv = process.argv.slice(2);
if (argv.includes('--help') || argv.includes('-h')) console.log(USAGE);
else {
  try {
    const { text, context, all } = inputOf(argv);
    console.log(explain(text, { context, all }).join('\n'));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  }
}
