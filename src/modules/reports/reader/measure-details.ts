import { organizationKey } from './extract/organization-keys.ts'
import { alike, list, numberKey, object, text, type Json } from './measure-matching.ts'
import type { Reading } from './types.ts'

export type Pair = { show: string; found: string | null; same: boolean }
export type Detail = { kind: string; pairs: Pair[] }

type Question = {
  kind: string
  gold: unknown
  collection: string
  from: string
  to: string
  isSame: (gold: Json, found: Json) => boolean
}

const byNumber = (gold: Json, found: Json) =>
  text(gold['number']) !== '' && numberKey(text(gold['number'])) === numberKey(text(found['number']))
const by = (from: string, to: string, share: number) => (gold: Json, found: Json) =>
  alike(text(gold[from]), text(found[to]), share)

/** Fields of the facts that were found: dates and issuers of directives, countries of delegations, days, numbers. */
export function details(reading: Reading, gold: Json): Detail[] {
  const press = object(gold['pressDelegations'])['items'] ?? gold['pressDelegations']
  const recommended = object(gold['recommendations'])['items'] ?? gold['recommendations']
  const documents = { gold: gold['documents'], collection: 'directives', isSame: byNumber }
  const delegations = { gold: press, collection: 'press-delegations', isSame: by('outlet', 'outlet', 0.75) }
  const courses = {
    gold: gold['training'],
    collection: 'training-courses',
    isSame: by('title', 'title', 0.5),
  }
  const shows = { gold: gold['exhibitions'], collection: 'exhibitions', isSame: by('name', 'name', 2 / 3) }
  const questions: Question[] = [
    { ...documents, kind: 'directive dates', from: 'date', to: 'issuedOn' },
    { ...documents, kind: 'directive issuers', from: 'issuer', to: 'issuer' },
    { ...documents, kind: 'directive period ends', from: 'periodTo', to: 'periodTo' },
    { ...delegations, kind: 'delegation countries', from: 'countryIso', to: 'countryIso' },
    { ...delegations, kind: 'delegation members', from: 'memberCount', to: 'memberCount' },
    { ...shows, kind: 'exhibition first days', from: 'dateFrom', to: 'from' },
    { ...shows, kind: 'exhibition last days', from: 'dateTo', to: 'to' },
    { ...courses, kind: 'course classes', from: 'classCount', to: 'classCount' },
    { ...courses, kind: 'course trainees', from: 'traineeCount', to: 'traineeCount' },
    {
      kind: 'publication copies',
      gold: gold['publications'],
      collection: 'publications',
      from: 'copies',
      to: 'copies',
      isSame: by('title', 'title', 2 / 3),
    },
    {
      kind: 'recommended to',
      gold: recommended,
      collection: 'recommendations',
      from: 'to',
      to: 'to',
      isSame: by('quote', 'text', 2 / 3),
    },
  ]
  return questions.map((question) => answer(question, reading)).filter((one) => one.pairs.length > 0)
}

function answer({ kind, gold, collection, from, to, isSame }: Question, reading: Reading): Detail {
  const found = reading.candidates.filter((one) => one.collection === collection).map((one) => one.fields)
  const asked = list(gold).filter(
    (one) => text(one[from]) !== '' && (kind.startsWith('directive') ? text(one['number']) !== '' : true),
  )
  const pairs = asked.map((one) => {
    const other = found.find((candidate) => isSame(one, candidate))
    const value = other ? text(other[to]) || null : null
    const show = `${['number', 'outlet', 'title', 'name', 'quote'].map((key) => text(one[key])).find(Boolean)}: ${text(one[from])}`
    return { show, found: value, same: value !== null && sameValue(text(one[from]), value) }
  })
  return { kind, pairs }
}

function sameValue(a: string, b: string): boolean {
  return (
    a === b ||
    (/\p{L}/u.test(a) && (alike(a, b, 0.99) || organizationKey(a, null) === organizationKey(b, null)))
  )
}
