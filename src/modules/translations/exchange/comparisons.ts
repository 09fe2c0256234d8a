/** How what a file says of a segment stands to what the desk has. */
export const comparisons = [
  'same',
  /** Nothing is there yet. */
  'new',
  'changed',
  /** The words are the same, how finished they are is not. */
  'state',
  /** The file takes the words away. */
  'emptied',
  /** Somebody wrote since the file was made. */
  'conflict',
  'source-changed',
  /** No segment of the item has this id. */
  'unknown',
  /** The same id stands in the file again. */
  'twice',
  /** The row has lost its column of the translation. */
  'broken',
] as const
export type Comparison = (typeof comparisons)[number]
