import type { FieldMeta } from '../../../records/fields.ts'
import { Replaced, WordDiff } from '../../ui/word-diff.tsx'
import { Value } from '../list/value.tsx'

type ValueChangeProps = { meta: FieldMeta; before: unknown; after: unknown }

/** A field before and after: texts word by word, everything else in the words of its kind. */
export function ValueChange({ meta, before, after }: ValueChangeProps) {
  if (isText(meta) && (typeof before === 'string' || typeof after === 'string')) {
    return <WordDiff before={textOf(before)} after={textOf(after)} />
  }
  return (
    <Replaced before={<Value meta={meta} value={before} />} after={<Value meta={meta} value={after} />} />
  )
}

function isText({ kind }: FieldMeta): boolean {
  return kind === 'text' || kind === 'longText'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
