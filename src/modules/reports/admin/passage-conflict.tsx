import type { Labels } from '../../../platform/labels.ts'
import { bothOf, type Conflict } from '../../../admin/drafts/merge.ts'
import type { Choice } from '../../../admin/drafts/sheet.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { useWords } from '../../../admin/words.ts'
import css from './passage-editor.module.css'
import { inNames, type TokenNames } from './tokens.ts'
import { WordChanges } from './word-changes.tsx'

const words = {
  told: {
    vi: 'Người khác vừa sửa đoạn này cùng lúc với bạn. Chưa có gì bị ghi đè: hãy chọn.',
    en: 'Somebody else changed this passage while you were writing. Nothing is overwritten: choose.',
  },
  group: { vi: 'Hai bản của đoạn này', en: 'Two versions of this passage' },
  mine: { vi: 'Của tôi', en: 'Mine' },
  theirs: { vi: 'Của người kia', en: 'Theirs' },
  keepMine: { vi: 'Giữ của tôi', en: 'Keep mine' },
  takeTheirs: { vi: 'Lấy của người kia', en: 'Take theirs' },
  both: { vi: 'Gộp cả hai', en: 'Merge both' },
} as const satisfies Record<string, Labels>

type PassageConflictProps = { conflict: Conflict; names: TokenNames; onSettle: (choice: Choice) => void }

/** Two people wrote one passage: both versions side by side, and three ways on. */
export function PassageConflict({ conflict, names, onSettle }: PassageConflictProps) {
  const t = useWords()
  const text = (value: unknown) => inNames(typeof value === 'string' ? value : '', names)
  return (
    <div className={css.conflict} role="group" aria-label={t(words.group)}>
      <p role="alert">{t(words.told)}</p>
      <div className={css.two}>
        <div>
          <b>{t(words.mine)}</b>
          <p>
            <WordChanges before={text(conflict.base)} after={text(conflict.mine)} added />
          </p>
        </div>
        <div>
          <b>{t(words.theirs)}</b>
          <p>
            <WordChanges before={text(conflict.base)} after={text(conflict.theirs)} added />
          </p>
        </div>
      </div>
      <div className={css.choices}>
        <Button onClick={() => onSettle('mine')}>{t(words.keepMine)}</Button>
        <Button onClick={() => onSettle('theirs')}>{t(words.takeTheirs)}</Button>
        {bothOf(conflict) !== undefined && (
          <Button variant="quiet" onClick={() => onSettle('both')}>
            {t(words.both)}
          </Button>
        )}
      </div>
    </div>
  )
}
