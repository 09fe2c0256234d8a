import { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { portalLocales, SOURCE_LOCALE } from '../platform/locales.ts'
import { addObligation } from '../modules/translations/public.ts'
import type { Collections } from '../records/registry.ts'
import { readDemoFile } from './files.ts'

const written = z.array(
  z.strictObject({
    owner: z.string(),
    collection: z.string(),
    locales: z.array(z.enum(portalLocales).exclude([SOURCE_LOCALE])),
    workingDays: z.int(),
    basis: z.string(),
    validFrom: z.iso.date(),
  }),
)

/** Sets the obligations to translate that the demo gives itself; no rule of the province asks for them, and they say so. */
export async function loadObligations(
  db: Database,
  actor: Actor,
  collections: Collections,
  idOf: (ref: string) => string,
): Promise<void> {
  for (const { owner, ...obligation } of written.parse(await readDemoFile('translation-obligations')))
    await addObligation(db, actor, collections, { ...obligation, orgId: idOf(owner) })
}
