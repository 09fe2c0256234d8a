import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/connect.ts'
import type { PortalLocale } from '../../src/platform/locales.ts'
import { openReading } from '../../src/portal/site/reading.ts'
import { questionOf } from '../../src/records/publishing/search/question.ts'
import { searchPages } from '../../src/records/publishing/search/search-pages.ts'
import type { Measure } from '../measures.ts'
import { percentile, timed } from '../statistics.ts'
import { published } from '../world/published.ts'

const CONNECTIONS = 4
const SECONDS = { full: 8, quick: 3 }
const RATE = 400

/** Words that stand everywhere and phrases, names that few pages share, a slip, nothing at all, in three languages. */
const phrases: Readonly<Partial<Record<PortalLocale, string>>> = {
  vi:
    'hang dong|tuyen truyen|thông tin đối ngoại|biển đảo|cua khau quoc te|lang nghe|nuoc ngam sau|hoi trường|du lich 77|' +
    'khu kinh te|động 512|lễ hội|phân giới cắm mốc|dong vat quy',
  en: 'cave river|ancient bridge|limestone|boat 301|harbur lantern',
  lo: 'ຖ້ຳ|ປະຫວັດສາດ|ຕະຫຼາດ',
}

const questions = Object.entries(phrases).flatMap(([locale, said]) =>
  said.split('|').map((q) => ({ q, locale: locale as PortalLocale })),
)

type Work = (db: Database, question: (typeof questions)[number]) => Promise<unknown>

/** What readers wait for when four of them search at once, highlights included, and how many are answered a second. */
export const measurePublicSearch: Measure = async (bench, { quick }) => {
  await published(bench)
  const db = openReading(bench.connection)
  const seconds = quick ? SECONDS.quick : SECONDS.full
  try {
    await asked(db, search, 1)
    const sample = await asked(db, search, seconds)
    const bare = await asked(db, unranked, seconds / 2)
    const [ours, theirs] = [sample.length / seconds, bare.length / (seconds / 2)]
    return [
      { what: 'four readers: median', value: percentile(sample, 0.5), unit: 'ms' },
      {
        what: 'four readers: p99',
        value: percentile(sample, 0.99),
        unit: 'ms',
        target: 20,
        baseline: { what: 'twenty unranked hits', value: percentile(bare, 0.99) },
      },
      {
        what: 'answered',
        value: ours,
        unit: '/s',
        floor: RATE,
        baseline: { what: 'twenty unranked hits', value: theirs },
      },
    ]
  } finally {
    await db.destroy()
  }
}

/** Milliseconds of each go of those that ask all the time, each at another place of the list. */
export async function asked(db: Database, work: Work, seconds: number): Promise<number[]> {
  const sample: number[] = []
  const end = performance.now() + seconds * 1000
  const reader = async (_: unknown, number: number) => {
    for (let at = number * 5; performance.now() < end; at++) {
      const question = questions[at % questions.length]
      if (question) sample.push(await timed(() => work(db, question)))
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, reader))
  return sample
}

export const search: Work = (db, { q, locale }) => searchPages(db, q, { locale, limit: 20, offset: 0 })

/** The bare query: rows that the index finds, in no order, without counts, corrections and highlights. */
const unranked: Work = (db, { q }) =>
  sql`select record_id, locale, title from public_search where words @@ ${questionOf(q)?.all ?? ''}::tsquery limit 20`.execute(
    db,
  )
