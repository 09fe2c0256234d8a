import type { Labels } from '../../../platform/labels.ts'
import { plainText } from '../../../records/structured/plain-text.ts'
import { structuredText } from '../../../records/structured/schema.ts'
import type { Conflict } from '../../../admin/drafts/merge.ts'
import { TwoVersions } from '../../../admin/drafts/two-versions.tsx'
import { WordDiff } from '../../../admin/ui/word-diff.tsx'
import { useWords } from '../../../admin/words.ts'
import { BlockConflict } from './block-conflict.tsx'
import { versionsOf } from './join-texts.ts'
import { useText } from './text-context.ts'
import { isDocument } from './text-fields.ts'

const words = {
  told: {
    vi: 'Ô này vừa được sửa ở nơi khác. Chọn bản giữ lại; chưa bản nào bị mất.',
    en: 'This has just been changed elsewhere. Choose which to keep; neither is lost yet.',
  },
} as const satisfies Record<string, Labels>

/** Two people, or two tabs, wrote into the same field; `mine` is what stands in it now. */
export function TextConflict({ conflict, mine }: { conflict: Conflict; mine: unknown }) {
  const versions = versionsOf({ ...conflict, mine })
  return versions ? (
    <BlockConflict field={conflict.field} versions={versions} />
  ) : (
    <LineConflict conflict={{ ...conflict, mine }} />
  )
}

function LineConflict({ conflict }: { conflict: Conflict }) {
  const { sheet } = useText()
  const t = useWords()
  const before = wordsOf(conflict.base)
  return (
    <TwoVersions
      conflict={conflict}
      told={t(words.told)}
      show={(version) => <WordDiff before={before} after={wordsOf(version)} />}
      onSettle={(choice) => sheet.settle(conflict.field, choice)}
    />
  )
}

/** A value of a text as plain words, to be compared. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  const read = isDocument(value) ? structuredText.safeParse(value) : undefined
  return read?.success ? plainText(read.data) : ''
}
