import { z } from 'zod'
import { defineError } from '../platform/errors.ts'
import { isLiteral } from './literals.ts'
import type { Sort } from './sorts.ts'

/** The last row of a page: its sort value as text (null: unknown) and its id. */
export type Cursor = { value: string | null; id: string }

export const badCursor = defineError('records.bad-cursor', 400, {
  vi: 'Con trỏ trang không hợp lệ hoặc thuộc cách sắp xếp khác. Hãy bắt đầu lại từ trang đầu.',
  en: 'This page cursor is damaged or belongs to another sort. Start again from the first page.',
})

const shape = z.tuple([z.string(), z.string().nullable(), z.uuid()])

export function writeCursor(sort: Sort, { value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort.name, value, id])).toString('base64url')
}

/** @throws badCursor */
export function readCursor(text: string, sort: Sort): Cursor {
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')))
  if (!parsed.success || parsed.data[0] !== sort.name) throw badCursor()
  const [, value, id] = parsed.data
  if (value !== null && !isLiteral(sort.type, value)) throw badCursor()
  return { value, id }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
