import { expect, test } from 'vitest'
import { inKeys, inNames, inTokens, tokenNames } from './tokens.ts'

const [first, second] = ['019ab000-0000-7000-8000-000000000001', '019ab000-0000-7000-8000-000000000002']
const figure = (key: string, vi: string) => ({ key, label: { vi, en: vi } })
const directive = (id: string, title: string) => ({ id, title, collection: 'directives' })
const data = {
  figures: [figure('press.delegations', 'Đoàn phóng viên nước ngoài')],
  records: [directive(first, 'Quyết định số 368/QĐ-TTg'), directive(second, 'Quyết định số 368/QĐ-TTg')],
} as unknown as Parameters<typeof tokenNames>[0]
const names = tokenNames(data)

test('an officer reads names where the report keeps keys, and writing them back loses nothing', () => {
  const kept = `Năm qua có {{press.delegations}}, theo [[${first}]] và [[${second}]]; {{khong.co}}`
  const shown = inNames(kept, names)
  expect(shown).toContain('{{Đoàn phóng viên nước ngoài}}')
  expect(shown).toContain('[[Quyết định số 368/QĐ-TTg]]')
  expect(shown).toContain('{{khong.co}}')
  expect(inKeys(shown, names)).toBe(kept)
})

test('what looks like a name and is none stays as it was typed', () => {
  expect(inKeys('{{Đoàn nào đó}} [[Văn bản nào đó]]', names)).toBe('{{Đoàn nào đó}} [[Văn bản nào đó]]')
})

test('a sentence that is reworded keeps its figures and citations', () => {
  const words = inTokens([
    { kind: 'text', text: 'Đón ' },
    { kind: 'figure', text: '7 đoàn', value: 7, source: { figure: 'press.delegations' } },
    { kind: 'text', text: ' theo ' },
    { kind: 'citation', text: 'Quyết định số 368/QĐ-TTg', form: 'short', source: { records: [first] } },
  ])
  expect(words).toBe(`Đón {{press.delegations}} theo [[${first}]]`)
})
