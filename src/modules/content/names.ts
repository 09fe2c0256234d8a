/** The collections of the image database, for pages that need no more of them than their names. */
export const contentNames = [
  'places',
  'festivals',
  'foods',
  'crafts',
  'people',
  'articles',
  'events',
  'investment-projects',
  'online-publications',
  'galleries',
] as const

export type ContentName = (typeof contentNames)[number]

export function isContent(collection: string): collection is ContentName {
  return (contentNames as readonly string[]).includes(collection)
}
