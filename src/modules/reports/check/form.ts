import type { Block, DocumentTree } from '../../../documents/tree.ts'
import type { OutlineSection } from '../outline.ts'
import { eachText } from './citations.ts'
import { finding, type Finding } from './finding.ts'

const incomplete = finding(
  'form-incomplete',
  'warning',
  {
    vi: 'Thể thức còn thiếu: {what}; bản in để trống',
    en: 'The form lacks {what}; it is printed as a blank',
  },
  { vi: 'Điền vào báo cáo trước khi ban hành', en: 'Fill it in before the report is issued' },
)

/** The field of the report that fills each gap of its form. */
export const formFields: Readonly<Record<string, string>> = {
  'số văn bản': 'number',
  'địa danh': 'place',
  'ngày ban hành': 'issuedOn',
  'quyền hạn, chức vụ người ký': 'signingAuthority',
  'họ tên người ký': 'signerName',
  'Kính gửi': 'addressees',
  'Nơi nhận': 'recipients',
}

/** What the law asks of a report's form and nobody has said yet (NĐ 30/2020/NĐ-CP; before it TT 01/2011/TT-BNV). */
export function formGaps({ letterhead, signature, addressees, recipients }: DocumentTree): Finding[] {
  const gaps: [boolean, string][] = [
    [letterhead.number === null, 'số văn bản'],
    [letterhead.place === null, 'địa danh'],
    [letterhead.date === null, 'ngày ban hành'],
    [signature.authority.length === 0, 'quyền hạn, chức vụ người ký'],
    [signature.name === null, 'họ tên người ký'],
    [addressees.length === 0, 'Kính gửi'],
    [recipients.length === 0, 'Nơi nhận'],
  ]
  return gaps.filter(([missing]) => missing).map(([, what]) => incomplete({ params: { what } }))
}

const sectionEmpty = finding(
  'section-empty',
  'warning',
  { vi: 'Mục {section} chưa có nội dung', en: 'Section {section} has nothing in it' },
  {
    vi: 'Nhập bản ghi cho mục này, hoặc viết lời văn nêu rõ trong kỳ không có',
    en: 'Enter records for it, or write that there was nothing in the period',
  },
)

export function emptySections(sections: readonly OutlineSection[]): Finding[] {
  return sections.map(({ id }) => sectionEmpty({ section: id, params: { section: id } }))
}

const typography = finding(
  'typography',
  'info',
  { vi: 'Trình bày: {what} tại “{near}”', en: 'Typography: {what} at “{near}”' },
  { vi: 'Sửa trong bản ghi hoặc trong đoạn văn', en: 'Correct it in the record or in the passage' },
)

const SLIPS: readonly [RegExp, string][] = [
  [/\S {2,}\S/u, 'thừa dấu cách'],
  [/\p{L}- \p{L}|\p{L} -\p{L}/u, 'gạch ngang thiếu dấu cách'],
  [/\.{4,}|…\./u, 'dấu chấm lửng sai'],
  [/\s[,;:.](\s|$)/u, 'dấu cách trước dấu câu'],
]

/** Slips that a careful reader marks (INC-12); nothing is corrected silently. */
export function typographySlips(blocks: readonly Block[]): Finding[] {
  return eachText(blocks).flatMap(({ section, text }) =>
    SLIPS.flatMap(([pattern, what]) => {
      const match = pattern.exec(text)
      if (!match) return []
      const near = text.slice(Math.max(0, match.index - 15), match.index + 20).trim()
      return [typography({ section, params: { what, near } })]
    }),
  )
}
