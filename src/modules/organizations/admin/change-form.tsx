import type { ReactNode } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { ApiProblem, NetworkLost, type Arrived } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { useWords } from '../../../admin/words.ts'
import { mandateFunctions } from '../schema.ts'
import type { previewSuccession } from '../structure-endpoints.ts'
import css from './change-form.module.css'
import { written } from './texts.ts'

const words = {
  cancel: { vi: 'Để sau', en: 'Not now' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  enter: { vi: 'Ghi nhận', en: 'Enter' },
  effect: { vi: 'Khi ghi nhận', en: 'What this does' },
  ends: { vi: 'Kết thúc', en: 'Ends' },
  begins: { vi: 'Bắt đầu', en: 'Begins' },
  lastDay: { vi: '{name}: ngày cuối {on}', en: '{name}: last day {on}' },
  firstDay: { vi: '{name}: từ ngày {on}', en: '{name}: from {on}' },
  always: { vi: '{name}: chưa ghi ngày bắt đầu', en: '{name}: no first day on record' },
  reads: {
    vi: '{name} đọc được bản ghi của thêm {gains} cơ quan.',
    en: '{name} can read the records of {gains} more organisations.',
  },
  nothing: {
    vi: 'Chỉ ghi thêm vào lịch sử; không kết thúc tên gọi hay chức năng nào.',
    en: 'Only adds to the history; no name and no function ends.',
  },
  network: {
    vi: 'Mất mạng nên chưa ghi được. Phần đã nhập vẫn còn; hãy thử lại khi có mạng.',
    en: 'The network is lost and nothing was entered. What you typed is still here; try again later.',
  },
} as const satisfies Record<string, Labels>

export type Effect = Arrived<NonNullable<(typeof previewSuccession)['output']['_output']>>

type ChangeFormProps = {
  title: string
  onClose: () => void
  /** Whether enough is said to be tried. */
  ready: boolean
  /** What the change would do, once asked for; undefined where a preview has nothing to tell. */
  preview?: { effect: Effect | undefined; busy: boolean; onPreview: () => void }
  error: Error | null
  busy: boolean
  onEnter: () => void
  children: ReactNode
}

/** The frame of every change to the structure: what is said, what it would do, then the act. */
export function ChangeForm(props: ChangeFormProps) {
  const { title, onClose, ready, preview, error, busy, onEnter, children } = props
  const t = useWords()
  const shown = preview === undefined || preview.effect !== undefined
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="normal"
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          {preview && !shown && (
            <Button variant="primary" busy={preview.busy} disabled={!ready} onClick={preview.onPreview}>
              {t(words.preview)}
            </Button>
          )}
          {shown && (
            <Button variant="primary" busy={busy} disabled={!ready} onClick={onEnter}>
              {t(words.enter)}
            </Button>
          )}
        </>
      }
    >
      <div className={css.fields}>{children}</div>
      {preview?.effect && <EffectNote effect={preview.effect} />}
      {error && <Refusal error={error} />}
    </Dialog>
  )
}

function Refusal({ error }: { error: Error }) {
  const t = useWords()
  const issues = error instanceof ApiProblem ? error.issues : []
  return (
    <div className={css.below}>
      <Note tone="red" icon="error" role="alert">
        <p>{error instanceof NetworkLost ? t(words.network) : error.message}</p>
        {issues.map(({ at, message }) => (
          <p key={at}>{message}</p>
        ))}
      </Note>
    </div>
  )
}

function EffectNote({ effect: { ends, begins, readers } }: { effect: Effect }) {
  const t = useWords()
  const named = ({ name, function: held }: Effect['ends'][number]) =>
    held === null ? name : `${name}, ${t(mandateFunctions[held]).toLocaleLowerCase('vi')}`
  const nothing = ends.length + begins.length + readers.length === 0
  return (
    <div className={css.below}>
      <Note tone="river" icon="eye" role="status">
        <h3>{t(words.effect)}</h3>
        {nothing && <p>{t(words.nothing)}</p>}
        <ul>
          {ends.map((turn) => (
            <li key={`e ${turn.orgId} ${turn.function}`}>
              {t(words.ends)}.{' '}
              {t(words.lastDay, { name: named(turn), on: turn.on === null ? '–' : written(turn.on) })}
            </li>
          ))}
          {begins.map((turn) => (
            <li key={`b ${turn.orgId} ${turn.function}`}>
              {t(words.begins)}.{' '}
              {turn.on === null
                ? t(words.always, { name: named(turn) })
                : t(words.firstDay, { name: named(turn), on: written(turn.on) })}
            </li>
          ))}
          {readers.map(({ orgId, name, gains }) => (
            <li key={`r ${orgId}`}>{t(words.reads, { name, gains })}</li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
