/** `[start, end)` in UTF-16 units, `0 <= start < end <= text.length`. */
export type Span = readonly [start: number, end: number];
