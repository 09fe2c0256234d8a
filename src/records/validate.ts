import type { z } from 'zod'
import { defineError, type Issue } from '../platform/errors.ts'
import { issueWords } from '../platform/issue-words.ts'
import { filled, joined, type Labels } from '../platform/labels.ts'
import { fieldsOf, type Collection, type Fields } from './collection.ts'

export const invalidRecord = defineError('records.invalid', 422, {
  vi: 'Có {count} chỗ cần sửa trước khi lưu: {summary}',
  en: '{count} things need mending before this can be saved: {summary}',
})

export const incompleteRecord = defineError('records.incomplete', 422, {
  vi: 'Chưa trình được: còn thiếu {summary}. Điền các trường này rồi trình lại.',
  en: 'This cannot be submitted yet: {summary} missing. Fill in these fields, then submit again.',
})

export const notSettled = defineError('records.not-settled', 422, {
  vi: 'Chưa trình được: {summary}. Giải quyết xong rồi trình lại.',
  en: 'This cannot be submitted yet: {summary}. Settle it, then submit again.',
})

/** Parses fields against the collection's shape and its own checks; returns what is wrong, all of it at once. */
export function checkFields(collection: Collection, raw: unknown): { fields: Fields } | { issues: Issue[] } {
  const parsed = collection.shape.safeParse(raw)
  if (!parsed.success) return { issues: parsed.error.issues.map((issue) => toIssue(collection, issue)) }
  const issues = collection.check?.(parsed.data) ?? []
  return issues.length > 0 ? { issues: [...issues] } : { fields: parsed.data }
}

/** @throws invalidRecord with one issue a place */
export function parseFields(collection: Collection, raw: unknown): Fields {
  const result = checkFields(collection, raw)
  if ('fields' in result) return result.fields
  throw invalidRecord({ count: result.issues.length, summary: summaryOf(result.issues) }, result.issues)
}

/** @throws invalidRecord when the collection does not allow the step from one state of the fields to the other */
export function checkStep(collection: Collection, before: Fields, after: Fields): void {
  const issues = collection.checkChange?.(before, after) ?? []
  if (issues.length > 0) throw invalidRecord({ count: issues.length, summary: summaryOf(issues) }, issues)
}

/** @throws incompleteRecord naming the required fields that are empty, notSettled with what the collection asks for */
export function requireComplete(collection: Collection, fields: Fields): void {
  requireFilled(collection, fields)
  const issues = collection.checkComplete?.(fields) ?? []
  if (issues.length > 0) throw notSettled({ summary: summaryOf(issues) }, issues)
}

function requireFilled(collection: Collection, fields: Fields): void {
  const missing = fieldsOf(collection).filter(({ name, meta }) => meta.required && isEmpty(fields[name]))
  if (missing.length === 0) return
  const issues = missing.map(({ name }) => ({
    at: name,
    message: { vi: 'Bắt buộc trước khi trình', en: 'Needed before submitting' },
  }))
  throw incompleteRecord(
    {
      summary: joined(
        missing.map(({ meta }) => meta.label),
        ', ',
      ),
    },
    issues,
  )
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

function toIssue(collection: Collection, issue: z.core.$ZodIssue): Issue {
  const at = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(collection).map(({ name }) => name)
    return {
      at: issue.keys[0] ?? at,
      message: {
        vi: `Không có trường “${issue.keys.join(', ')}”; các trường: ${known.join(', ')}`,
        en: `There is no field “${issue.keys.join(', ')}”; the fields are: ${known.join(', ')}`,
      },
    }
  }
  return { at, message: issueWords(issue) }
}

function summaryOf(issues: readonly Issue[]): Labels {
  const lines = issues.slice(0, 3).map(({ at, message, params }) => {
    const said = filled(message, params)
    return at ? { vi: `${at}: ${said.vi}`, en: `${at}: ${said.en}` } : said
  })
  return joined(lines, '; ')
}
