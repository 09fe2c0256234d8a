import { textOf, type Inline } from '../../../documents/tree.ts'
import type { StudioData } from './studio-context.ts'

/** Words for the keys in officers' texts, each as good as the key: nobody should have to read an id. */
export type TokenNames = { figures: ReadonlyMap<string, string>; records: ReadonlyMap<string, string> }

/** Names for every figure and every directive that a passage may name; two of one name tell themselves apart. */
export function tokenNames({ figures, records }: Pick<StudioData, 'figures' | 'records'>): TokenNames {
  const directives = records.filter(({ collection }) => collection === 'directives')
  return {
    figures: distinct(figures.map(({ key, label }) => [key, label.vi])),
    records: distinct(directives.map(({ id, title }) => [id, title])),
  }
}

function distinct(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    pairs.map(([key, name]) => {
      const clean = name.replace(/[{}[\]\n]/g, ' ').trim()
      const free = taken.has(clean) ? `${clean} (${key})` : clean
      taken.add(free)
      return [key, free]
    }),
  )
}

/** `{{press.delegations}}` as it is shown while writing: `{{Đoàn phóng viên nước ngoài}}`. */
export function inNames(text: string, { figures, records }: TokenNames): string {
  return text
    .replace(/\{\{([^{}\n]+)\}\}/g, (token, key: string) => wrapped('{{', figures.get(key), '}}') ?? token)
    .replace(/\[\[([^[\]\n]+)\]\]/g, (token, id: string) => wrapped('[[', records.get(id), ']]') ?? token)
}

/** The reverse of `inNames`; what it does not know stays as it was typed. */
export function inKeys(text: string, { figures, records }: TokenNames): string {
  const [keys, ids] = [reversed(figures), reversed(records)]
  return text
    .replace(/\{\{([^{}\n]+)\}\}/g, (token, name: string) => wrapped('{{', keys.get(name), '}}') ?? token)
    .replace(/\[\[([^[\]\n]+)\]\]/g, (token, name: string) => wrapped('[[', ids.get(name), ']]') ?? token)
}

const wrapped = (open: string, words: string | undefined, close: string) =>
  words === undefined ? undefined : `${open}${words}${close}`

const reversed = (names: ReadonlyMap<string, string>) => new Map([...names].map(([key, name]) => [name, key]))

/** A sentence as an officer would write it: its figures and citations stay tied to their records. */
export function inTokens(inlines: readonly Inline[]): string {
  return inlines.map(tokenOf).join('')
}

function tokenOf(inline: Inline): string {
  if (inline.kind === 'figure' && inline.source.figure !== undefined) return `{{${inline.source.figure}}}`
  const [cited] = inline.kind === 'citation' ? (inline.source.records ?? []) : []
  return cited === undefined ? textOf([inline]) : `[[${cited}]]`
}
