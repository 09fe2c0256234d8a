import { readFile } from 'node:fs/promises'
import autocannon from 'autocannon'
import { median } from '../statistics.ts'

/** Something to be asked again and again of a server that runs as `pid`. */
export type Asked = { url: string; pid: number; headers?: Record<string, string> }

/** Requests a second as the asker counts them, and for each second in which the server's thread had a processor. */
export type Rate = { wall: number; busy: number }

const CONNECTIONS = 16

/** The rates of two that were asked in turns; `share` is the middle one of the shares in each round. */
export type Pair = { ours: number; share: number }

/**
 * Asks ours and the bare tools in turns, so that whatever else the machine does falls on both alike. Where asking costs
 * as much as answering, only the rate for each busy second tells what the server needs.
 */
export async function compare(
  pairs: readonly { ours: Asked; bare: Asked }[],
  { rounds, seconds, by }: { rounds: number; seconds: number; by: keyof Rate },
): Promise<Pair[]> {
  const samples = pairs.map((): Pair[] => [])
  for (const { ours, bare } of pairs) for (const one of [ours, bare]) await rateOf(one, 1)
  for (let round = 0; round < rounds; round++) {
    for (const [at, { ours, bare }] of pairs.entries()) {
      const [mine, base] = [(await rateOf(ours, seconds))[by], (await rateOf(bare, seconds))[by]]
      samples[at]?.push({ ours: mine, share: mine / base })
    }
  }
  return samples.map((sample) => ({
    ours: median(sample.map(({ ours }) => ours)),
    share: median(sample.map(({ share }) => share)),
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
