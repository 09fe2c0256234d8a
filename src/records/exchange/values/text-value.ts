import { isDeepStrictEqual } from 'node:util'
import type { FieldMeta } from '../../fields.ts'
import { structuredText, type StructuredText } from '../../structured/schema.ts'
import { error, type Problem } from '../findings.ts'
import { keepIds } from '../markdown/keep-ids.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'
import { writeMarkdown } from '../markdown/write-markdown.ts'

/** A field of a text as a cell shows it: a body as Markdown, messages as JSON, everything else as it is. */
export function showText({ kind }: FieldMeta, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (kind === 'structured') {
    const parsed = structuredText.safeParse(value)
    return parsed.success ? writeMarkdown(parsed.data) || null : null
  }
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}

/** What a cell says a field of a text shall be; what it was comes back as it is when the cell still shows it. */
export function readText(
  meta: FieldMeta,
  given: unknown,
  before: unknown,
): { value: unknown } | { problem: Problem } {
  if (typeof given !== 'string') return { value: isDeepStrictEqual(given, before) ? before : given }
  if (sameWords(given, showText(meta, before))) return { value: before }
  if (meta.kind === 'structured') return { value: readBody(given, before) }
  return meta.kind === 'messages' ? readMessages(given) : { value: given }
}

// Spreadsheet programs write the ends of lines in their own way, and cells come without spaces around them.
function sameWords(given: string, shown: string | null): boolean {
  return shown !== null && plain(given) === plain(shown)
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim().normalize('NFC')
}

function readBody(markdown: string, before: unknown): StructuredText {
  const read = readMarkdown(plain(markdown))
  const known = structuredText.safeParse(before)
  return known.success ? keepIds(read, known.data) : read
}

function readMessages(json: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(json) as unknown }
  } catch (thrown) {
    return { problem: error(notJson, { reason: thrown instanceof Error ? thrown.message : '' }) }
  }
}

const notJson = {
  vi: 'Ô này phải là JSON, dạng {"tên": "lời"}; máy báo: {reason}. Hãy chép lại từ tệp đã xuất rồi sửa phần lời.',
  en: 'This cell must be JSON such as {"name": "words"}; it says: {reason}. Copy it from the exported file and change the words only.',
}
