import { expect, test } from 'vitest'
import { renderDocx } from '../../../documents/docx.ts'
import { lintDocx } from '../../../documents/docx-linter.ts'
import { layoutOf } from '../../../documents/layouts.ts'
import { textOf, type DocumentTree } from '../../../documents/tree.ts'
import { acceptanceTree, type Acceptance } from './acceptance.ts'
import { NO_WORDS, type TranslationJob } from './job.ts'

const job: TranslationJob = {
  id: '01900000-0000-7000-8000-000000000001',
  orgId: '01900000-0000-7000-8000-000000000002',
  title: 'Hang động',
  locale: 'lo',
  notes: null,
  deadline: '2026-11-20',
  assigneeId: null,
  assigneeName: 'Anna Keo',
  assigneeEmail: null,
  assigneeLocale: 'en',
  state: 'finished',
  rate: 450,
  acceptedWords: 1105,
  version: 4,
  createdBy: 'giao',
  createdByName: 'Cán bộ giao',
  createdAt: new Date('2026-11-01T02:00:00Z'),
  deliveredAt: new Date('2026-11-22T02:00:00Z'),
  deliveredByName: 'Anna Keo',
  finishedAt: new Date('2026-11-23T02:00:00Z'),
  finishedByName: 'Cán bộ giao',
  cancelledAt: null,
}

const item = (title: string, words: number, keptWords = 0) => ({
  ...NO_WORDS,
  words,
  keptWords,
  newWords: words - keptWords,
  title,
  progress: { segments: 10, done: 10, approved: 7 },
})

const acceptance: Acceptance = {
  job,
  items: [item('Phong Nha', 1000, 95), item('Thiên Đường', 200)],
  organization: {
    name: 'Sở Thông tin và Truyền thông',
    superior: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG BÌNH'],
    issuer: ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
    locality: 'Quảng Bình',
    notation: 'STTTT',
  },
  date: '2026-11-23',
  language: 'tiếng Lào',
}

function wordsIn({ blocks }: DocumentTree): string {
  return blocks
    .map((block) => {
      if (block.kind === 'heading') return block.text
      if (block.kind === 'paragraph') return textOf(block.inlines)
      return [block.head, ...block.rows]
        .map((row) => row.map(({ inlines }) => textOf(inlines)).join(' | '))
        .join('\n')
    })
    .join('\n')
}

test('the acceptance record says what was translated, whether in time, and the amount in numbers and words', () => {
  const tree = acceptanceTree(acceptance)
  const said = wordsIn(tree)
  expect(tree).toMatchObject({ typeName: 'BIÊN BẢN', letterhead: { notation: 'BB-STTTT' }, watermark: null })
  expect(said).toContain('1 | Phong Nha | 1.000 | 95 | 905')
  expect(said).toContain('Tổng cộng | 1.200 | 95 | 1.105')
  expect(said).toContain('giao bài ngày 22/11/2026: chậm 2 ngày')
  expect(said).toContain('Thành tiền: 497.250 đồng')
  expect(said).toContain('Bằng chữ: Bốn trăm chín mươi bảy nghìn hai trăm năm mươi đồng')
  expect(said).toContain('20 trên 20; số đoạn đã được cơ quan duyệt: 14')
})

test('what nobody has told is left blank: no signer, contract, rate or amount is made up', () => {
  const tree = acceptanceTree({ ...acceptance, job: { ...job, rate: null } })
  const said = wordsIn(tree)
  expect(tree.signature.name).toBeNull()
  expect(said).toContain('Đơn giá: …… đồng/từ')
  expect(said).toContain('Thành tiền: …… đồng')
  expect(said).toContain('Bằng chữ: ……')
  expect(said).toContain('Số hợp đồng hoặc văn bản giao việc: ……')
})

test('before a job is accepted its record is a draft without a date or a verdict', () => {
  const open = { ...job, state: 'open' as const, deliveredAt: null, finishedAt: null, acceptedWords: null }
  const tree = acceptanceTree({ ...acceptance, job: open, date: null })
  expect(tree.watermark).toBe('DỰ THẢO')
  expect(wordsIn(tree)).toContain('Kết luận: ……')
  expect(wordsIn(tree)).toContain('Số từ nghiệm thu: …… từ')
})

test('the Word document has the form that Nghị định 30/2020/NĐ-CP asks for', async () => {
  const tree = acceptanceTree(acceptance)
  expect(tree.layout).toBe('nd-30-2020')
  expect(await lintDocx(await renderDocx(tree), layoutOf(tree.layout))).toEqual([])
})
