import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { useWords } from '../../words.ts'
import { useForm } from './form-context.ts'
import { momentOf } from './times.ts'

const words = {
  told: {
    vi: 'Đã khôi phục phần gõ {time} mà chưa kịp gửi.',
    en: 'What you typed {time} and could not send is back.',
  },
  drop: { vi: 'Bỏ phần này', en: 'Drop it' },
  keep: { vi: 'Ẩn', en: 'Hide' },
} as const satisfies Record<string, Labels>

/** Says that something was brought back from a tab that is gone. */
export function Recalled({ at }: { at: number }) {
  const { sheet, record } = useForm()
  const t = useWords()
  const [hidden, setHidden] = useState(false)
  if (hidden) return null
  const drop = () => {
    while (sheet.undo() !== undefined) continue
    setHidden(true)
  }
  return (
    <Note
      tone="river"
      icon="history"
      role="status"
      action={
        <>
          <Button variant="quiet" onClick={record === null ? () => void sheet.discard() : drop}>
            {t(words.drop)}
          </Button>
          <Button variant="quiet" onClick={() => setHidden(true)}>
            {t(words.keep)}
          </Button>
        </>
      }
    >
      {t(words.told, { time: t(momentOf(new Date(at))) })}
    </Note>
  )
}
