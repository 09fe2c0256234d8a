import { writeFile } from 'node:fs/promises'
import { machineFacts } from './machine.ts'
import { stages, type Measured, type Stage } from './measures.ts'
import { openProgress, type Progress } from './progress.ts'
import { asMarkdown } from './results/markdown.ts'
import { sectionOf, type Results, type Section } from './results/results.ts'
import { asTable } from './results/table.ts'
import type { Bench } from './world/bench.ts'
import { openWorlds } from './world/worlds.ts'

export type Wishes = {
  quick: boolean
  /** Names of stages; all of them when empty. */
  only: readonly string[]
  /** Files that the results are written to as well: `.md`, or `.json`. */
  out: readonly string[]
}

/** Activities in the smaller and the larger world; the targets are those of the larger full one. */
const SIZES = { full: [10_000, 100_000], quick: [1000, 10_000] } as const

/** Measures what is wished for in a small and a ten times larger world, and prints it beside its targets. */
export async function main({ quick, only, out }: Wishes): Promise<void> {
  const chosen = stagesNamed(only)
  const sizes = quick ? SIZES.quick : SIZES.full
  const progress = openProgress(process.stdout)
  const begun = performance.now()
  const machine = machineFacts()
  for (const fact of machine) progress.say(fact)
  try {
    const sections = await measureAll(chosen, { sizes, quick, progress })
    const seconds = (performance.now() - begun) / 1000
    const results: Results = { at: new Date(), machine, sizes, quick, seconds, sections }
    progress.say(asTable(results))
    for (const file of out) await writeFile(file, writtenAs(file, results))
  } finally {
    progress.end()
  }
}

function stagesNamed(only: readonly string[]): readonly Stage[] {
  const names = stages.map(({ name }) => name)
  const unknown = only.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    throw new Error(`There is no ${unknown.join(', ')} to measure; there are ${names.join(', ')}`)
  }
  return stages.filter(({ name }) => only.length === 0 || only.includes(name))
}

function writtenAs(file: string, results: Results): string {
  return file.endsWith('.json') ? `${JSON.stringify(results, null, 2)}\n` : asMarkdown(results)
}

type Run = { sizes: readonly [number, number]; quick: boolean; progress: Progress }
type Pair = { small: Bench | undefined; large: Bench }

async function measureAll(chosen: readonly Stage[], run: Run): Promise<Section[]> {
  const { sizes, progress } = run
  const worlds = openWorlds()
  const make = (activities: number) =>
    progress.during(`writing a world of ${count(activities)}`, () => worlds.make(activities))
  try {
    const small = chosen.some((stage) => stage.worlds !== 'large') ? await make(sizes[0]) : undefined
    const pair = { small, large: await make(sizes[1]) }
    const sections: Section[] = []
    for (const stage of chosen) sections.push(await measureStage(stage, pair, run))
    return sections
  } finally {
    await worlds.close()
  }
}

/** One part that fails does not take away what the others tell. */
async function measureStage(stage: Stage, pair: Pair, run: Run): Promise<Section> {
  try {
    return await sectionFrom(stage, pair, run)
  } catch (error) {
    process.exitCode = 1
    const failed = error instanceof Error ? error.message : String(error)
    run.progress.say(`${stage.name}: ${failed}`)
    return { title: stage.title, rows: [], failed }
  }
}

async function sectionFrom(stage: Stage, { small, large }: Pair, run: Run): Promise<Section> {
  const { quick, progress } = run
  const options = { quick, step: progress.step }
  const inWorld = (bench: Bench, work: () => Promise<Measured[]>) =>
    progress.during(`${stage.name}, ${count(bench.world.activities)}`, work)
  if (stage.worlds === 'both') {
    if (!small) return sectionOf(stage.title, [])
    const measured = await progress.during(stage.name, () => stage.measure(small, large, options))
    return sectionOf(stage.title, measured)
  }
  const { worlds, measure } = stage
  const before = worlds === 'each' && small ? await inWorld(small, () => measure(small, options)) : undefined
  return sectionOf(stage.title, await inWorld(large, () => measure(large, options)), before)
}

function count(activities: number): string {
  return `${activities.toLocaleString('en')} activities`
}
