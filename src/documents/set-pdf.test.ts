import { expect, test } from 'vitest'
import { renderPdf } from './pdf.ts'
import { setPdf } from './set-pdf.ts'
import { sampleLetter, sampleReport } from './testing/sample-trees.ts'

const LAYOUT = 'nd-30-2020'

test('the process of its own sets the same bytes, also when several ask at once', async () => {
  const trees = [sampleLetter(LAYOUT, '2024-05-06'), sampleReport(LAYOUT), sampleLetter(LAYOUT, '2025-01-01')]
  const set = await Promise.all(trees.map(setPdf))
  for (const [index, tree] of trees.entries()) expect(set[index]?.equals(await renderPdf(tree))).toBe(true)
})

test('an unknown layout is refused as by every other form', async () => {
  const tree = { ...sampleReport(LAYOUT), layout: 'nd-99-2099' }
  await expect(setPdf(tree)).rejects.toMatchObject({ code: 'documents.unknown-layout' })
})
