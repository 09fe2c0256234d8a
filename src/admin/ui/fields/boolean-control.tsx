import type { Labels } from '../../../platform/labels.ts'
import { useWords } from '../../words.ts'
import css from './box.module.css'
import type { ControlProps } from './control.ts'

const answers = [
  { value: true, label: { vi: 'Có', en: 'Yes' } },
  { value: false, label: { vi: 'Không', en: 'No' } },
  { value: null, label: { vi: 'Chưa rõ', en: 'Not known' } },
] as const satisfies readonly { value: boolean | null; label: Labels }[]

/** Yes, no, or not known: three answers, so that «no» is never a box that nobody looked at. */
export function BooleanControl({
  id,
  labelledBy,
  describedBy,
  value,
  readOnly,
  onChange,
  onRest,
}: ControlProps) {
  const t = useWords()
  return (
    <div className={css.three} role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {answers.map((answer, position) => (
        <label key={position}>
          <input
            type="radio"
            id={position === 0 ? id : undefined}
            name={id}
            checked={(value ?? null) === answer.value}
            disabled={readOnly}
            onChange={() => onChange(answer.value)}
            onBlur={onRest}
          />
          {t(answer.label)}
        </label>
      ))}
    </div>
  )
}
