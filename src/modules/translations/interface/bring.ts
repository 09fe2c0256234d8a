import { sql } from 'kysely'
import { systemActor, type Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import type { Messages } from '../../../platform/messages.ts'
import { today } from '../../../platform/time/dates.ts'
import type { Collection } from '../../../records/collection.ts'
import { createRecord } from '../../../records/create.ts'
import { bringTexts } from '../../../records/texts/bring.ts'
import { organizationHolding } from '../../accounts/public.ts'
import { treeOn } from '../../organizations/public.ts'
import { shippedCatalogues, type Catalogue } from './catalogues.ts'
import { listKept, localesOf, type Shipped } from './kept.ts'
import { renew } from './renew.ts'

const LOCK = 5_201_080

/**
 * Takes the words of this program in as records: new catalogues as they are shipped, changed ones word by word, so that
 * what somebody mended stays where the program says the same as before. Several nodes may call it; one does it.
 */
export async function bringInterfaceTexts(db: Database, collection: Collection): Promise<void> {
  const catalogues = await shippedCatalogues()
  await transaction(db, async (trx) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as free`.execute(
      trx,
    )
    if (!rows[0]?.free) return
    // Those who edit for the whole province edit these words; without them whoever administers.
    const held = await organizationHolding(trx, ['lead', 'administrator'])
    const ownerOrgId = held ?? (await treeOn(trx, today()))[0]?.id
    // Before the first organisation there is nobody whose words they could be.
    if (ownerOrgId === undefined) return
    const actor = systemActor('Chalo')
    const kept = new Map((await listKept(trx)).map((each) => [each.name, each]))
    for (const catalogue of catalogues) {
      const before = kept.get(catalogue.name)
      if (!before) await bringNew(trx, actor, collection, { catalogue, ownerOrgId })
      else if (!isSame(before.shipped, catalogue.shipped))
        await renew(trx, actor, collection, { catalogue, before })
    }
  })
}

type New = { catalogue: Catalogue; ownerOrgId: string }

async function bringNew(
  db: Database,
  actor: Actor,
  collection: Collection,
  { catalogue, ownerOrgId }: New,
): Promise<void> {
  const { name, part, shipped } = catalogue
  const fields = { name, part }
  const record = await createRecord(db, actor, collection, {
    ownerOrgId,
    fields,
    state: 'approved',
    source: 'program',
  })
  const texts = localesOf(shipped).map((locale) => ({
    record,
    locale,
    fields: { title: titleOf(catalogue, locale), messages: shipped[locale] },
  }))
  await bringTexts(db, actor, collection, texts)
  await db
    .insertInto('interfaceCatalogues')
    .values({ name, recordId: record.id, shipped: JSON.stringify(shipped) })
    .execute()
}

function titleOf({ label }: Catalogue, locale: PortalLocale): string {
  return locale === SOURCE_LOCALE ? label.vi : label.en
}

/** The database does not keep the order of keys. */
function isSame(before: Shipped, after: Shipped): boolean {
  const sameIn = (one: Messages = {}, other: Messages = {}) =>
    Object.keys(one).length === Object.keys(other).length &&
    Object.entries(one).every(([key, text]) => other[key] === text)
  return portalLocales.every((locale) => sameIn(before[locale], after[locale]))
}
