import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { portalLocales } from '../../../platform/locales.ts'
import type { CoveragePage, CoverageTotal } from './endpoints.ts'
import { kindOfLetter } from './kinds.ts'
import { lateLetters, type Clock } from './owed.ts'

/** The letters of all items, one item after the other. */
type Letters = { kinds: string; owed: string; late: string }

/**
 * How many items stand how in each language, and how many are late. The letters of all items come as one text each and
 * are counted here: that is far quicker than to group them.
 */
export async function countCells(
  db: Database,
  conditions: RawBuilder<unknown>,
  clock: Clock,
): Promise<NonNullable<CoveragePage['totals']>> {
  const { rows } = await sql<Letters>`
    select coalesce(string_agg(coalesce(c.kinds, 'nnnnnnnn'), ''), '') as kinds,
      coalesce(string_agg(coalesce(c.owed, '--------'), ''), '') as owed,
      coalesce(string_agg(${lateLetters(clock)}, ''), '') as late
    from records r left join translation_coverage c on c.record_id = r.id where ${conditions}`.execute(db)
  const letters = rows[0] ?? { kinds: '', owed: '', late: '' }
  const locales = portalLocales.map((locale): CoverageTotal => ({ locale, counts: {}, late: 0 }))
  const items = letters.kinds.length / locales.length
  let late = 0
  for (let item = 0; item < items; item++) {
    let isLate = false
    for (const [place, total] of locales.entries()) {
      const at = item * locales.length + place
      const kind = kindOfLetter(letters.kinds[at])
      total.counts[kind] = (total.counts[kind] ?? 0) + 1
      if (!isLateAt(letters, clock, { item, place, at })) continue
      total.late += 1
      isLate = true
    }
    if (isLate) late += 1
  }
  return { items, late, locales }
}

type At = { item: number; place: number; at: number }

function isLateAt({ owed, late }: Letters, { obligations }: Clock, { item, place, at }: At): boolean {
  const since = owed[at]
  if (since === '-') return false
  const locale = portalLocales[place]
  return obligations.some(
    ({ locales }, index) =>
      late[2 * (item * obligations.length + index) + (since === 'f' ? 0 : 1)] === '1' &&
      locales.some((each) => each === locale),
  )
}
