import { readFile } from 'node:fs/promises'
import autocannon from 'autocannon'
import { median } from '../statistics.ts'

/** Something to be asked again and again of a server that runs as `pid`. */
export type Asked = { url: string; pid: number; headers?: Record<string, string> }

/** Requests a second as the asker counts them, and for each second in which the server's thread had a processor. */
export type Rate = { wall: number; busy: number }

const CONNECTIONS = 16

/**
 * Asks each in turns, so that whatever else the machine does falls on all alike. Where asking costs as much as answering,
 * only the rate for each busy second tells what the server needs.
 */
export async function ratesOf(
  all: readonly Asked[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Rate[]> {
  const samples = all.map((): Rate[] => [])
  for (const one of all) await rateOf(one, 1)
  for (let round = 0; round < rounds; round++) {
    for (const [at, one] of all.entries()) samples[at]?.push(await rateOf(one, seconds))
  }
  return samples.map((sample) => ({
    wall: median(sample.map(({ wall }) => wall)),
    busy: median(sample.map(({ busy }) => busy)),
  }))
}

async function rateOf({ url, pid, headers = {} }: Asked, seconds: number): Promise<Rate> {
  const before = await busySeconds(pid)
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds })
  const busy = (await busySeconds(pid)) - before
  const wrong = result.errors + result.timeouts + result['4xx'] + result['5xx']
  if (wrong > 0) throw new Error(`${url}: ${wrong} requests were not answered well`)
  const { total } = result.requests
  return { wall: total / result.duration, busy: total / busy }
}

/** How long the first thread of a process has run, in seconds. */
async function busySeconds(pid: number): Promise<number> {
  const [nanoseconds] = (await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ')
  return Number(nanoseconds) / 1e9
}
