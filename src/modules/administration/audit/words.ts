import type { Event } from '../../../platform/events.ts'
import { fill, inWords, type Labels, type Locale } from '../../../platform/labels.ts'
import { isIsoDate, shortDate } from '../../../platform/time/dates.ts'
import { fieldsOf } from '../../../records/collection.ts'
import type { Collections } from '../../../records/registry.ts'
import { roles } from '../../../records/rights.ts'
import type { Names } from './store.ts'
import { sentences } from './sentences.ts'

export type Telling = { collections: Collections; names: Names; locale: Locale }

const unnamed: Labels = { vi: 'hồ sơ', en: 'record' }
const unknownEvent: Labels = { vi: '{who}: {type}', en: '{who}: {type}' }
const atField: Labels = { vi: ' ở ô {fields}', en: ' at {fields}' }

/** What an event says, in one sentence: «Nguyễn Văn A trả lại khóa đào tạo “…” ở ô “Số lớp”». */
export function eventWords(event: Event, telling: Telling): string {
  const sentence = sentences[event.type] ?? unknownEvent
  return inWords(sentence, telling.locale, paramsOf(event, telling)).trim()
}

function paramsOf(event: Event, telling: Telling): Record<string, string> {
  const { actorName, type, recordId, data } = event
  const { names, locale } = telling
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : '')
  const record = recordId === null ? undefined : names.records.get(recordId)
  const collection = text('collection') || record?.collection || ''
  return {
    ...stringsOf(data),
    who: actorName,
    type,
    locale: languageOf(text('locale'), locale),
    what: singularOf(collection, telling),
    collection: telling.collections.get(collection)?.label[locale] ?? collection,
    title: text('title') || record?.title || '',
    user: names.users.get(text('user')) ?? text('email') ?? '',
    role: roleLabel(text('role'), locale),
    organization: names.organizations.get(text('orgId') || event.orgId) ?? '',
    to: names.records.get(text('to'))?.title ?? text('to'),
    fields: namesOfFields(listOf(data.fields), collection, telling),
    places: placesOf(data, collection, telling),
  }
}

function stringsOf(data: Record<string, unknown>): Record<string, string> {
  const plain = Object.entries(data).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  )
  return Object.fromEntries(plain.map(([name, value]) => [name, asRead(String(value))]))
}

const languages = {
  vi: new Intl.DisplayNames('vi', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
} as const satisfies Record<Locale, Intl.DisplayNames>

/** «tiếng Anh» for `en`, within a sentence. */
function languageOf(tag: string, locale: Locale): string {
  if (tag === '') return ''
  const name = languages[locale].of(tag) ?? tag
  return locale === 'vi' ? name.replace(/^Tiếng/, 'tiếng') : name
}

function asRead(text: string): string {
  return isIsoDate(text) ? shortDate(text) : text
}

function singularOf(collection: string, { collections, locale }: Telling): string {
  return (collections.get(collection)?.singular ?? unnamed)[locale]
}

function roleLabel(role: string, locale: Locale): string {
  return role in roles ? roles[role as keyof typeof roles][locale] : role
}

/** The labels of fields, quoted: «Số lớp», «Học viên». */
export function namesOfFields(
  fields: readonly string[],
  collection: string,
  { collections, locale }: Telling,
): string {
  const known = collections.get(collection)
  const labels = new Map(known && fieldsOf(known).map(({ name, meta }) => [name, meta.label[locale]]))
  return fields.map((name) => `«${labels.get(name) ?? name.replace(/^extra\./, '')}»`).join(', ')
}

function placesOf(data: Record<string, unknown>, collection: string, telling: Telling): string {
  const places = listOf(data.places ?? (typeof data.field === 'string' ? [data.field] : []))
  const fields = namesOfFields(places, collection, telling)
  return fields === '' ? '' : fill(atField[telling.locale], { fields })
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** What somebody said with an act: the reason of a return, of a correction, of a look at a sealed value. */
export function noteOf({ data }: Event): string | null {
  const said = [data.note, data.reason].find((text) => typeof text === 'string' && text !== '')
  return typeof said === 'string' ? said : null
}
