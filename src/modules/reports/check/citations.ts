import type { Block } from '../../../documents/tree.ts'
import { numberKey } from '../../../platform/text/normalize.ts'
import { citedDate, isIsoDate, parseDate } from '../../../platform/time/dates.ts'
import { finding, type Finding } from './finding.ts'

/** A directive of the register, as far as citations are concerned. */
export type Registered = { id: string; number: string | null; issuedOn: string | null }

const datesDiffer = finding(
  'directive-dates-differ',
  'error',
  {
    vi: 'Văn bản số {number} được ghi ngày {written}, nhưng sổ văn bản ghi ngày {registered}',
    en: 'Document {number} is given the date {written}, but the register says {registered}',
  },
  {
    vi: 'Viện dẫn từ sổ văn bản thay cho gõ tay, hoặc sửa ngày trong sổ',
    en: 'Cite it from the register instead of typing it, or correct the register',
  },
)

const notInRegister = finding(
  'directive-not-in-register',
  'warning',
  {
    vi: 'Văn bản số {number} được nhắc trong báo cáo nhưng chưa có trong sổ văn bản',
    en: 'Document {number} is mentioned but is not in the register',
  },
  { vi: 'Thêm văn bản vào sổ rồi viện dẫn từ sổ', en: 'Add it to the register, then cite it from there' },
)

const NUMBER = /số\s+(\d+[\w/.-]*\p{Lu}[\p{L}\d/-]*\p{L})/gu
const DATE_AFTER =
  /^[,\s]*ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/u

/** Numbers typed by hand anywhere in the text, held against the register (R-LAW-2). */
export function typedCitations(blocks: readonly Block[], register: readonly Registered[]): Finding[] {
  const known = Map.groupBy(
    register.filter(({ number }) => number !== null),
    ({ number }) => numberKey(number ?? ''),
  )
  return eachText(blocks).flatMap(({ text, section }) =>
    [...text.matchAll(NUMBER)].flatMap((match) => {
      const number = match[1] ?? ''
      const registered = known.get(numberKey(number))
      if (!registered) return [notInRegister({ section, params: { number } })]
      const after = text.slice(match.index + match[0].length)
      return wrongDate(registered, { number, section, written: DATE_AFTER.exec(after)?.[1] })
    }),
  )
}

type Mention = { number: string; section: string | null; written: string | undefined }

function wrongDate(registered: readonly Registered[], { number, section, written }: Mention): Finding[] {
  const date = written === undefined ? null : parseDate(written)
  const dates = registered.flatMap(({ issuedOn }) => issuedOn ?? [])
  if (date === null || dates.length === 0 || dates.includes(date)) return []
  const shown = dates.map((known) => (isIsoDate(known) ? citedDate(known) : known)).join(', ')
  const params = { number, written: citedDate(date), registered: shown }
  return [datesDiffer({ section, params, records: registered.map(({ id }) => id) })]
}

const referenceUnknown = finding(
  'reference-unknown',
  'error',
  {
    vi: 'Mục {section} trỏ tới «{what}» mà không có chỉ tiêu hay văn bản nào như vậy; bản in để trống',
    en: 'Section {section} points to “{what}”, and there is no such figure or document; a blank is printed',
  },
  { vi: 'Sửa mã trong đoạn văn, hoặc bỏ chỗ đó', en: 'Correct the key in the passage, or take it out' },
)

/** Figures and documents named in officers' words that do not exist, or no longer do. */
export function brokenReferences(blocks: readonly Block[]): Finding[] {
  let section: string | null = null
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') section = block.id
    if (block.kind !== 'paragraph') return []
    const what = block.inlines.flatMap((inline) => (inline.kind === 'blank' ? [inline.what] : []))
    return what.map((name) => {
      const params = { section, what: name.replace(/^(figure|directive) /, '') }
      return referenceUnknown({ section, params, records: block.source?.records })
    })
  })
}

type SectionText = { section: string | null; text: string }

// Stands where a figure or a citation was set from a record: no word, no space, no mark.
const SET_FROM_RECORD = '\uFFFC'

/** What was typed, paragraph by paragraph; citations made from the register are left out. */
export function eachText(blocks: readonly Block[]): SectionText[] {
  let section: string | null = null
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') section = block.id
    if (block.kind !== 'paragraph') return []
    const text = block.inlines
      .map((inline) => (inline.kind === 'text' ? inline.text : SET_FROM_RECORD))
      .join('')
    return [{ section, text }]
  })
}
