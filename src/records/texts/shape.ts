import { z } from 'zod'
import type { Issue } from '../../platform/errors.ts'
import { filled, joined, type Labels } from '../../platform/labels.ts'
import type { Collection, Fields } from '../collection.ts'
import { issueWords } from '../../platform/issue-words.ts'
import { badText, incompleteText } from './errors.ts'

/** Fields of a text as its collection describes them; a draft may leave any of them out. @throws badText */
export function parseText({ texts }: Collection, fields: Fields): Fields {
  if (!texts) return fields
  const parsed = texts.partial().strict().safeParse(fields)
  if (parsed.success) return parsed.data
  const issues: Issue[] = parsed.error.issues.map((issue) => ({
    at: issue.path.join('.') || (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : ''),
    message: issueWords(issue),
  }))
  throw badText({ count: issues.length, summary: summaryOf(issues) }, issues)
}

function summaryOf(issues: readonly Issue[]): Labels {
  const lines = issues.slice(0, 3).map(({ at, message, params }) => {
    const said = filled(message, params)
    return at ? { vi: `${at}: ${said.vi}`, en: `${at}: ${said.en}` } : said
  })
  return joined(lines, '; ')
}

/** What must be said before anybody is asked to read it: the title, and what the collection requires. @throws incompleteText */
export function requireCompleteText(collection: Collection, locale: string, fields: Fields): void {
  const missing = requiredFields(collection).filter(({ name }) => isBlank(fields[name]))
  if (missing.length === 0) return
  const issues = missing.map(({ name }) => ({
    at: name,
    message: { vi: 'Bắt buộc trước khi trình', en: 'Needed before submitting' },
  }))
  const labels = missing.map(({ label }) => label)
  throw incompleteText({ locale, summary: joined(labels, ', ') }, issues)
}

function requiredFields({ texts }: Collection): { name: string; label: Labels }[] {
  return Object.entries(texts?.shape ?? {}).flatMap(([name, type]) => {
    const meta = z.globalRegistry.get(type)?.field
    const label = meta?.label ?? { vi: name, en: name }
    return meta?.required || name === 'title' ? [{ name, label }] : []
  })
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
