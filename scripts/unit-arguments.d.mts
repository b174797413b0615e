export declare const UNIT_USAGE: string;
export declare function unitArguments(
  argv: string[],
  root: string,
  tests: readonly string[],
): { args: string[] } | { help: true } | { wrong: string };
