import type { Issue } from '../../platform/errors.ts'
import type { Labels } from '../../platform/labels.ts'
import { fold } from '../../platform/text/fold.ts'

export const classifications = {
  normal: { vi: 'Thường', en: 'Normal' },
  internal: { vi: 'Lưu hành nội bộ', en: 'Internal circulation' },
} as const satisfies Record<string, Labels>

const GRADE = 'tuyệt mật|tối mật|mật'

/** How a grade of secrecy is stamped or typed; words such as «bí mật», «mật độ», «bảo mật» are not one. */
const MARKS = [
  new RegExp(`^(?:(?:mức )?độ(?: mật)? ?[:–-]? ?)?(${GRADE})[.!]?$`),
  new RegExp(`[(\\[{«"“] ?(?:độ )?(${GRADE}) ?[)\\]}»"”]`),
  new RegExp(`độ mật ?[:–-] ?(${GRADE})`),
  new RegExp(`^(${GRADE}) ?[-–:.,;]`),
  new RegExp(`[-–:.,;] ?(${GRADE})[.!]?$`),
]
const HIGH_GRADE = /(tuyệt mật|tối mật)/
const STAMPED = /(?<!\p{Lu} ?)MẬT(?!\p{L})/u
// A list of state secrets is itself a public document, and its title names the grades.
const ABOUT_SECRETS = /bí mật nhà nước/

/** The grade of secrecy that a text is marked with, as written there, or null. */
export function secretMark(text: string): string | null {
  const clean = text.normalize('NFC').trim().replace(/\s+/g, ' ')
  const lower = clean.toLowerCase()
  for (const mark of MARKS) {
    const found = mark.exec(lower)?.[1]
    if (found) return found
  }
  if (ABOUT_SECRETS.test(lower)) return null
  return HIGH_GRADE.exec(lower)?.[1] ?? (STAMPED.test(clean) ? 'MẬT' : null)
}

const KEEP_A_POINTER: Labels = {
  vi:
    'Không được lưu bí mật nhà nước («{mark}») vào hệ thống này. Chỉ ghi chỉ dẫn: đánh dấu ' +
    '«Văn bản mật, lưu tại Văn thư», để trống trích yếu và nội dung, không đính kèm tệp.',
  en:
    'State secrets (“{mark}”) may not be kept in this system. Keep a pointer only: tick “Secret document, ' +
    'kept at the records office”, leave subject and content empty and attach no file.',
}

const UNKNOWN_CLASSIFICATION: Labels = {
  vi: '«{value}» không phải là mức cho phép; chọn «Thường» hoặc «Lưu hành nội bộ».',
  en: '“{value}” is not an allowed classification; choose “Normal” or “Internal circulation”.',
}

const SECRET_WORDS = new Set(['mat', 'toi mat', 'tuyet mat', 'a', 'b', 'c', 'secret', 'top secret'])

/** Refuses every classification but «Thường» and «Lưu hành nội bộ»; for a secret one, says to keep a pointer. */
export function checkClassification(value: string | null): Issue[] {
  if (value === null || Object.hasOwn(classifications, value)) return []
  const isSecret = SECRET_WORDS.has(fold(value).replace(/^(muc )?do( mat)? ?:? ?/, ''))
  return isSecret
    ? [{ at: 'classification', message: KEEP_A_POINTER, params: { mark: value } }]
    : [{ at: 'classification', message: UNKNOWN_CLASSIFICATION, params: { value } }]
}

/** Refuses texts that carry a mark of secrecy; each issue names the field. */
export function checkMarks(texts: Readonly<Record<string, string | null>>): Issue[] {
  return Object.entries(texts).flatMap(([at, text]) => {
    const mark = text === null ? null : secretMark(text)
    return mark === null ? [] : [{ at, message: KEEP_A_POINTER, params: { mark } }]
  })
}

const POINTER_ONLY: Labels = {
  vi: 'Chỉ dẫn đến văn bản mật không được mang nội dung; hãy để trống trường này.',
  en: 'A pointer to a secret document may not carry content; leave this field empty.',
}

export const POINTER_WITHOUT_FILES: Labels = {
  vi: 'Chỉ dẫn đến văn bản mật không được kèm tệp; văn bản chỉ lưu tại Văn thư.',
  en: 'A pointer to a secret document may carry no file; the document stays at the records office.',
}

/** A pointer says that a secret document exists and where; whatever would tell its content stays empty. */
export function checkPointer(contents: Readonly<Record<string, unknown>>): Issue[] {
  return Object.entries(contents)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([at]) => ({ at, message: POINTER_ONLY }))
}
