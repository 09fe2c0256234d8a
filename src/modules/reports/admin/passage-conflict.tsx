import type { Labels } from '../../../platform/labels.ts'
import type { Conflict } from '../../../admin/drafts/merge.ts'
import type { Choice } from '../../../admin/drafts/sheet.ts'
import { TwoVersions } from '../../../admin/drafts/two-versions.tsx'
import { WordDiff } from '../../../admin/ui/word-diff.tsx'
import { useWords } from '../../../admin/words.ts'
import { inNames, type TokenNames } from './tokens.ts'

const words = {
  told: {
    vi: 'Người khác vừa sửa đoạn này cùng lúc với bạn. Chưa có gì bị ghi đè: hãy chọn.',
    en: 'Somebody else changed this passage while you were writing. Nothing is overwritten: choose.',
  },
  group: { vi: 'Hai bản của đoạn này', en: 'Two versions of this passage' },
} as const satisfies Record<string, Labels>

type PassageConflictProps = { conflict: Conflict; names: TokenNames; onSettle: (choice: Choice) => void }

/** Two people wrote one passage of a report. */
export function PassageConflict({ conflict, names, onSettle }: PassageConflictProps) {
  const t = useWords()
  const text = (value: unknown) => inNames(typeof value === 'string' ? value : '', names)
  return (
    <TwoVersions
      conflict={conflict}
      told={t(words.told)}
      label={t(words.group)}
      show={(version) => <WordDiff before={text(conflict.base)} after={text(version)} added />}
      onSettle={onSettle}
    />
  )
}
