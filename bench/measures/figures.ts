import { sql } from 'kysely'
import { evaluateFigures } from '../../src/figures/evaluate.ts'
import { library } from '../../src/modules.ts'
import type { Measure } from '../measures.ts'
import { median, sampleOf } from '../statistics.ts'
import { YEAR, YEARS } from '../world/world.ts'

const SUBJECTS = ['activities', 'press', 'publications', 'training']
const DASHBOARD = 25

/** A dashboard over one year of the register, and over all of its years, which is every record. */
export const measureFigures: Measure = async ({ db, world }, { quick }) => {
  const figures = [...library.figures.values()]
    .filter(({ key }) => SUBJECTS.includes(key.split('.')[0] ?? ''))
    .slice(0, DASHBOARD)
  const { orgIds } = world.province
  const runs = quick ? 5 : 15
  const over = async (from: number, to: number) => {
    const scope = { orgIds, from: `${from}-01-01`, to: `${to}-12-31` }
    return median(await sampleOf(runs, () => evaluateFigures(db, figures, scope)))
  }
  const scan = async () => sql`select count(*) from activities where quantity > 5`.execute(db)
  const baseline = { what: 'one count over the table', value: median(await sampleOf(runs, scan)) }
  return [
    { what: '25 figures, one year', value: await over(YEAR, YEAR), unit: 'ms', target: 300, baseline },
    {
      what: '25 figures, all records',
      value: await over(YEARS.from, YEARS.to),
      unit: 'ms',
      target: 300,
      baseline,
    },
  ]
}
