import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { foldedLine } from '../../../platform/text/words/keys.ts'
import { termsOf } from '../../../platform/text/words/terms.ts'

export type Suggestion = { title: string; locale: PortalLocale; collection: string; slug: string }

export type Suggestions = {
  /** Titles that have a word beginning with each word typed; those of the reader's language first. */
  find(db: Database, q: string, locale: PortalLocale): Promise<Suggestion[]>
}

type Listed = Suggestion & { line: string }

const MOST = 8
/** Titles kept in memory, the newest; some ten megabytes. */
const KEPT = 20_000
/** How old the list may be while the database answers, in milliseconds. */
const FRESH = 2000

/**
 * Keeps the titles of published pages in memory and looks now and then whether they changed. While the database cannot be
 * asked, the last list goes on answering.
 */
export function openSuggestions({ now = Date.now }: { now?: () => number } = {}): Suggestions {
  let list: readonly Listed[] | undefined
  let change = -1
  let looked = -Infinity
  let looking: Promise<void> | undefined

  async function look(db: Database): Promise<void> {
    const last = await lastChange(db)
    if (list === undefined || last !== change) list = await readTitles(db)
    change = last
    looked = now()
  }

  async function renew(db: Database): Promise<void> {
    looking ??= look(db).finally(() => (looking = undefined))
    try {
      await looking
    } catch (error) {
      if (list === undefined) throw error
      // Not asked again by everybody who types meanwhile.
      looked = now()
    }
  }

  return {
    async find(db, q, locale) {
      if (now() - looked > FRESH) await renew(db)
      return matching(list ?? [], q, locale)
    },
  }
}

async function lastChange(db: Database): Promise<number> {
  const { rows } = await sql<{ id: number | null }>`select max(id) as id from public_changes`.execute(db)
  return rows[0]?.id ?? 0
}

async function readTitles(db: Database): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select p.title, p.locale, p.collection, p.slug, s.title as line from public_pages p
    join public_search s on s.record_id = p.record_id and s.locale = p.locale
    order by p.published_at desc, p.record_id, p.locale limit ${KEPT}`.execute(db.withoutPlugins())
  return rows
}

function matching(list: readonly Listed[], q: string, locale: PortalLocale): Suggestion[] {
  const terms = termsOf(q.slice(0, 100))
  if (terms.length === 0) return []
  const phrase = foldedLine(terms)
  const wanted = terms.map((term) => (term.kind === 'word' ? ` ${term.folded}` : term.text))
  const ranks: Listed[][] = [[], [], [], []]
  for (const one of list) {
    if (!wanted.every((word) => one.line.includes(word))) continue
    const rank = (one.locale === locale ? 0 : 2) + (one.line.startsWith(phrase) ? 0 : 1)
    ranks[rank]?.push(one)
    if (ranks[0]?.length === MOST) break
  }
  return ranks
    .flat()
    .slice(0, MOST)
    .map(({ title, locale: language, collection, slug }) => ({ title, locale: language, collection, slug }))
}
