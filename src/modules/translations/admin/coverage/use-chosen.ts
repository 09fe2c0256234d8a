import { useState } from 'react'
import type { PortalLocale } from '../../../../platform/locales.ts'
import type { Item } from './cell-facts.ts'

type Chosen = { item: Pick<Item, 'id' | 'collection' | 'title'>; locale: PortalLocale }

/** The cells that are chosen to make a job of, or to have drafted. */
export function useChosen() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map())
  const keyOf = (id: string, locale: PortalLocale) => `${id} ${locale}`
  return {
    size: chosen.size,
    has: (id: string, locale: PortalLocale) => chosen.has(keyOf(id, locale)),
    toggle: (item: Chosen['item'], locale: PortalLocale) => {
      const next = new Map(chosen)
      if (!next.delete(keyOf(item.id, locale))) next.set(keyOf(item.id, locale), { item, locale })
      setChosen(next)
    },
    clear: () => setChosen(new Map()),
    /** The languages chosen, each with its items. */
    byLocale: () => Map.groupBy(chosen.values(), ({ locale }) => locale),
  }
}

export type ChosenCells = ReturnType<typeof useChosen>

/** `places:0199…,articles:0199…`, as the pages of jobs and drafts read it. */
export function itemsParam(chosen: readonly Chosen[]): string {
  return chosen.map(({ item }) => `${item.collection}:${item.id}`).join(',')
}
