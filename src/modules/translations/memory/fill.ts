import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { Collection } from '../../../records/collection.ts'
import { nothingToTranslate } from '../desk/errors.ts'
import { readSegments } from '../desk/load.ts'
import { findForDesk } from '../desk/open.ts'
import { writeTargets, type NewTarget } from '../desk/write.ts'
import { lookUpMemory } from './look-up.ts'

type Place = { id: string; locale: PortalLocale }

/**
 * Fills segments without words with what the memory says of exactly the same source; each still has to be read by the
 * translator. @throws recordNotFound, notAllowed, nothingToTranslate
 */
export async function fillFromMemory(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale }: Place,
): Promise<{ filled: number; untranslated: number }> {
  const record = await findForDesk(db, actor, collection, id)
  const segments = await readSegments(db, { recordId: record.id, locale })
  if (!segments) throw nothingToTranslate()
  const empty = segments.filter(({ target, text }) => target === null && text.trim() !== '')
  const targets: NewTarget[] = []
  for (const segment of empty) {
    const [match] = await lookUpMemory(db, { locale, source: segment.text, limit: 1, atLeast: 1 })
    if (!match) continue
    targets.push({
      id: segment.id,
      source: segment.text,
      target: match.target,
      state: 'editing',
      origin: 'memory',
      originDetail: match.title?.slice(0, 200) ?? null,
      version: 0,
    })
  }
  if (targets.length === 0) return { filled: 0, untranslated: empty.length }
  const { written } = await transaction(db, (trx) =>
    writeTargets(trx, actor, collection, { id, locale, targets }),
  )
  return { filled: written.length, untranslated: empty.length - written.length }
}
