import type { z } from 'zod'
import { fieldsOf, type Collection } from '../../src/records/collection.ts'
import { metaOf } from '../../src/records/fields.ts'
import { hostileWords, inTextsOf } from './hostile-words.ts'
import type { Officer } from './officers.ts'

/** Lengths at which texts of the collections end. */
const LENGTHS = [1900, 900, 490, 290, 190, 99, 59]

/** What the rules of the collections ask beside words. */
const sensible = {
  latitude: 17.5,
  ocopStars: 4,
  consent: 'given',
  startsOn: '2027-03-01',
  endsOn: '2027-03-02',
  validUntil: '2027-03-02',
}

/** How many records it takes until the shortest title has carried every word. */
export const RECORDS = inTextsOf(290).length

const longestOf = (type: z.ZodType): number =>
  LENGTHS.find((length) => type.safeParse('x'.repeat(length)).success) ?? 0

const textFor = (type: z.ZodType, turn: number): string => {
  const texts = inTextsOf(longestOf(type))
  return texts[turn % texts.length] ?? ''
}

/** Values for every text field of a shape, another part of the words each turn; choices take their first. */
function hostileValues(
  shape: readonly (readonly [string, z.ZodType])[],
  turn: number,
  media: readonly string[],
): Record<string, unknown> {
  const values = shape.map(([name, type], at) => {
    const value = valueFor(type, { at, turn, media })
    return [name, value ?? null]
  })
  return Object.fromEntries(values)
}

type Place = { at: number; turn: number; media: readonly string[] }

function valueFor(type: z.ZodType, { at, turn, media }: Place): unknown {
  const { kind, options = [], collection, required } = metaOf(type)
  switch (kind) {
    case 'text':
    case 'longText':
      return textFor(type, turn + (required ? 0 : at))
    case 'texts':
      return hostileWords.filter((words) => words.length < 59)
    case 'structured':
      // It holds every word at once.
      return turn === 0 ? structured(media) : null
    case 'choice':
      return options[turn % options.length]?.value
    case 'choices':
      return options.map(({ value }) => value)
    case 'date':
      return '2026-11-20'
    case 'languages':
      return ['vi', 'en']
    case 'record':
      return collection === 'media-assets' ? media[turn % media.length] : null
    case 'records':
      return collection === 'media-assets' ? media : null
    default:
      return null
  }
}

/** A text with the words in every node, mark and attribute that takes any. */
function structured(media: readonly string[]) {
  const text = (words: string, marks: object[] = []) => ({ type: 'text', text: words, marks })
  const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words, [{ type: 'bold' }])] })
  const item = (words: string) => ({ type: 'listItem', content: [paragraph(words)] })
  const href = (words: string) => `https://a.example/?${words.replace(/[\s\\\p{Cc}\p{Z}]/gu, '')}`
  return {
    type: 'doc',
    content: [
      ...hostileWords.flatMap((words) => [
        { type: 'heading', attrs: { level: 2 }, content: [text(words)] },
        paragraph(words),
        { type: 'paragraph', content: [text(words, [{ type: 'link', attrs: { href: href(words) } }])] },
      ]),
      { type: 'blockquote', content: hostileWords.slice(0, 50).map(paragraph) },
      { type: 'bulletList', content: hostileWords.map(item) },
      ...media.flatMap((id) =>
        hostileWords.slice(0, 20).map((caption) => ({ type: 'figure', attrs: { media: id, caption } })),
      ),
    ],
  }
}

const shapeOf = ({ shape }: { shape: object }) => Object.entries(shape) as [string, z.ZodType][]

/** Fills a record with hostile words; what a rule of the collection refuses is left out, and named. */
export async function createHostile(
  officer: Officer,
  collection: Collection,
  { turn, ownerOrgId, media }: { turn: number; ownerOrgId: string; media: readonly string[] },
): Promise<{ id: string; refused: string[] }> {
  const shape = fieldsOf(collection).map(({ name, type }) => [name, type as z.ZodType] as const)
  const fields = { ...hostileValues(shape, turn, media), ...sensible, longitude: 106.3 + turn / 100 }
  const known = new Set(shape.map(([name]) => name))
  const refused: string[] = []
  for (let tries = 0; tries < 8; tries++) {
    const sent = Object.fromEntries(
      Object.entries(fields).filter(([name]) => known.has(name) && !refused.includes(name)),
    )
    const path = `/api/records/${collection.name}`
    const { status, body } = await officer.ask('POST', path, { ownerOrgId, fields: sent })
    if (status < 300) return { id: String(body['id']), refused }
    const issues = (body['issues'] ?? []) as { at: string }[]
    const names = issues.map(({ at }) => at.split('.').find((part) => known.has(part)) ?? at)
    const fresh = names.filter((name) => name in sent)
    if (fresh.length === 0) throw new Error(`${path}: ${JSON.stringify(body).slice(0, 900)}`)
    refused.push(...fresh)
  }
  throw new Error(`${collection.name} refuses ${refused.join(', ')}`)
}

export function hostileTexts(collection: Collection, turn: number, media: readonly string[]) {
  return hostileValues(collection.texts ? shapeOf(collection.texts) : [], turn, media)
}

type Officers = { lead: Officer; reviewer: Officer; leader: Officer }

/** Brings a text of a record all the way to the public, each step by whoever may take it. */
export async function publishHostile(
  { lead, reviewer, leader }: Officers,
  { collection, id, locale, fields }: { collection: string; id: string; locale: string; fields: object },
): Promise<void> {
  const path = `/api/records/${collection}/${id}/texts/${locale}`
  const saved = await lead.must('PUT', path, { fields, version: 0 })
  const steps = [
    [lead, 'submit'],
    [reviewer, 'review'],
    [leader, 'approve'],
  ] as const
  let version = Number(saved['version'])
  for (const [officer, to] of steps) {
    const moved = await officer.must('POST', `${path}/transitions`, { to, version })
    version = Number(moved['version'])
  }
}
