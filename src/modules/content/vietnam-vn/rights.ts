import type { Database } from '../../../platform/database/connect.ts'
import { findRecords } from '../../../records/store.ts'
import { mediaAssets } from '../../media/public.ts'

/** What is known of the rights in a picture, as the library keeps it. */
export type PictureRights = {
  author: string | null
  origin: string | null
  licence: string | null
  takenOn: string | null
  rightsUntil: string | null
  consent: string | null
  consentDocument: string | null
  communityConsent: string | null
  synthesis: string | null
  /** Entered in the contest Happy Việt Nam: when, under which code, with what result. */
  happyVietnam: { year: number; code: string | null; result: string | null } | null
}

export async function pictureRights(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, PictureRights>> {
  if (ids.length === 0) return new Map()
  const found = await findRecords(db, mediaAssets, ids, 'everywhere')
  return new Map(
    found.map(({ id, fields }) => {
      const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : null)
      const year = fields['happyVietnamYear']
      return [
        id,
        {
          author: text('author'),
          origin: text('origin'),
          licence: text('licence'),
          takenOn: text('takenOn'),
          rightsUntil: text('rightsUntil'),
          consent: text('consent'),
          consentDocument: text('consentDocument'),
          communityConsent: text('communityConsent'),
          synthesis: text('synthesis'),
          happyVietnam:
            typeof year === 'number'
              ? { year, code: text('happyVietnamCode'), result: text('happyVietnamResult') }
              : null,
        },
      ]
    }),
  )
}
