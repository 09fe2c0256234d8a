import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../database/connect.ts'
import { installJobs, startJobs } from '../jobs.ts'
import { testDatabase, type TestDatabase } from '../testing/database.ts'
import { mailJobs } from './jobs.ts'
import { letterHtml, letterText, type Letter } from './letter.ts'
import { kept, listMail, post, sendDue, trimMail } from './outbox.ts'
import { openSender } from './smtp.ts'

const letter: Letter = {
  subject: 'Sở Ngoại vụ trả lại “Đoàn BBC”',
  paragraphs: ['Thiếu số thành viên & <ngày đến>.'],
  sections: [
    { heading: 'Đến hạn', items: [{ text: 'Báo cáo năm', note: 'ngày 25/11', path: '/office/reports' }] },
  ],
  action: { label: 'Mở đúng chỗ', path: '/office/records/press-delegations/1?field=memberCount' },
  reason: 'Vì bạn có tài khoản.',
}

/** A mail server that refuses as often as it is told, and keeps what it took. */
async function openServer() {
  const taken: { to: string[]; source: string }[] = []
  let refusals = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      void text(stream).then((source) => {
        if (refusals-- > 0) return callback(new Error('mailbox busy'))
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), source })
        return callback()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuse: (times: number) => (refusals = times),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

let database: TestDatabase
let server: Awaited<ReturnType<typeof openServer>>

beforeAll(async () => {
  database = await testDatabase()
  server = await openServer()
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const mail = { recipient: 'lan@so.example', locale: 'vi', letter } as const
const config = () => ({
  smtpUrl: server.url,
  mailFrom: 'no-reply@chalo.example',
  publicUrl: 'https://chalo.example',
})

test('a letter leaves when its transaction is committed, and never when it is not', async () => {
  const { db, connection } = database
  const jobs = mailJobs(config())
  await installJobs({ db, connection, jobs })
  const failed = transaction(db, async (trx) => {
    await post(trx, [{ ...mail, recipient: 'nobody@so.example' }])
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  await transaction(db, (trx) => post(trx, [mail]))
  const running = await startJobs({ db, connection, jobs })
  try {
    await expect.poll(() => server.taken.length, { timeout: 10_000 }).toBe(1)
  } finally {
    await running.stop()
  }
  const [got] = server.taken.splice(0)
  expect(got?.to).toEqual(['lan@so.example'])
  expect(got?.source).toMatch(/^From: Chalo <no-reply@chalo\.example>/m)
  expect(got?.source).toContain('Auto-Submitted: auto-generated')
  expect(got?.source).toContain('text/plain')
  expect(got?.source).toContain('text/html')
  expect(await listMail(db, 10)).toEqual([])
})

test('a letter that the server does not take stays with what it said, and is tried again later', async () => {
  const { db } = database
  const { send, close } = openSender(config())
  server.refuse(1)
  await post(db, [mail])
  expect(await sendDue(db, send)).toBe(1)
  const [waiting] = await listMail(db, 10)
  expect(waiting).toMatchObject({ attempts: 1, refused: expect.stringContaining('mailbox busy') })
  expect(await sendDue(db, send)).toBe(0)
  await sql`update mail_outbox set next_attempt_at = now()`.execute(db)
  await sendDue(db, send)
  close()
  expect(server.taken.splice(0)).toHaveLength(1)
  expect(await listMail(db, 10)).toEqual([])
})

test('two nodes at once send every letter once', async () => {
  const { db } = database
  const { send, close } = openSender(config())
  await post(
    db,
    Array.from({ length: 6 }, (_, number) => ({ ...mail, recipient: `so${number}@so.example` })),
  )
  await Promise.all([sendDue(db, send), sendDue(db, send)])
  close()
  expect(server.taken.map(({ to }) => to[0]).toSorted()).toEqual(
    [0, 1, 2, 3, 4, 5].map((number) => `so${number}@so.example`),
  )
})

test('what is kept without a mail server has a bound and an end', async () => {
  const { db } = database
  await post(
    db,
    Array.from({ length: kept.letters + 3 }, () => mail),
  )
  await trimMail(db)
  expect(await listMail(db, 1000)).toHaveLength(kept.letters)
  await sql`update mail_outbox set created_at = now() - make_interval(days => ${kept.days + 1})`.execute(db)
  await trimMail(db)
  expect(await listMail(db, 1000)).toEqual([])
})

test('the plain text says all, and the page fetches nothing and escapes what people wrote', () => {
  const plain = letterText(letter, 'https://chalo.example')
  expect(plain).toContain('https://chalo.example/office/records/press-delegations/1?field=memberCount')
  expect(plain).toContain('- Báo cáo năm\n  ngày 25/11')
  const page = letterHtml(letter, 'https://chalo.example', 'vi')
  expect(page).toContain('&#38; &#60;ngày đến&#62;')
  expect(page).not.toMatch(/<img|<script|<link|src=/)
})
