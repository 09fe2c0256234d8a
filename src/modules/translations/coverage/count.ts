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
  const late = lateCells(letters, clock)
  return {
    items: letters.kinds.length / portalLocales.length,
    late: late.items,
    locales: portalLocales.map((locale, place) => ({
      locale,
      counts: countsAt(letters.kinds, place),
      late: late.cells[place] ?? 0,
    })),
  }
}

/** How often each kind stands at one place of the letters; by the number of the letter, for there are hundreds of thousands. */
function countsAt(kinds: string, place: number): CoverageTotal['counts'] {
  const byLetter = new Uint32Array(128)
  for (let at = place; at < kinds.length; at += portalLocales.length) {
    const code = kinds.charCodeAt(at)
    byLetter[code] = (byLetter[code] ?? 0) + 1
  }
  const counts: CoverageTotal['counts'] = {}
  for (const [code, count] of byLetter.entries()) {
    if (count > 0) counts[kindOfLetter(String.fromCharCode(code))] = count
  }
  return counts
}

/** How many items are late, and how many of them in each language. */
function lateCells(letters: Letters, clock: Clock): { items: number; cells: number[] } {
  const cells = portalLocales.map(() => 0)
  const items = new Set<number>()
  for (let at = 0; at < letters.owed.length; at++) {
    if (letters.owed.charCodeAt(at) === NOTHING) continue
    const place = at % portalLocales.length
    const item = Math.floor(at / portalLocales.length)
    if (!isLateAt(letters, clock, { item, place, at })) continue
    cells[place] = (cells[place] ?? 0) + 1
    items.add(item)
  }
  return { items: items.size, cells }
}

const NOTHING = '-'.charCodeAt(0)

type At = { item: number; place: number; at: number }

function isLateAt({ owed, late }: Letters, { obligations }: Clock, { item, place, at }: At): boolean {
  const since = owed[at]
  const locale = portalLocales[place]
  return obligations.some(
    ({ locales }, index) =>
      late[2 * (item * obligations.length + index) + (since === 'f' ? 0 : 1)] === '1' &&
      locales.some((each) => each === locale),
  )
}
