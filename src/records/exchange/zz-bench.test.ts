import { test } from 'vitest'
import { writeFileSync, readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { transaction } from '../../platform/database/connect.ts'
import { testDatabase } from '../../platform/testing/database.ts'
import { systemActor } from '../../platform/actor.ts'
import { createRecord } from '../create.ts'
import { newId } from '../../platform/ids.ts'
import { organizations } from '../../modules/organizations/schema.ts'
import { publications } from '../../modules/publications/schema.ts'
import { exportRecords } from './export.ts'
import { runImport } from './run.ts'
import { planImport } from './plan.ts'
import pg from 'pg'
const stats = new Map<string, [number, number]>()
const original = pg.Client.prototype.query as (...a: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...a: unknown[]) {
  const t = performance.now()
  const text = String((a[0] as { text?: string })?.text ?? a[0])
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, 60)
  const r = original.apply(this, a) as Promise<unknown>
  if (r && typeof (r as Promise<unknown>).then === 'function')
    void r.then(
      () => {
        const [n, m] = stats.get(text) ?? [0, 0]
        stats.set(text, [n + 1, m + performance.now() - t])
      },
      () => {},
    )
  return r
} as never
const N = Number(process.env.ROWS ?? 10000)
const rss = () => Math.round(process.memoryUsage().rss / 1048576)
test('bench', { timeout: 600000 }, async () => {
  const { db, drop } = await testDatabase()
  const actor = systemActor('bench')
  const id = newId()
  await transaction(db, (trx) =>
    createRecord(trx, actor, organizations, {
      id,
      ownerOrgId: id,
      fields: { code: 'so-tttt', name: 'Sở Thông tin và Truyền thông', kind: 'department' },
    }),
  )
  const json = {
    records: Array.from({ length: N }, (_, i) => ({
      ownerOrg: 'so-tttt',
      fields: {
        title: `Ấn phẩm số ${i} giới thiệu di sản Phong Nha - Kẻ Bàng`,
        kind: 'book',
        informationKinds: ['official', 'image'],
        languages: ['vi', 'en'],
        producers: ['so-tttt'],
        issuedOn: `2017-${String(1 + (i % 12)).padStart(2, '0')}-15`,
        copies: i,
        pages: 24,
        cost: i * 1000000,
        summary: 'Nội dung chính của ấn phẩm, nói về cảnh quan, văn hóa và con người. '.repeat(3),
        note: 'Ghi chú',
      },
    })),
  }
  const step = async <T>(name: string, work: () => Promise<T>) => {
    stats.clear()
    const before = rss()
    let peak = before
    const timer = setInterval(() => (peak = Math.max(peak, rss())), 20)
    const t = performance.now()
    const r = await work()
    clearInterval(timer)
    process.stdout.write(
      `${name}: ${Math.round(performance.now() - t)} ms, rss ${before} → peak ${peak} MB\n`,
    )
    for (const [k, [n, m]] of [...stats].sort((a, b) => b[1][1] - a[1][1]).slice(0, 8))
      process.stdout.write(`      ${Math.round(m)} ms ${n}x ${k}\n`)
    return r
  }
  const file = { name: 'a.json', bytes: Buffer.from(JSON.stringify(json)) }
  const r = await step('import json', () =>
    transaction(db, (trx) => runImport(trx, actor, publications, { file })),
  )
  if (!r.committed) console.dir(r.findings.slice(0, 3), { depth: 5 })
  const xlsx = await step('export xlsx', async () =>
    buffer(
      Readable.from(
        (await exportRecords(db, actor, publications, { format: 'xlsx' })).bytes as AsyncIterable<Buffer>,
      ),
    ),
  )
  await step('export xlsx, read and dropped', async () => {
    for await (const _ of (await exportRecords(db, actor, publications, { format: 'xlsx' }))
      .bytes as AsyncIterable<Buffer>)
      continue
  })
  await step('export csv', async () => {
    for await (const _ of (await exportRecords(db, actor, publications, { format: 'csv' }))
      .bytes as AsyncIterable<Buffer>)
      continue
  })
  writeFileSync(`/tmp/xl/pub${N}.xlsx`, xlsx)
  const plan = await step('plan unchanged xlsx', () =>
    planImport(db, actor, publications, { file: { name: 'x.xlsx', bytes: xlsx } }),
  )
  console.log(plan.rows, plan.unchanged, plan.errors, xlsx.length)
  await db.deleteFrom('records').where('collection', '=', 'nothing').execute()
  await drop()
  // into a fresh database: all new
  const two = await testDatabase()
  await transaction(two.db, (trx) =>
    createRecord(trx, actor, organizations, {
      id,
      ownerOrgId: id,
      fields: { code: 'so-tttt', name: 'Sở Thông tin và Truyền thông', kind: 'department' },
    }),
  )
  const { default: Excel } = await import('exceljs')
  if (N <= 10000) {
    const book = new Excel.Workbook()
    await book.xlsx.load(xlsx as never)
    book.worksheets[0]!.spliceColumns(1, 1)
    writeFileSync('/tmp/xl/fresh.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
  }
  const bytes = readFileSync('/tmp/xl/fresh.xlsx')
  for (const _ of [1, 2]) {
    const t = await step('IMPORT xlsx new', () =>
      transaction(two.db, (trx) => runImport(trx, actor, publications, { file: { name: 'x.xlsx', bytes } })),
    )
    console.log(t.rows, t.create, t.change, t.unchanged, t.errors, t.warnings, t.committed)
  }
  const changed = JSON.parse(file.bytes.toString()) as typeof json
  for (const each of changed.records) {
    each.fields.note = 'Đã sửa'
    each.fields.pages = 25
  }
  const c = await step('IMPORT json changes', () =>
    transaction(two.db, (trx) =>
      runImport(trx, actor, publications, {
        file: { name: 'x.json', bytes: Buffer.from(JSON.stringify(changed)) },
      }),
    ),
  )
  console.log(c.rows, c.create, c.change, c.unchanged, c.errors, c.committed)
  await two.drop()
})
