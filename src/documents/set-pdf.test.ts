import { expect, test } from 'vitest'
import { renderPdf } from './pdf.ts'
import { hasLeft, setPdf } from './set-pdf.ts'
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

test('another form of a tree waits for its PDF only until that is on its way, and for none that is refused', async () => {
  const tree = sampleReport(LAYOUT)
  await hasLeft(tree)
  const setting = setPdf(tree)
  const first = await Promise.race([hasLeft(tree).then(() => 'left'), setting.then(() => 'made')])
  expect(first).toBe('left')
  await setting
  const unknown = { ...tree, layout: 'nd-99-2099' }
  const refused = expect(setPdf(unknown)).rejects.toThrow()
  await hasLeft(unknown)
  await refused
})
