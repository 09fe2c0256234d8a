import type { ReactNode } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words.ts'
import { bothOf, type Conflict } from './merge.ts'
import type { Choice } from './sheet.ts'
import css from './two-versions.module.css'

const words = {
  other: { vi: 'người kia', en: 'the other' },
  mine: { vi: 'Của tôi', en: 'Mine' },
  theirs: { vi: 'Của {name}', en: 'By {name}' },
  keepMine: { vi: 'Giữ của tôi', en: 'Keep mine' },
  takeTheirs: { vi: 'Lấy của {name}', en: 'Take that of {name}' },
  both: { vi: 'Gộp cả hai', en: 'Merge both' },
} as const satisfies Record<string, Labels>

type TwoVersionsProps = {
  conflict: Omit<Conflict, 'field'>
  /** What happened, and that nothing is lost. */
  told: string
  /** What the group is called, where it is not what happened. */
  label?: string
  /** Who wrote the other version, where that is known. */
  name?: string | undefined
  /** One version as it is to be read. */
  show: (version: unknown) => ReactNode
  onSettle: (choice: Choice) => void
}

/** Two people wrote in one place: both versions side by side, and the ways on. */
export function TwoVersions({ conflict, told, label = told, name, show, onSettle }: TwoVersionsProps) {
  const t = useWords()
  const other = { name: name ?? t(words.other) }
  return (
    <div className={css.conflict} ref={bringIntoView} role="group" aria-label={label}>
      <p role="alert">{told}</p>
      <div className={css.two}>
        <div className={css.mine}>
          <small>{t(words.mine)}</small>
          {show(conflict.mine)}
        </div>
        <div>
          <small>{t(words.theirs, other)}</small>
          {show(conflict.theirs)}
        </div>
      </div>
      <div className={css.choices}>
        <Button onClick={() => onSettle('mine')}>{t(words.keepMine)}</Button>
        <Button onClick={() => onSettle('theirs')}>{t(words.takeTheirs, other)}</Button>
        {bothOf(conflict) !== undefined && (
          <Button variant="quiet" onClick={() => onSettle('both')}>
            {t(words.both)}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The choice may lie below the edge of the window, under the box that is being written into. */
function bringIntoView(choice: HTMLElement | null): void {
  choice?.scrollIntoView({ block: 'nearest' })
}
