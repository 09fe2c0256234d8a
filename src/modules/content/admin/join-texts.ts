import { mergeStructured, type PartChoice } from '../../../records/structured/merge.ts'
import { structuredText, type StructuredText } from '../../../records/structured/schema.ts'
import type { Conflict, Join } from '../../../admin/drafts/merge.ts'
import { isDocument } from './text-fields.ts'

/** Three versions of one structured text. */
export type Versions = {
  base: StructuredText | null
  mine: StructuredText | null
  theirs: StructuredText | null
}

/** The versions of a field that two people changed; undefined where it is no structured text. */
export function versionsOf({ base, mine, theirs }: Omit<Conflict, 'field'>): Versions | undefined {
  if (!isDocument(mine) && !isDocument(theirs)) return undefined
  return { base: documentOf(base), mine: documentOf(mine), theirs: documentOf(theirs) }
}

function documentOf(value: unknown): StructuredText | null {
  const read = isDocument(value) ? structuredText.safeParse(value) : undefined
  return read?.success ? read.data : null
}

/** Structured texts are joined by themselves unless one block was changed on both sides. */
export const joinTexts: Join = (conflict) => {
  const versions = versionsOf(conflict)
  if (!versions) return undefined
  const { doc, contested } = mergeStructured(versions, () => 'theirs')
  return contested.length === 0 ? doc : undefined
}

/** Both versions in one, the contested blocks as they were chosen by their ids. */
export function joinedAs(
  versions: Versions,
  choices: Readonly<Record<string, PartChoice>>,
): StructuredText | null {
  return mergeStructured(versions, ({ id }) => choices[id] ?? 'both').doc
}
