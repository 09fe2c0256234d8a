import type { Served } from '../load/child.ts'
import { siteOf } from '../load/public-servers.ts'
import { compare, type Rate, type Rounds } from '../load/rates.ts'
import type { Measured, Options } from '../measures.ts'
import { openReading } from '../../src/portal/site/reading.ts'
import { median } from '../statistics.ts'
import type { Bench } from '../world/bench.ts'
import { pathOf, published, type Row } from '../world/published.ts'
import { asked, search } from './public-search.ts'

const ROUNDS = { full: { rounds: 5, seconds: 1 }, quick: { rounds: 3, seconds: 1 } }

/** How many times slower ten times the content makes pages and search: both worlds asked in turns. */
export async function measureGrowth(
  small: Bench,
  large: Bench,
  { quick, step }: Options,
): Promise<Measured[]> {
  step('publishing in both worlds')
  const [few, many] = [await published(small), await published(large)]
  const times = { ...(quick ? ROUNDS.quick : ROUNDS.full), step }
  const same = Math.min(few.length, many.length)
  const worlds: Pair<World> = [
    { bench: small, rows: few.slice(0, same) },
    { bench: large, rows: many.slice(0, same) },
  ]
  return [
    await pagesSlower(worlds, 'ready', { ...times, by: 'busy' }),
    await pagesSlower(worlds, 'cold', { ...times, by: 'wall' }),
    await searchSlower([small, large], times),
  ]
}

type Pair<T> = readonly [T, T]
type World = { bench: Bench; rows: readonly Row[] }
type Times = Rounds & Pick<Options, 'step'>

async function pagesSlower(
  [small, large]: Pair<World>,
  pages: 'ready' | 'cold',
  times: Times & { by: keyof Rate },
): Promise<Measured> {
  const sites = [await siteOf(small.bench, pages), await siteOf(large.bench, pages)] as const
  try {
    const pair = { ours: inTurns(sites[1], large.rows), bare: inTurns(sites[0], small.rows) }
    const [rates] = await compare([pair], times)
    const what = `${pages === 'ready' ? 'hot' : 'cold'} pages, ${small.rows.length} in turns: slower`
    return { what, value: 1 / (rates?.share ?? Number.NaN), unit: '×', target: 1.2 }
  } finally {
    for (const site of sites) await site.stop()
  }
}

function inTurns({ origin, pid }: Served, rows: readonly Row[]) {
  return { url: origin, pid, paths: rows.map(pathOf) }
}

async function searchSlower(benches: Pair<Bench>, { rounds, seconds, step }: Times): Promise<Measured> {
  const [small, large] = benches.map(({ connection }) => openReading(connection)) as [Reading, Reading]
  const count = async (db: Reading) => (await asked(db, search, seconds)).length
  try {
    for (const db of [small, large]) await count(db)
    const growths: number[] = []
    for (let round = 1; round <= rounds; round++) {
      step(`searching, round ${round} of ${rounds}`)
      growths.push((await count(small)) / (await count(large)))
    }
    return { what: 'public search: slower', value: median(growths), unit: '×', target: 2 }
  } finally {
    for (const db of [small, large]) await db.destroy()
  }
}

type Reading = ReturnType<typeof openReading>
