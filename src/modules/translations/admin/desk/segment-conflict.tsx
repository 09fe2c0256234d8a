import { bothOf, type Conflict } from '../../../../admin/drafts/merge.ts'
import { WordDiff } from '../../../../admin/records/form/word-diff.tsx'
import { Button } from '../../../../admin/ui/button.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { DeskSheet } from './desk-sheet.ts'
import css from './desk.module.css'

const words = {
  told: {
    vi: 'Người khác vừa dịch đoạn này. Chọn bản giữ lại; chưa bản nào bị mất.',
    en: 'Somebody else has just translated this segment. Choose which to keep; neither is lost yet.',
  },
  mine: { vi: 'Bản của tôi', en: 'Mine' },
  theirs: { vi: 'Bản vừa lưu', en: 'The one just saved' },
  keepMine: { vi: 'Giữ bản của tôi', en: 'Keep mine' },
  takeTheirs: { vi: 'Lấy bản vừa lưu', en: 'Take the saved one' },
  both: { vi: 'Ghép cả hai', en: 'Join both' },
} as const satisfies Record<string, Labels>

type SegmentConflictProps = { id: string; conflict: Conflict; sheet: DeskSheet }

/** Two people wrote the same segment: both versions, with what each changed, and a choice. */
export function SegmentConflict({ id, conflict, sheet }: SegmentConflictProps) {
  const t = useWords()
  const { base, mine, theirs } = conflict
  return (
    <div className={css.conflict} role="group" aria-label={t(words.told)}>
      <p role="alert">{t(words.told)}</p>
      <div className={css.two}>
        <div>
          <small>{t(words.mine)}</small>
          <WordDiff before={textOf(base)} after={textOf(mine)} added />
        </div>
        <div>
          <small>{t(words.theirs)}</small>
          <WordDiff before={textOf(base)} after={textOf(theirs)} added />
        </div>
      </div>
      <div className={css.choices}>
        <Button onClick={() => sheet.settle(id, 'mine')}>{t(words.keepMine)}</Button>
        <Button onClick={() => sheet.settle(id, 'theirs')}>{t(words.takeTheirs)}</Button>
        {bothOf(conflict) !== undefined && (
          <Button variant="quiet" onClick={() => sheet.settle(id, 'both')}>
            {t(words.both)}
          </Button>
        )}
      </div>
    </div>
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
