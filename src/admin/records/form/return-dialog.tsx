import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useWords } from '../../words.ts'
import { metaOf, useForm } from './form-context.ts'
import css from './form.module.css'
import { namesIn } from './layout.ts'

const words = {
  title: { vi: 'Trả lại để bổ sung', en: 'Return to be mended' },
  place: { vi: 'Chỉ ra ô cần bổ sung', en: 'Point at a field' },
  choose: { vi: 'Chọn ô', en: 'Choose a field' },
  note: { vi: 'Cần bổ sung gì ở ô «{label}»', en: 'What is needed at “{label}”' },
  general: { vi: 'Ý kiến chung', en: 'In general' },
  drop: { vi: 'Bỏ ô «{label}»', en: 'Leave out “{label}”' },
  act: { vi: 'Trả lại', en: 'Return' },
  later: { vi: 'Để sau', en: 'Not now' },
} as const satisfies Record<string, Labels>

/** Puts the cursor into the box that has just been asked for. */
function focusOnce(box: HTMLTextAreaElement | null): void {
  if (box && box.value === '') box.focus()
}

export type Returned = { note: string | undefined; places: { field: string; note: string }[] }

type ReturnDialogProps = { onClose: () => void; onReturn: (returned: Returned) => Promise<void> }

/** A lead says what is missing, each thing at its field. */
export function ReturnDialog({ onClose, onReturn }: ReturnDialogProps) {
  const { description, layout } = useForm()
  const t = useWords()
  const [places, setPlaces] = useState<readonly { field: string; note: string }[]>([])
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const labelOf = (name: string) => metaOf(description, name)?.label ?? { vi: name, en: name }
  const free = layout.sections
    .flatMap(namesIn)
    .filter((name) => !places.some(({ field }) => field === name))
    .map((name) => ({ value: name, label: t(labelOf(name)) }))
  const written = places.filter((place) => place.note.trim() !== '')
  const send = async () => {
    setBusy(true)
    try {
      await onReturn({ note: note.trim() || undefined, places: written })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.later)}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={written.length === 0 && note.trim() === ''}
            onClick={() => void send()}
          >
            {t(words.act)}
          </Button>
        </>
      }
    >
      <div className={css.returning}>
        {places.map((place, position) => (
          <div key={place.field} className={css.place}>
            <TextArea
              label={t(words.note, { label: labelOf(place.field) })}
              ref={position === places.length - 1 ? focusOnce : undefined}
              value={place.note}
              onChange={({ currentTarget }) => {
                const { value } = currentTarget
                setPlaces(places.map((each, at) => (at === position ? { ...each, note: value } : each)))
              }}
            />
            <IconButton
              icon="close"
              label={t(words.drop, { label: labelOf(place.field) })}
              onClick={() => setPlaces(places.filter((each) => each !== place))}
            />
          </div>
        ))}
        <SelectField
          label={t(words.place)}
          placeholder={t(words.choose)}
          data={free}
          value={null}
          onChange={(field) => field && setPlaces([...places, { field, note: '' }])}
        />
        <TextArea
          label={t(words.general)}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </div>
    </Dialog>
  )
}
