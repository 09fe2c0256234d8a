import type { Actor } from '../../platform/actor.ts'
import { portalLocales, SOURCE_LOCALE } from '../../platform/locales.ts'
import type { Collection, Fields } from '../collection.ts'
import { metaOf } from '../fields.ts'
import { mayWrite } from '../texts/may.ts'
import { parseText } from '../texts/shape.ts'
import type { RecordText } from '../texts/text.ts'
import { AppError, type Issue } from '../../platform/errors.ts'
import { filled } from '../../platform/labels.ts'
import { isEmpty, isNone, type Candidate, type Note, type TextChange } from './decision.ts'
import { error, warning } from './findings.ts'
import * as refusals from './refusals.ts'
import { textColumnName } from './text-columns.ts'
import { readText, showText } from './values/text-value.ts'

type Current = ReadonlyMap<string, RecordText>
type Telling = { collection: Collection; current: Current; note: Note }

/** What a row would make each language of its record say; nothing for those that it leaves as they are. */
export function textChangesOf(actor: Actor, candidate: Candidate, telling: Telling): TextChange[] {
  const { texts } = candidate.draft
  const changes = portalLocales.flatMap((locale) => {
    const given = texts[locale]
    return (given && changeOf(actor, candidate, { ...telling, locale, given })) ?? []
  })
  const hasSource =
    telling.current.has(SOURCE_LOCALE) || changes.some(({ locale }) => locale === SOURCE_LOCALE)
  const orphan = changes.find(({ locale }) => locale !== SOURCE_LOCALE)
  if (orphan && !hasSource)
    telling.note(candidate.draft, error(refusals.noSourceText), columnOf(orphan.locale, telling))
  return changes
}

type One = Telling & { locale: string; given: Fields }

function changeOf(actor: Actor, candidate: Candidate, one: One): TextChange | null {
  const { draft, before } = candidate
  const { collection, current, locale, given, note } = one
  const now = current.get(locale)
  const was = now?.fields ?? {}
  if (Object.values(given).every(isEmpty)) {
    const said = Object.keys(given).some((name) => !isEmpty(was[name]))
    if (said && draft.id) note(draft, warning(refusals.textKept, { locale }), columnOf(locale, one))
    return null
  }
  const read = readFields(candidate, one, was)
  if (!read) return null
  const fields = parsed(collection, { ...was, ...read }, (issue) => {
    const [name = ''] = issue.at.split('.')
    note(draft, error(filled(issue.message, issue.params)), textColumnName(locale, name))
  })
  if (!fields || isNone(differing(was, fields))) return null
  const subject = before ?? { collection: collection.name, ownerOrgId: candidate.ownerOrgId, state: 'draft' }
  if (!mayWrite(actor, subject, locale)) {
    note(draft, error(refusals.mayNotWriteText, { locale }), columnOf(locale, one))
    return null
  }
  if (now && ['submitted', 'reviewed'].includes(now.state))
    note(draft, warning(refusals.textWaits, { locale }), columnOf(locale, one))
  return { locale, fields, before: now ? was : null, version: now?.version ?? 0 }
}

/** What the cells of a language say; a row that does not name its record by id erases nothing. */
function readFields(
  { draft }: Candidate,
  { collection, locale, given, note }: One,
  was: Fields,
): Fields | null {
  const read: Fields = {}
  let isFaulty = false
  for (const [name, value] of Object.entries(given)) {
    if (isEmpty(value)) {
      if (draft.id) read[name] = emptied(collection, name, was[name])
      continue
    }
    const type = collection.texts?.shape[name]
    const reading = type ? readText(metaOf(type), value, was[name]) : { value }
    if ('problem' in reading) {
      isFaulty = true
      note(draft, reading.problem, textColumnName(locale, name))
    } else read[name] = reading.value
  }
  return isFaulty ? null : read
}

/** What an empty cell makes of a field: nothing, unless there was nothing to show in it. */
function emptied({ texts }: Collection, name: string, was: unknown): unknown {
  const type = texts?.shape[name]
  return type && showText(metaOf(type), was) === null ? was : null
}

function parsed(collection: Collection, fields: Fields, refuse: (issue: Issue) => void): Fields | null {
  try {
    return parseText(collection, withoutEmpty(fields))
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    for (const issue of thrown.issues) refuse(issue)
    return null
  }
}

function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)))
}

/** The fields that differ, of both sides. */
export function differing(was: Fields, fields: Fields): Fields {
  const names = new Set([...Object.keys(was), ...Object.keys(fields)])
  return Object.fromEntries(
    [...names]
      .filter((name) => {
        if (isEmpty(was[name]) && isEmpty(fields[name])) return false
        return sortedJson(was[name]) !== sortedJson(fields[name])
      })
      .map((name) => [name, fields[name] ?? null]),
  )
}

// The database does not keep the order in which keys were written.
function sortedJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

/** The first column of a language, to show where something is amiss. */
function columnOf(locale: string, { collection }: Telling): string {
  return textColumnName(locale, Object.keys(collection.texts?.shape ?? {})[0] ?? '')
}
