import { readFile } from 'node:fs/promises'
import autocannon from 'autocannon'
import { median } from '../statistics.ts'

/** Something to be asked again and again of a server that runs as `pid`; several `paths` in turns. */
export type Asked = { url: string; pid: number; headers?: Record<string, string>; paths?: readonly string[] }

/** Requests a second as the asker counts them, and for each second in which the server's thread had a processor. */
export type Rate = { wall: number; busy: number }

/** The rates of two that were asked in turns; `share` is the middle one of the shares in each round. */
export type Pair = { ours: number; share: number }

export type Rounds = { rounds: number; seconds: number }

const CONNECTIONS = 16

/**
 * Asks ours and the bare tools in turns, so that whatever else the machine does falls on both alike; what several are
 * compared with is asked once a round. Where asking costs as much as answering, only the rate for each busy second tells
 * what the server needs.
 */
export async function compare(
  pairs: readonly { ours: Asked; bare: Asked }[],
  { rounds, seconds, by, step }: Rounds & { by: keyof Rate; step: (what: string) => void },
): Promise<Pair[]> {
  const asked = new Set(pairs.flatMap(({ ours, bare }) => [bare, ours]))
  step('warming up')
  for (const one of asked) await rateOf(one, 1)
  const samples = pairs.map((): Pair[] => [])
  for (let round = 1; round <= rounds; round++) {
    const rates = new Map<Asked, number>()
    step(`round ${round} of ${rounds}`)
    for (const one of asked) rates.set(one, (await rateOf(one, seconds))[by])
    for (const [at, { ours, bare }] of pairs.entries()) {
      const [mine, base] = [rates.get(ours) ?? Number.NaN, rates.get(bare) ?? Number.NaN]
      samples[at]?.push({ ours: mine, share: mine / base })
    }
  }
  return samples.map((sample) => ({
    ours: median(sample.map(({ ours }) => ours)),
    share: median(sample.map(({ share }) => share)),
  }))
}

/** Asks for so many seconds. @throws Error when a request is not answered well */
export async function rateOf({ url, pid, headers = {}, paths }: Asked, seconds: number): Promise<Rate> {
  const before = await busySeconds(pid)
  const requests = paths ? { requests: paths.map((path) => ({ path })) } : {}
  const result = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: seconds,
    ...requests,
  })
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
