import { diffArrays } from 'diff'
import { isEmpty, sameValue, type Values } from './values.ts'

/** Two people changed one field since both had read it. */
export type Conflict = { field: string; base: unknown; mine: unknown; theirs: unknown }

/** Makes one value of both sides where nobody has to choose between them; undefined where somebody has. */
export type Join = (conflict: Conflict) => unknown

export type Merged = {
  /** My changes that still stand against theirs, and what both sides were joined to. */
  mine: Values
  /** Fields in which something that others changed was taken in. */
  taken: string[]
  conflicts: Conflict[]
}

type Sides = {
  /** What both began from. */
  base: Values
  /** Only the fields that I changed. */
  mine: Values
  theirs: Values
}

/**
 * Merges three versions of a record field by field. What only one side changed stands; what both changed alike is settled;
 * what both changed differently is joined where the field knows how, else it is a conflict; nothing of either is lost.
 */
export function mergeFields({ base, mine, theirs }: Sides, join: Join = () => undefined): Merged {
  const changedByThem = Object.keys(theirs).filter((field) => !sameValue(base[field], theirs[field]))
  const standing = Object.entries(mine).filter(([field, value]) => !sameValue(value, theirs[field]))
  const isContested = (field: string) => changedByThem.includes(field)
  const both = standing
    .filter(([field]) => isContested(field))
    .map(([field, value]): Conflict => {
      return { field, base: base[field] ?? null, mine: value, theirs: theirs[field] ?? null }
    })
    .map((conflict) => ({ conflict, joined: join(conflict) }))
  const joined = both.flatMap(({ conflict: { field }, joined: value }) =>
    value === undefined ? [] : [[field, value] as const],
  )
  const news = joined.filter(([field, value]) => !sameValue(value, theirs[field]))
  return {
    mine: Object.fromEntries([...standing.filter(([field]) => !isContested(field)), ...news]),
    taken: [...changedByThem.filter((field) => !(field in mine)), ...joined.map(([field]) => field)],
    conflicts: both.flatMap(({ conflict, joined: value }) => (value === undefined ? [conflict] : [])),
  }
}

/** Both sides of a conflict in one value, where the kind of the field has room for both; else undefined. */
export function bothOf({ base, mine, theirs }: Omit<Conflict, 'field'>): unknown {
  if (typeof mine === 'string' && typeof theirs === 'string' && !isDate(mine)) {
    return mergeTexts(typeof base === 'string' ? base : '', mine, theirs)
  }
  if (Array.isArray(mine) && Array.isArray(theirs))
    return mergeLists(Array.isArray(base) ? base : [], mine, theirs)
  if (isEmpty(mine)) return theirs
  return isEmpty(theirs) ? mine : undefined
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

/** What either side added, without what either took away, in their order. */
function mergeLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): unknown[] {
  const has = (list: readonly unknown[], item: unknown) => list.some((each) => sameValue(each, item))
  const kept = theirs.filter((item) => has(mine, item) || !has(base, item))
  return [...kept, ...mine.filter((item) => !has(base, item) && !has(kept, item))]
}

/** An edit of the words from `start` up to `end` of the base. */
type Edit = { start: number; end: number; words: string[] }

/**
 * Applies both people's edits of a text word by word; where both touched the same words, theirs come first and mine after.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const words = wordsOf(base)
  const [my, their] = [editsOf(words, wordsOf(mine)), editsOf(words, wordsOf(theirs))]
  const merged: string[] = []
  let at = 0
  for (const edit of united(my, their)) {
    merged.push(...words.slice(at, edit.start), ...edit.words)
    at = edit.end
  }
  return [...merged, ...words.slice(at)].join('').replace(/ {2,}/g, ' ').trim()
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

function editsOf(base: string[], changed: string[]): Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const { added, removed, value } of diffArrays(base, changed)) {
    const last = edits.at(-1)
    const continues = last !== undefined && last.end === at
    if (removed) {
      if (continues) last.end += value.length
      else edits.push({ start: at, end: at + value.length, words: [] })
    } else if (added) {
      if (continues) last.words.push(...value)
      else edits.push({ start: at, end: at, words: [...value] })
    }
    if (!added) at += value.length
  }
  return edits
}

function united(mine: readonly Edit[], theirs: readonly Edit[]): Edit[] {
  const all = [
    ...theirs.map((edit) => ({ ...edit, own: false })),
    ...mine.map((edit) => ({ ...edit, own: true })),
  ].sort((a, b) => a.start - b.start || a.end - b.end || Number(a.own) - Number(b.own))
  const result: Edit[] = []
  for (const { own: _own, ...edit } of all) {
    const last = result.at(-1)
    if (!last || edit.start > last.end || (edit.start === last.end && edit.start !== last.start))
      result.push(edit)
    else if (edit.words.join('') !== last.words.join('')) {
      last.words = [...last.words, ' ', ...edit.words]
      last.end = Math.max(last.end, edit.end)
    } else last.end = Math.max(last.end, edit.end)
  }
  return result
}
