import { useState, type FormEvent } from 'react'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextArea } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { readCollection } from '../../../records/http/overview-endpoints.ts'
import type { Waiting } from './decide.ts'
import css from './return-dialog.module.css'

const words = {
  title: { vi: 'Trả lại để sửa', en: 'Return to be mended' },
  where: { vi: 'Chỗ cần sửa', en: 'What to mend' },
  whole: { vi: 'Cả bản ghi', en: 'The whole record' },
  why: { vi: 'Cần sửa gì', en: 'What has to be mended' },
  needed: { vi: 'Ghi rõ cần sửa gì để người soạn biết.', en: 'Say what to mend, so that the author knows.' },
  note: {
    vi: 'Người soạn được đưa đúng đến chỗ này. Phần khác vẫn giữ.',
    en: 'The author is led right to this place. The rest stays.',
  },
  send: { vi: 'Gửi trả lại', en: 'Send it back' },
  cancel: { vi: 'Để sau', en: 'Not now' },
} as const satisfies Record<string, Labels>

type ReturnDialogProps = {
  item: Waiting | null
  onClose: () => void
  onReturn: (item: Waiting, reason: { note: string; field?: string }) => Promise<void>
}

/** Says at which field a record has to be mended, and how. */
export function ReturnDialog({ item, onClose, onReturn }: ReturnDialogProps) {
  const t = useWords()
  return (
    <Dialog opened={item !== null} onClose={onClose} title={t(words.title)}>
      {item && <ReturnForm key={item.id} {...{ item, onClose, onReturn }} />}
    </Dialog>
  )
}

function ReturnForm({ item, onClose, onReturn }: ReturnDialogProps & { item: Waiting }) {
  const t = useWords()
  const { data } = useCall(readCollection, { name: item.collection }, { staleTime: 600_000 })
  const [field, setField] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (note.trim() === '') return setWrong(t(words.needed))
    setBusy(true)
    try {
      await onReturn(item, { note: note.trim(), ...(field ? { field } : {}) })
      onClose()
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>{item.title}</p>
      <SelectField
        label={t(words.where)}
        placeholder={t(words.whole)}
        data={(data?.fields ?? []).map(({ name, meta }) => ({ value: name, label: t(meta.label) }))}
        value={field}
        onChange={setField}
      />
      <TextArea
        label={t(words.why)}
        description={t(words.note)}
        minRows={4}
        maxLength={4000}
        data-autofocus
        value={note}
        error={wrong}
        onChange={(event) => {
          setNote(event.currentTarget.value)
          setWrong(null)
        }}
      />
      <FormButtons busy={busy} onClose={onClose} />
    </form>
  )
}

function FormButtons({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const t = useWords()
  return (
    <p className={css.buttons}>
      <Button onClick={onClose}>{t(words.cancel)}</Button>
      <Button variant="primary" type="submit" busy={busy}>
        {t(words.send)}
      </Button>
    </p>
  )
}
