import type { Labels } from '../../../platform/labels.ts'
import { useWords } from '../../words.ts'
import { Icon } from '../icon.tsx'
import css from './box.module.css'

const words = { remove: { vi: 'Bỏ {label}', en: 'Remove {label}' } } as const satisfies Record<string, Labels>

/** One of several things in a box. */
export function Chip({ label, onRemove }: { label: string; onRemove: (() => void) | undefined }) {
  const t = useWords()
  return (
    <span className={css.chip}>
      <span>{label}</span>
      {onRemove && (
        <button type="button" aria-label={t(words.remove, { label })} onClick={onRemove}>
          <Icon name="close" small />
        </button>
      )}
    </span>
  )
}
