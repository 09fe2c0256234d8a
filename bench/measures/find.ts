import { library } from '../../src/modules.ts'
import { findAnywhere } from '../../src/records/find.ts'
import { surveyCollections } from '../../src/records/describe.ts'
import type { Measure, Measured } from '../measures.ts'
import { median, percentile, timed } from '../statistics.ts'
import { readersOf } from './actors.ts'

const collections = [...library.collections.values()]

// Common words, rare ones, phrases, one letter, the name of a register, nothing found.
const searches =
  'thong tin|tuyen truyen|bien gioi hai san|phan gioi|doan phong vien|hang tin 77|a|xyz|dot 7|广'.split('|')

/** The palette's search over every collection, and the numbers beside the navigation, by three readers. */
export const measureFind: Measure = async ({ db, world }, { quick }) => {
  const measured: Measured[] = []
  for (const { who, actor } of readersOf(world)) {
    const found: number[] = []
    for (const q of searches) {
      await findAnywhere(db, actor, { q, collections })
      for (let run = 0; run < (quick ? 2 : 5); run++)
        found.push(await timed(() => findAnywhere(db, actor, { q, collections })))
    }
    await surveyCollections(db, actor, collections)
    const surveyed: number[] = []
    for (let run = 0; run < 5; run++)
      surveyed.push(await timed(() => surveyCollections(db, actor, collections)))
    measured.push(
      { what: `palette, ${who}: median`, value: median(found), unit: 'ms' },
      { what: `palette, ${who}: longest`, value: percentile(found, 1), unit: 'ms', target: 200 },
      { what: `navigation's numbers, ${who}`, value: median(surveyed), unit: 'ms', target: 50 },
    )
  }
  return measured
}
