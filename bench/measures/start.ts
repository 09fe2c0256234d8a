import { setTimeout as sleep } from 'node:timers/promises'
import { residentMegabytes } from '../load/child.ts'
import { crowd, mostReaders } from '../load/crowd.ts'
import { startBare, startProgram, type Started } from '../load/program.ts'
import { rateOf } from '../load/rates.ts'
import type { Measured, Options } from '../measures.ts'
import { median } from '../statistics.ts'
import { makeFolder, removeFolder, type Bench } from '../world/bench.ts'
import { apiPathOf, pathOf, published, type Row } from '../world/published.ts'

const STARTS = 3
/** When a crowd has gone, and what it took has been given back. */
const GONE = 10_000
/** When all pages have been made that a first start makes, and what that took has been given back. */
const RESTED = 30_000
const SECONDS = { full: 5, quick: 2 }
const READERS = { full: 10_000, quick: 2000 }
const REQUESTS = 3

/** The program itself: how soon it is there, what it holds in memory, how many readers it bears. */
export async function measureStart(bench: Bench, options: Options): Promise<Measured[]> {
  const { step } = options
  const bare = await startBare()
  const baseline = { what: 'bare Node', value: bare.megabytes }
  step('resting')
  const first = await idleMegabytes(bench.dataFolder)
  const later = await idleMegabytes(bench.dataFolder)
  step('publishing')
  const rows = await published(bench)
  step('starting on existing data')
  const starts = await startAgain(bench.dataFolder)
  const program = starts.at(-1) as Started
  const borne = await borneBy(program, rows, options)
  return [
    ...started(starts, bare),
    { what: 'memory, idle for half a minute (RSS)', value: later, unit: 'MB', target: 120, baseline },
    { what: 'and after the first start, which makes all pages (RSS)', value: first, unit: 'MB', baseline },
    ...borne.map((row): Measured => (row.unit === 'MB' ? { ...row, baseline } : row)),
    await firstStart(step),
  ]
}

/** What pages and readers by the thousand take, and whether all are answered; the program ends with it. */
async function borneBy(
  program: Started,
  rows: readonly Row[],
  { quick, step }: Options,
): Promise<Measured[]> {
  const paths = rows.flatMap((row) => [pathOf(row), apiPathOf(row)])
  try {
    step('asking for pages')
    await rateOf({ url: program.origin, pid: program.pid, paths }, quick ? SECONDS.quick : SECONDS.full)
    const loaded = await residentMegabytes(program.pid)
    step('many readers at once')
    const readers = Math.min(quick ? READERS.quick : READERS.full, await mostReaders())
    const { lost, seconds } = await crowd(program.origin + paths[0], readers, REQUESTS)
    await sleep(GONE)
    const after = await residentMegabytes(program.pid)
    const many = `${readers.toLocaleString('en')} readers at once`
    return [
      { what: 'memory after pages were asked for (RSS)', value: loaded, unit: 'MB', target: 200 },
      { what: `${many}: requests lost`, value: lost, unit: 'lost', target: 0 },
      { what: `${many}, ${REQUESTS} requests each: in all`, value: seconds, unit: 's' },
      { what: 'memory when they have gone (RSS)', value: after, unit: 'MB', target: 200 },
    ]
  } finally {
    await program.stop()
  }
}

/** Half a minute after a start, before anything is published, so that no pages are being made by then. */
async function idleMegabytes(dataFolder: string): Promise<number> {
  const program = await startProgram(dataFolder)
  await sleep(RESTED)
  const megabytes = await residentMegabytes(program.pid)
  await program.stop()
  return megabytes
}

/** While PostgreSQL runs; the last one goes on running. */
async function startAgain(dataFolder: string): Promise<Started[]> {
  const starts = [await startProgram(dataFolder)]
  while (starts.length < STARTS) {
    await starts.at(-1)?.stop()
    starts.push(await startProgram(dataFolder))
  }
  return starts
}

function started(starts: readonly Started[], bare: { seconds: number; busy: number }): Measured[] {
  return [
    {
      what: 'start on existing data, to the first page',
      value: median(starts.map(({ seconds }) => seconds)),
      unit: 's',
      target: 1,
      baseline: { what: 'bare Node', value: bare.seconds },
    },
    {
      what: 'and seconds of a processor until then',
      value: median(starts.map(({ busy }) => busy)),
      unit: 's',
      baseline: { what: 'bare Node', value: bare.busy },
    },
  ]
}

/** In an empty folder, with its own PostgreSQL and the demo. */
async function firstStart(step: Options['step']): Promise<Measured> {
  step('the first start after install')
  const empty = await makeFolder()
  try {
    const program = await startProgram(empty)
    await program.stop()
    return { what: 'first start, with the demo', value: program.seconds, unit: 's', target: 25 }
  } finally {
    await removeFolder(empty)
  }
}
