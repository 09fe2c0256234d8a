import type { FieldMeta } from '../../../records/fields.ts'
import { Value } from '../list/value.tsx'
import css from './form.module.css'
import { WordDiff } from './word-diff.tsx'

type ValueChangeProps = { meta: FieldMeta; before: unknown; after: unknown }

/** A field before and after: texts word by word, everything else in the words of its kind. */
export function ValueChange({ meta, before, after }: ValueChangeProps) {
  if (isText(meta) && (typeof before === 'string' || typeof after === 'string')) {
    return <WordDiff before={textOf(before)} after={textOf(after)} />
  }
  return (
    <span className={css.text}>
      <del>
        <Value meta={meta} value={before} />
      </del>{' '}
      →{' '}
      <ins>
        <Value meta={meta} value={after} />
      </ins>
    </span>
  )
}

function isText({ kind }: FieldMeta): boolean {
  return kind === 'text' || kind === 'longText'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
