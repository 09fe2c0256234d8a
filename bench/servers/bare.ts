// What the bare tools need: Node's own server that sends given bytes, alone or after one read by primary key.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { Connection } from '../../src/platform/database/connect.ts'

/** What the parent says first; the port is answered. */
export type Bare = {
  head: string[]
  /** In base 64. */
  body: string
  /** The row to be read before each answer. */
  row?: { connection: Connection; recordId: string; locale: string }
}

const ROW = 'select * from public_pages where record_id = $1 and locale = $2'

// A bench that was killed leaves no servers behind.
process.once('disconnect', () => process.exit())
process.once('message', (told: Bare) => {
  const body = Buffer.from(told.body, 'base64')
  const plain: RequestListener = (_request, response) => {
    response.writeHead(200, told.head)
    response.end(body)
  }
  const server = createServer(told.row ? afterReading(told.row, plain) : plain)
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})

function afterReading({ connection, recordId, locale }: NonNullable<Bare['row']>, send: RequestListener) {
  const pool = new pg.Pool({ ...connection, max: 6 })
  const answer: RequestListener = (request, response) => {
    pool.query(ROW, [recordId, locale]).then(
      ({ rows }) => {
        if (rows.length === 1) send(request, response)
        else response.writeHead(404).end()
      },
      () => response.writeHead(503).end(),
    )
  }
  return answer
}
