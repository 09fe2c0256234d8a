import { machineFacts } from './machine.ts'
import { measures, type Measured } from './measures.ts'
import { table } from './table.ts'
import { measureStart } from './measures/start.ts'
import { openBench } from './world/bench.ts'

export type Options = { quick: boolean; only: readonly string[] }

/** Activities in the smaller and the larger world; the targets are those of the larger full one. */
const SIZES = { full: [10_000, 100_000], quick: [1000, 10_000] } as const

/** Measures everything in a small and a ten times larger world and prints how it grows. */
export async function main({ quick, only }: Options): Promise<void> {
  const begun = performance.now()
  const chosen = (name: string) => only.length === 0 || only.includes(name)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  for (const fact of await machineFacts()) say(fact)
  const columns: { size: number; measured: Measured[] }[] = []
  for (const size of quick ? SIZES.quick : SIZES.full) {
    say(`\nMaking a world of ${size.toLocaleString('en')} activities …`)
    const bench = await openBench(size)
    say(`${bench.world.records.toLocaleString('en')} records written in ${(bench.seconds * 1).toFixed(0)} s`)
    const measured: Measured[] = []
    try {
      for (const { name, measure } of measures.filter((one) => chosen(one.name))) {
        say(`Measuring: ${name}`)
        measured.push(...(await measure(bench, { quick })))
      }
    } finally {
      await bench.close()
    }
    if (chosen('start')) measured.push(...(await measureStart(bench.dataFolder)))
    await bench.remove()
    columns.push({ size, measured })
  }
  say('')
  say(table(columns, { judged: !quick }))
  say(`\n${((performance.now() - begun) / 1000).toFixed(0)} s in all`)
}
