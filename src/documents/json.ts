import { layoutOf } from './layouts.ts'
import { figureUses } from './provenance.ts'
import type { DocumentTree } from './tree.ts'

/** Raised when a reader of the old form would misread the new one. */
export const JSON_VERSION = 1

/**
 * The tree as JSON, with the law that shaped it and a list of its figures and their records. Keys are sorted, so that
 * equal trees give equal text wherever they were stored. Throws `documents.unknown-layout`.
 */
export function renderJson(tree: DocumentTree): string {
  const { key, name, citation, verified, note } = layoutOf(tree.layout)
  const content = {
    format: 'chalo.document',
    version: JSON_VERSION,
    layout: { key, name, citation, verified, note },
    document: tree,
    figures: figureUses(tree),
  }
  return `${JSON.stringify(sorted(content), null, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}
