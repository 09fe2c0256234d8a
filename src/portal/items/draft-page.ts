import { eventPage } from '../events/item.tsx'
import { projectPage } from '../invest/item.tsx'
import { publicationPage } from '../publications/reader.tsx'
import { itemPage } from './item-page.tsx'
import type { ShownItem } from './preview.tsx'

type Renderer = (item: ShownItem, origin: string) => string

/** The collections whose pages are not told in the form that the others share. */
const own: Readonly<Record<string, Renderer>> = {
  events: eventPage,
  'investment-projects': projectPage,
  'online-publications': publicationPage,
}

/** The page of an item that is not published, exactly as its readers will have it. */
export function draftPage(item: ShownItem, origin: string): string {
  return own[item.page.collection]?.(item, origin) ?? itemPage(item, { origin })
}
