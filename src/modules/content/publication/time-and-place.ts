import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { Fields } from '../../../records/collection.ts'

/** The dates under which the calendar shows an item. */
export function spanOf(fields: Fields): { startsOn: string | null; endsOn: string | null } {
  const startsOn = dateOf(fields['startsOn'])
  return { startsOn, endsOn: startsOn === null ? null : (dateOf(fields['endsOn']) ?? startsOn) }
}

function dateOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** Its own point, else that of the place at which it is. */
export async function pointOf(
  db: Database,
  fields: Fields,
): Promise<{ longitude: number | null; latitude: number | null }> {
  const { longitude, latitude, place } = fields
  if (typeof longitude === 'number' && typeof latitude === 'number') return { longitude, latitude }
  if (typeof place !== 'string') return { longitude: null, latitude: null }
  const { rows } = await sql<{ longitude: number | null; latitude: number | null }>`
    select longitude::float8 as longitude, latitude::float8 as latitude from places where record_id = ${place}::uuid`.execute(
    db,
  )
  return rows[0] ?? { longitude: null, latitude: null }
}

/** Vietnam keeps one time all year. */
const ZONE = '+07:00'
const DAY = 24 * 60 * 60_000

/**
 * Until when a call for capital stands: the end of its last day in Vietnam. A project that was removed from the list
 * stands no longer. Null: without end.
 */
export function validUntil({ validUntil: last, status }: Fields): Date | null {
  if (status === 'closed') return new Date(0)
  return typeof last === 'string' ? new Date(Date.parse(`${last}T00:00:00${ZONE}`) + DAY) : null
}
