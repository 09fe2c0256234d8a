import type { Database } from '../../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../../platform/locales.ts'
import type { Catalogue } from './catalogues.ts'

export type Shipped = Catalogue['shipped']

/** Keys by language. */
export type Stale = Partial<Record<PortalLocale, string[]>>

/** A catalogue as it was last taken in. */
export type Kept = { name: string; recordId: string; shipped: Shipped; stale: Stale }

/** The catalogues that were taken in. */
export function listKept(db: Database): Promise<Kept[]> {
  return db.selectFrom('interfaceCatalogues').selectAll().execute() as Promise<Kept[]>
}

/** The languages in which a catalogue is shipped. */
export function localesOf(shipped: Shipped): PortalLocale[] {
  return portalLocales.filter((locale) => shipped[locale] !== undefined)
}
