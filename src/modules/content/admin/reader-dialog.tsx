import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { call } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import { useText } from './text-context.ts'
import { useTextAct } from './use-text-act.ts'

const words = {
  title: { vi: 'Người bản ngữ đã đọc', en: 'Read by a native reader' },
  reader: { vi: 'Ai đã đọc', en: 'Who read it' },
  help: {
    vi: 'Để trống khi chính bạn đọc và đây là tiếng mẹ đẻ của bạn. Bản này sửa lại thì phải đọc lại.',
    en: 'Empty when you read it yourself and it is your mother tongue. A changed text has to be read again.',
  },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
} as const satisfies Record<string, Labels>

/** Notes that somebody whose mother tongue it is has read this version. */
export function ReaderDialog({ onClose }: { onClose: () => void }) {
  const { addresses, record, locale } = useText()
  const t = useWords()
  const { act, busy, problem } = useTextAct(onClose)
  const [reader, setReader] = useState('')
  const confirm = () => {
    const named = reader.trim() === '' ? {} : { reader: reader.trim() }
    return act((version) => call(addresses.confirmReading, { id: record.id, locale, version, ...named }))
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant="primary" busy={busy} onClick={() => void confirm()}>
            {t(words.confirm)}
          </Button>
        </>
      }
    >
      <TextField
        label={t(words.reader)}
        description={t(words.help)}
        value={reader}
        maxLength={200}
        data-autofocus
        onChange={({ currentTarget }) => setReader(currentTarget.value)}
      />
      {problem && (
        <Note tone="red" icon="warning" role="alert">
          {problem}
        </Note>
      )}
    </Dialog>
  )
}
