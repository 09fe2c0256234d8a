import { Document, Packer, Paragraph } from 'docx'
import { textOf, type DocumentTree } from '../../src/documents/tree.ts'
import { library } from '../../src/modules.ts'
import { compileReport } from '../../src/modules/reports/compile/compile.ts'
import { renderReport } from '../../src/modules/reports/formats.ts'
import type { Measure } from '../measures.ts'
import { median, sampleOf, timed } from '../statistics.ts'
import { YEAR } from '../world/world.ts'

const RUNS = { full: 3, quick: 2 }

/** The report of one year: a tenth of the world's records. */
export const measureReport: Measure = async ({ db, world }, { quick, step }) => {
  const runs = quick ? RUNS.quick : RUNS.full
  const key = { org: world.province.code, year: YEAR }
  const { tree } = await compileReport(db, library, key)
  const medianOf = async (work: string, go: () => Promise<unknown>) => {
    step(work)
    return median(await sampleOf(runs, go))
  }
  const compile = await medianOf('compiling', () => compileReport(db, library, key))
  const docx = await medianOf('DOCX', () => renderReport(tree, 'docx'))
  const pdf = await medianOf('PDF', () => renderReport(tree, 'pdf'))
  const whole = await medianOf('all of it', async () => {
    const compiled = await compileReport(db, library, key)
    await Promise.all([renderReport(compiled.tree, 'pdf'), renderReport(compiled.tree, 'docx')])
  })
  const baseline = { what: 'the same text as bare docx', value: await bareDocx(tree) }
  return [
    { what: 'report of a year: compile', value: compile, unit: 'ms' },
    { what: 'report of a year: DOCX', value: docx, unit: 'ms', baseline },
    { what: 'report of a year: PDF', value: pdf, unit: 'ms', baseline },
    { what: 'report of a year: compile, DOCX and PDF', value: whole, unit: 'ms', target: 1500, baseline },
  ]
}

async function bareDocx({ blocks }: DocumentTree): Promise<number> {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.inlines)] : []))
  return timed(() =>
    Packer.toBuffer(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] })),
  )
}
