import { setTimeout as sleep } from 'node:timers/promises'
import { recordPublicChange } from '../../src/records/publishing/changes.ts'
import { tagOf } from '../../src/records/publishing/public-page.ts'
import type { Served } from '../load/child.ts'
import { serveByNginx } from '../load/nginx.ts'
import { askedOf, bareOf, bytesOf, siteOf } from '../load/public-servers.ts'
import { compare, type Pair, type Rounds } from '../load/rates.ts'
import type { Measured, Options } from '../measures.ts'
import { median } from '../statistics.ts'
import type { Bench } from '../world/bench.ts'
import { apiPathOf, listPathOf, pathOf, published, type Row } from '../world/published.ts'

const ROUNDS = { full: { rounds: 5, seconds: 1 }, quick: { rounds: 3, seconds: 1 } }
const CHANGES = 15
const BROWSER = 'gzip, deflate, br'

/** How near the public side comes to what Node and one read of the database need by themselves. */
export async function measurePages(bench: Bench, { quick, step }: Options): Promise<Measured[]> {
  step('publishing')
  const [row] = await published(bench)
  const ready = await siteOf(bench, 'ready')
  const cold = await siteOf(bench, 'cold')
  const times = { ...(quick ? ROUNDS.quick : ROUNDS.full), step }
  try {
    return [
      ...(await hot(bench, ready, row, times)),
      ...(await rendered(bench, { ready, cold }, row, times)),
      await visible(bench, ready, row),
    ]
  } finally {
    for (const served of [ready, cold]) await served.stop()
  }
}

type Times = Rounds & Pick<Options, 'step'>

async function hot(bench: Bench, ready: Served, row: Row, times: Times): Promise<Measured[]> {
  const page = { origin: ready.origin, path: pathOf(row) }
  const api = { origin: ready.origin, path: apiPathOf(row) }
  const { head, body } = await bytesOf(page.origin + page.path, 'identity')
  const coded = { 'accept-encoding': BROWSER }
  const known = { 'if-none-match': head[head.indexOf('etag') + 1] ?? '' }
  const barePage = await bareOf(bench, page)
  const bareBrotli = await bareOf(bench, { ...page, coding: BROWSER })
  const bareApi = await bareOf(bench, api)
  const nginx = await serveByNginx(body)
  const bare = askedOf(barePage)
  const kinds = [
    { what: 'hot page', ours: askedOf(ready, page), bare, atLeast: 0.95 },
    {
      what: 'hot page as browsers ask (br)',
      ours: askedOf(ready, { ...page, headers: coded }),
      bare: askedOf(bareBrotli),
      atLeast: 0.95,
    },
    {
      what: 'hot page that the reader has (304)',
      ours: askedOf(ready, { ...page, headers: known }),
      bare,
      atLeast: 1,
    },
    { what: 'hot item of the API', ours: askedOf(ready, api), bare: askedOf(bareApi), atLeast: 0.95 },
    ...(nginx ? [{ what: 'the ceiling: nginx with the file of the page', ours: askedOf(nginx), bare }] : []),
  ]
  const rates = await compare(kinds, { ...times, by: 'busy' })
  for (const served of [barePage, bareBrotli, bareApi, nginx]) await served?.stop()
  const of = 'bare Node, the same bytes'
  return kinds.map(({ what, atLeast }, at) =>
    measured(`${what}, a busy second`, rates[at], { of, ...(atLeast ? { atLeast } : {}) }),
  )
}

type Servers = { ready: Served; cold: Served }

async function rendered(bench: Bench, { ready, cold }: Servers, row: Row, times: Times): Promise<Measured[]> {
  const kinds = [
    { what: 'cold item page', path: pathOf(row), atLeast: 0.25 },
    { what: 'cold item of the API', path: apiPathOf(row), atLeast: 0.4 },
    { what: 'cold list of twenty', path: listPathOf(row), atLeast: 0.25 },
  ]
  const bares: Served[] = []
  for (const { path } of kinds) bares.push(await bareOf(bench, { origin: ready.origin, path, row }))
  const pairs = bares.map((bare, at) => ({ ours: askedOf(cold, kinds[at]), bare: askedOf(bare) }))
  const rates = await compare(pairs, { ...times, by: 'wall' })
  for (const bare of bares) await bare.stop()
  const of = 'bare Node, one read by key'
  return kinds.map(({ what, atLeast }, at) => measured(what, rates[at], { atLeast, of }))
}

function measured(
  what: string,
  pair: Pair | undefined,
  { of, ...target }: { atLeast?: number; of: string },
): Measured {
  const { ours, share } = pair ?? { ours: Number.NaN, share: Number.NaN }
  return { what, value: ours, unit: '/s', ...target, baseline: { what: of, value: ours / share } }
}

/** From the commit here to the new page there. */
async function visible({ db }: Bench, { origin }: Served, row: Row): Promise<Measured> {
  const sample: number[] = []
  for (let time = 0; time < CHANGES; time++) {
    const title = `Tiêu đề mới ${time} ${performance.now()}`
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('publicPages')
        .set({ title })
        .where('recordId', '=', row.recordId)
        .where('locale', '=', row.locale)
        .execute()
      await recordPublicChange(trx, [tagOf.record(row.recordId)])
    })
    const begun = performance.now()
    while (!(await (await fetch(origin + pathOf(row))).text()).includes(title)) await sleep(1)
    sample.push(performance.now() - begun)
  }
  return { what: 'published, until another node shows it', value: median(sample), unit: 'ms', target: 200 }
}
