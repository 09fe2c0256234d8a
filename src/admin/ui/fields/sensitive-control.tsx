import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useWords } from '../../words.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { TextArea } from '../text-field.tsx'
import css from './box.module.css'
import { tied, type ControlProps } from './control.ts'

const words = {
  sealed: { vi: 'Đã niêm phong', en: 'Sealed' },
  look: { vi: 'Mở xem', en: 'Look' },
  replace: { vi: 'Thay', en: 'Replace' },
  hide: { vi: 'Niêm lại', en: 'Seal again' },
  title: { vi: 'Mở trường được niêm phong', en: 'Open a sealed field' },
  reason: { vi: 'Lý do', en: 'Reason' },
  logged: {
    vi: 'Lần mở này được ghi vào nhật ký cùng tên bạn và lý do (ít nhất 10 chữ cái).',
    en: 'This look is logged with your name and the reason (at least 10 letters).',
  },
  empty: { vi: 'Để trống', en: 'Empty' },
  close: { vi: 'Để sau', en: 'Not now' },
} as const satisfies Record<string, Labels>

const MASK = '•••'
const REASON_LENGTH = 10

type SensitiveProps = ControlProps & {
  /** Opens the sealed value; left out where the officer may not. */
  look?: ((reason: string) => Promise<string | null>) | undefined
}

/** A value that is kept encrypted: written blindly, opened for a stated reason, and the log says so. */
export function SensitiveControl({ look, ...props }: SensitiveProps) {
  const { value, readOnly, onChange, onRest } = props
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [seen, setSeen] = useState<string | null>()
  const isKept = value === MASK
  const open = async () => {
    try {
      setSeen(await look?.(reason.trim()))
      setAsking(false)
      setReason('')
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    }
  }
  if (!isKept) {
    return (
      <input
        {...tied(props)}
        type="text"
        autoComplete="off"
        className={css.box}
        readOnly={readOnly}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
        onBlur={onRest}
      />
    )
  }
  return (
    <div className={css.sealed} {...tied(props)} role="group" aria-labelledby={props.labelledBy}>
      {seen === undefined ? <span>{t(words.sealed)}</span> : <code>{seen ?? t(words.empty)}</code>}
      {look && seen === undefined && (
        <Button variant="quiet" icon="eye" onClick={() => setAsking(true)}>
          {t(words.look)}
        </Button>
      )}
      {seen !== undefined && (
        <Button variant="quiet" icon="lock" onClick={() => setSeen(undefined)}>
          {t(words.hide)}
        </Button>
      )}
      {!readOnly && (
        <Button variant="quiet" icon="pen" onClick={() => onChange(null)}>
          {t(words.replace)}
        </Button>
      )}
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(words.title)}
        size="small"
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t(words.close)}</Button>
            <Button
              variant="primary"
              disabled={reason.trim().length < REASON_LENGTH}
              onClick={() => void open()}
            >
              {t(words.look)}
            </Button>
          </>
        }
      >
        <TextArea
          label={t(words.reason)}
          description={t(words.logged)}
          error={wrong}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Dialog>
    </div>
  )
}
