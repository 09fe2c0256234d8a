import type { Issue } from '../../platform/errors.ts'
import { columnsOf } from '../../records/columns.ts'
import { figureKeysIn } from './compile/tokens.ts'
import type { Subjects } from './compile/gather.ts'
import { sectionsOf, type Outline, type OutlinePart, type RecordsPart } from './outline.ts'

type Library = Pick<Subjects, 'collections' | 'figures'>
type Place = { id: string; parts: readonly OutlinePart[] }

/** What keeps an outline from being compiled: parts that ask for what is not there, ids used twice. Pure. */
export function outlineIssues(outline: Outline, library: Library): Issue[] {
  const places: Place[] = [...sectionsOf(outline), ...outline.annexes]
  return [
    ...repeatedIds(places),
    ...validity(outline),
    ...places.flatMap((place) => partIssues(place, library)),
  ]
}

function repeatedIds(places: readonly Place[]): Issue[] {
  const seen = new Set<string>()
  return places.flatMap(({ id }) => {
    const again = seen.has(id)
    seen.add(id)
    return again ? [{ at: id, message: twice, params: { id } }] : []
  })
}

const twice = { vi: 'Mã mục «{id}» dùng hai lần.', en: 'The section id “{id}” is used twice.' }
const ended = { vi: 'Ngày hết hiệu lực trước ngày có hiệu lực.', en: 'It ends before it begins.' }
const noCollection = { vi: 'Không có danh mục «{name}».', en: 'There is no collection “{name}”.' }
const noField = { vi: 'Danh mục {name} không có trường «{field}».', en: '{name} has no field “{field}”.' }
const noFigure = { vi: 'Không có chỉ tiêu «{key}».', en: 'There is no figure “{key}”.' }

function validity({ validFrom, validTo }: Outline): Issue[] {
  return validTo !== null && validTo < validFrom ? [{ at: 'validTo', message: ended }] : []
}

function partIssues({ id, parts }: Place, library: Library): Issue[] {
  return parts.flatMap((part) => {
    if (part.kind === 'records') return recordsIssues(id, part, library)
    return figureIssues(id, keysOf(part), library)
  })
}

function keysOf(part: OutlinePart): string[] {
  if (part.kind === 'figures') return part.figures
  return part.kind === 'text' ? figureKeysIn(part.text) : []
}

function figureIssues(at: string, keys: readonly string[], { figures }: Library): Issue[] {
  return keys.filter((key) => !figures.has(key)).map((key) => ({ at, message: noFigure, params: { key } }))
}

function recordsIssues(at: string, part: RecordsPart, library: Library): Issue[] {
  const collection = library.collections.get(part.collection)
  if (!collection) return [{ at, message: noCollection, params: { name: part.collection } }]
  const known = new Set(columnsOf(collection).map(({ field }) => field))
  const wrong = [...Object.keys(part.where), ...part.sort].filter(
    (name) => name !== 'title' && !known.has(name),
  )
  const name = collection.label
  return [
    ...wrong.map((field) => ({ at, message: noField, params: { name, field } })),
    ...figureIssues(at, figureKeysIn(part.lead ?? ''), library),
  ]
}
