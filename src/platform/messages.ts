import { portalLocales, type PortalLocale } from './locales.ts'

/** Words of the interface in one language, by key. */
export type Messages<Key extends string = string> = Readonly<Record<Key, string>>

/** Words that belong together, as the program ships them in every language. */
export type MessageCatalogue = { name: string; shipped: Readonly<Record<PortalLocale, Messages>> }

/** What readers of a language have mended, by catalogue and language; only whole catalogues. */
export type MendedMessages = ReadonlyMap<string, Partial<Record<PortalLocale, Messages>>>

type Entry = MessageCatalogue & { current: Record<PortalLocale, Messages> }

const catalogues = new Map<string, Entry>()
const made = new Set<{ clear(): void }>()

/** Words of the public side that can be mended without a new program; asked for anew at each use. */
export function defineMessages<Key extends string>(
  name: string,
  shipped: Readonly<Record<PortalLocale, Messages<Key>>>,
): (locale: PortalLocale) => Messages<Key> {
  if (catalogues.has(name)) throw new TypeError(`Two catalogues of messages are named ${name}`)
  const entry: Entry = { name, shipped, current: { ...shipped } }
  catalogues.set(name, entry)
  return (locale) => entry.current[locale]
}

/** What is made from messages and kept: emptied when any of them becomes another one. */
export function keptWithMessages<Kept extends { clear(): void }>(kept: Kept): Kept {
  made.add(kept)
  return kept
}

/** The catalogues as shipped, in the order in which they were defined. */
export function messageCatalogues(): MessageCatalogue[] {
  return [...catalogues.values()].map(({ name, shipped }) => ({ name, shipped }))
}

/**
 * Takes in what was mended; words that were not keep their shipped form.
 * @returns whether any word is another one now
 */
export function mendMessages(mended: MendedMessages): boolean {
  let changed = false
  for (const { name, shipped, current } of catalogues.values()) {
    for (const locale of portalLocales) {
      const next = merged(shipped[locale], mended.get(name)?.[locale])
      if (sameMessages(current[locale], next)) continue
      current[locale] = next
      changed = true
    }
  }
  if (changed) for (const each of made) each.clear()
  return changed
}

// Keys that the program no longer knows fall off, new ones come as shipped.
function merged(shipped: Messages, mended: Messages | undefined): Messages {
  if (!mended) return shipped
  return Object.fromEntries(Object.entries(shipped).map(([key, text]) => [key, mended[key] ?? text]))
}

function sameMessages(before: Messages, after: Messages): boolean {
  return before === after || Object.entries(after).every(([key, text]) => before[key] === text)
}
