import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { recordPublicChange } from '../../src/records/publishing/changes.ts'
import { tagOf, type PublicPage } from '../../src/records/publishing/public-page.ts'
import { importPages } from '../../src/records/publishing/bulk-import.ts'
import { crowd } from '../load/crowd.ts'
import { residentMegabytes, serveInChild, type Served } from '../load/child.ts'
import { serveByNginx } from '../load/nginx.ts'
import { compare, type Pair } from '../load/rates.ts'
import type { Measured } from '../measures.ts'
import type { Bare } from '../servers/bare.ts'
import type { SiteTold } from '../servers/site.ts'
import { median } from '../statistics.ts'
import type { Bench } from '../world/bench.ts'
import { makePublished, pagesOf } from '../world/pages.ts'

/** One published item in three languages for so many activities. */
const SHARE = 10
const TIMES = { full: { rounds: 7, seconds: 2 }, quick: { rounds: 3, seconds: 1 } }
const READERS = { full: 10_000, quick: 2000 }
const IDLE = 3000

type Row = Pick<PublicPage, 'recordId' | 'locale' | 'collection' | 'slug'>
type Servers = { ready: Served; cold: Served }

/** How near the public side comes to what Node and one read of the database need by themselves. */
export async function measurePages(bench: Bench, { quick }: { quick: boolean }): Promise<Measured[]> {
  const rows = await publish(bench)
  const [row] = rows as [Row]
  const ready = await siteOf(bench, join(bench.dataFolder, 'ready-bench'))
  const idle = await sleep(IDLE).then(() => residentMegabytes(ready.pid))
  const cold = await siteOf(bench, null)
  const times = quick ? TIMES.quick : TIMES.full
  try {
    return [
      ...(await hot(bench, ready, row, times)),
      ...(await whenAsked(bench, { ready, cold }, row, times)),
      await visible(bench, ready, row),
      ...(await crowded(ready, row, quick ? READERS.quick : READERS.full)),
      { what: 'memory of the public side, idle (RSS)', value: idle, unit: 'MB', target: 120 },
      { what: 'and after all that', value: await residentMegabytes(ready.pid), unit: 'MB', target: 200 },
    ]
  } finally {
    for (const served of [ready, cold]) await served.stop()
  }
}

async function publish({ db, connection, world }: Bench): Promise<Row[]> {
  const count = Math.max(100, Math.round(world.activities / SHARE))
  const records = await makePublished(db, world.province.orgIds[0] ?? '', count)
  await importPages(connection, pagesOf(records))
  await sql`vacuum (analyze) public_pages`.execute(db)
  return db
    .selectFrom('publicPages')
    .select(['recordId', 'locale', 'collection', 'slug'])
    .where('locale', '=', 'vi')
    .where('collection', '=', 'articles')
    .orderBy('recordId')
    .limit(50)
    .execute() as Promise<Row[]>
}

function siteOf({ connection }: Bench, folder: string | null): Promise<Served> {
  return serveInChild('site', { connection, folder } satisfies SiteTold)
}

const pathOf = ({ locale, collection, slug }: Row) => `/${locale}/${collection}/${encodeURIComponent(slug)}`
const apiPathOf = ({ locale, collection, slug }: Row) =>
  `/api/public/${collection}/${encodeURIComponent(slug)}?lang=${locale}`
const listPathOf = ({ locale, collection }: Row) => `/api/public/${collection}?lang=${locale}&limit=20`

/** A bare server that sends what ours sends, byte for byte, heads included; `reads` says that it reads the row first. */
async function bareOf(
  { connection }: Bench,
  { origin, path, row, coding = 'identity' }: { origin: string; path: string; row?: Row; coding?: string },
): Promise<Served> {
  const { head, body } = await bytesOf(origin + path, coding)
  const { recordId, locale } = row ?? {}
  const reading = recordId && locale ? { row: { connection, recordId, locale } } : {}
  return serveInChild('bare', { head, body: body.toString('base64'), ...reading } satisfies Bare)
}

