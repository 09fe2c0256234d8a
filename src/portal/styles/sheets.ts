/** The sheets of the public side in their order; a part that brings its own adds it before `print`. */
export const sheets: readonly string[] = [
  'tokens',
  'writing',
  'base',
  'shell',
  'forms',
  'lists',
  'notices',
  'home',
  'item',
  'reference',
  'subjects',
  'search',
  'print',
]
