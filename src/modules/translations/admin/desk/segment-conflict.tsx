import type { Conflict } from '../../../../admin/drafts/merge.ts'
import { TwoVersions } from '../../../../admin/drafts/two-versions.tsx'
import { WordDiff } from '../../../../admin/ui/word-diff.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { DeskSheet } from './desk-sheet.ts'

const words = {
  told: {
    vi: 'Người khác vừa dịch đoạn này. Chọn bản giữ lại; chưa bản nào bị mất.',
    en: 'Somebody else has just translated this segment. Choose which to keep; neither is lost yet.',
  },
} as const satisfies Record<string, Labels>

type SegmentConflictProps = { id: string; conflict: Conflict; sheet: DeskSheet }

/** Two people translated the same segment. */
export function SegmentConflict({ id, conflict, sheet }: SegmentConflictProps) {
  const t = useWords()
  return (
    <TwoVersions
      conflict={conflict}
      told={t(words.told)}
      show={(version) => <WordDiff before={textOf(conflict.base)} after={textOf(version)} added />}
      onSettle={(choice) => sheet.settle(id, choice)}
    />
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
