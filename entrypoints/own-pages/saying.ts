/** How a part of a page tells the reader what happened. */
export interface Saying {
  say(words: string, undo?: () => void): void;
  sayTrouble(error: unknown): void;
}
