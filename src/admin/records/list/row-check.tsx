import { Icon } from '../../ui/icon.tsx'
import css from './table.module.css'

type RowCheckProps = {
  label: string
  checked: boolean | 'mixed'
  onToggle: (event: { shiftKey: boolean }) => void
}

/** A box for choosing rows. No input, so that the keys of the list keep working while it has the focus. */
export function RowCheck({ label, checked, onToggle }: RowCheckProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      className={css.check}
      onClick={(event) => onToggle(event)}
    >
      <span>{checked === true && <Icon name="check" small />}</span>
    </button>
  )
}