/** The answer as it travels; `fetch` would unpack it. */
async function bytesOf(url: string, coding: string): Promise<{ head: string[]; body: Buffer }> {
  const [answer] = (await once(get(url, { headers: { 'accept-encoding': coding } }), 'response')) as [
    IncomingMessage,
  ]
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`)
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const own = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding'])
  const head = Object.entries(answer.headers).flatMap(([name, value]) =>
    own.has(name) ? [] : [name, String(value)],
  )
  return { head, body: Buffer.concat(chunks) }
}

type Times = { rounds: number; seconds: number }

const BROWSER = 'gzip, deflate, br'

async function hot(bench: Bench, ready: Served, row: Row, times: Times): Promise<Measured[]> {
  const page = { origin: ready.origin, path: pathOf(row) }
  const api = { origin: ready.origin, path: apiPathOf(row) }
  const barePage = await bareOf(bench, page)
  const bareBrotli = await bareOf(bench, { ...page, coding: BROWSER })
  const bareApi = await bareOf(bench, api)
  const ceiling = await serveByNginx((await bytesOf(page.origin + page.path, 'identity')).body)
  const etag = String(
    (await fetch(page.origin + page.path, { headers: { 'accept-encoding': '' } })).headers.get('etag'),
  )
  const { pid } = ready
  const asked = ({ origin, path }: typeof page, headers = {}) => ({ url: origin + path, pid, headers })
  const ofBare = ({ origin, pid }: Served, headers = {}) => ({ url: origin, pid, headers })
  const coded = { 'accept-encoding': BROWSER }
  const known = { 'if-none-match': etag }
  const pairs = [
    { ours: asked(page), bare: ofBare(barePage) },
    { ours: asked(page, coded), bare: ofBare(bareBrotli, coded) },
    { ours: asked(page, known), bare: ofBare(barePage, known) },
    { ours: asked(api), bare: ofBare(bareApi) },
    ...(ceiling ? [{ ours: ofBare(ceiling), bare: ofBare(barePage) }] : []),
  ]
  const rates = await compare(pairs, { ...times, by: 'busy' })
  for (const served of [barePage, bareBrotli, bareApi, ceiling]) await served?.stop()
  const kinds = [
    { what: 'hot page', atLeast: 0.95 },
    { what: 'hot page as browsers ask (br)', atLeast: 0.95 },
    { what: 'hot page that the reader has (304)', atLeast: 1 },
    { what: 'hot item of the API', atLeast: 0.95 },
    ...(ceiling ? [{ what: 'the ceiling: nginx with the file of the page' }] : []),
  ]
  const of = 'bare Node, 200 with the same bytes'
  return kinds.map(({ what, ...target }, at) =>
    measured(`${what}, for each busy second`, rates[at], { ...target, of }),
  )
}

function measured(
  what: string,
  pair: Pair | undefined,
  { of, ...target }: { atLeast?: number; of: string },
): Measured {
  const { ours, share } = pair ?? { ours: Number.NaN, share: Number.NaN }
  return { what, value: ours, unit: '/s', ...target, baseline: { what: of, value: ours / share } }
}

async function whenAsked(
  bench: Bench,
  { ready, cold }: Servers,
  row: Row,
  times: Times,
): Promise<Measured[]> {
  const kinds = [
    { what: 'cold item page', path: pathOf(row), atLeast: 0.25 },
    { what: 'cold item of the public API', path: apiPathOf(row), atLeast: 0.4 },
    { what: 'cold list of twenty', path: listPathOf(row), atLeast: 0.25 },
  ]
  const bares: Served[] = []
  for (const { path } of kinds) bares.push(await bareOf(bench, { origin: ready.origin, path, row }))
  const pairs = kinds.map(({ path }, at) => ({
    ours: { url: cold.origin + path, pid: cold.pid },
    bare: { url: bares[at]?.origin ?? '', pid: bares[at]?.pid ?? 0 },
  }))
  const rates = await compare(pairs, { ...times, by: 'wall' })
  for (const bare of bares) await bare.stop()
  return kinds.map(({ what, atLeast }, at) => {
    return measured(what, rates[at], { atLeast, of: 'bare Node with one primary-key read' })
  })
}

/** From the commit here to the new page there. */
async function visible({ db }: Bench, { origin }: Served, row: Row): Promise<Measured> {
  const sample: number[] = []
  for (let time = 0; time < 15; time++) {
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

async function crowded({ origin }: Served, row: Row, readers: number): Promise<Measured[]> {
  const { asked, answered, seconds } = await crowd(origin + pathOf(row), readers, 3)
  const many = readers.toLocaleString('en')
  return [
    { what: `${many} readers at once, requests lost`, value: asked - answered, unit: '/s', target: 1 },
    { what: `${many} readers, three requests each, in all`, value: seconds, unit: 's' },
  ]
}
