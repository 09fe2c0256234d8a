import type { Item } from '../../records/publishing/read.ts'
import { eventPage } from '../events/item.tsx'
import { projectPage } from '../invest/item.tsx'
import { publicationPage } from '../publications/reader.tsx'
import { itemPage } from './item-page.tsx'

type Renderer = (item: Item, origin: string) => string

/** The collections whose pages are not told in the form that the others share. */
const own: Readonly<Record<string, Renderer>> = {
  events: eventPage,
  'investment-projects': projectPage,
  'online-publications': publicationPage,
}

/** The page of an item that is not published, exactly as its readers will have it. */
export function draftPage(item: Item, origin: string): string {
  return own[item.page.collection]?.(item, origin) ?? itemPage(item, { origin })
}
