/** The command line of the scripts: `--name value`, `--name=value`, `--flag`. */

/**
 * @param {Record<string, 'flag' | 'text' | 'list'>} known
 * @param {string} usage printed, with what was wrong, where the line cannot be read
 * @returns {Record<string, any>} flags as true / false, texts as a string or undefined, lists as an array
 */
export function readOptions(known, usage, argv = process.argv.slice(2)) {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      kind === 'flag' ? false : kind === 'list' ? [] : undefined,
    ]),
  );
  const wrong = (text) => {
    console.error(`${text}\n\n${usage}`);
    process.exit(2);
  };
  for (let i = 0; i < argv.length; i++) {
    const [, name, glued] = /^--([^=]+)(?:=(.*))?$/s.exec(argv[i]) ?? [];
    if (name === 'help') {
      console.log(usage);
      process.exit(0);
    }
    if (!name || !(name in known)) wrong(`unknown option: ${argv[i]}`);
    if (known[name] === 'flag') options[name] = true;
    else {
      const value = glued ?? argv[++i];
      if (value === undefined) wrong(`--${name} needs a value`);
      if (known[name] === 'list') options[name].push(...value.split(','));
      else options[name] = value;
    }
  }
  return options;
}
