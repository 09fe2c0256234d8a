import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { useWords } from '../../words.ts'
import { useForm, useSheet } from './form-context.ts'
import css from './form.module.css'
import { Missing } from './missing.tsx'
import { openRequests } from './talk.ts'
import { clockOf, momentOf } from './times.ts'
import type { useSteps } from './use-steps.ts'

const words = {
  offline: {
    vi: '{count} thay đổi giữ trên máy này, sẽ gửi khi có mạng. Cứ gõ tiếp.',
    en: '{count} changes are kept on this device and will be sent. Go on typing.',
  },
  since: { vi: 'Mất mạng từ {time}.', en: 'No network since {time}.' },
  asked: { vi: 'Còn {count} chỗ cần bổ sung.', en: '{count} things still to be mended.' },
  by: { vi: '{name} trả lại {time}.', en: 'Returned by {name}, {time}.' },
  there: { vi: 'Đến chỗ đó', en: 'Go there' },
  refused: { vi: 'Máy chủ chưa nhận: {reason}', en: 'The server refuses: {reason}' },
  open: { vi: 'Mở bản ghi đó', en: 'Open that record' },
  system: { vi: 'Hệ thống', en: 'The system' },
} as const satisfies Record<string, Labels>

// The refusal of a duplicate names the record that is there; its officer gets a link instead of the id.
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/
const ID = / \((mã|id) [0-9a-f-]{36}\)/

/** What the officer must know before writing on: a lost network, a refusal, what was asked for. */
export function Notes({ steps }: { steps: ReturnType<typeof useSteps> }) {
  const { comments, goTo, record, collection } = useForm()
  const t = useWords()
  const state = useSheet((sheet) => sheet.state())
  const requests = record?.state === 'approved' ? [] : openRequests(comments)
  const [first] = requests
  const twinId =
    state.kind === 'refused' && state.code === 'records.duplicate' ? UUID.exec(state.reason)?.[0] : undefined
  const twin = twinId === undefined ? undefined : `/office/records/${collection}/${twinId}`
  return (
    <div className={css.notes}>
      {steps.problem && <Missing problem={steps.problem} onClose={steps.forget} />}
      {state.kind === 'offline' && (
        <Note tone="light" icon="cloudOff" role="status">
          <b>{t(words.since, { time: clockOf(state.since) })}</b> {t(words.offline, { count: state.count })}
        </Note>
      )}
      {state.kind === 'refused' && state.reason !== '' && (
        <Note tone="red" icon="warning" role="alert" action={twin && <a href={twin}>{t(words.open)}</a>}>
          {t(words.refused, { reason: state.reason.replace(ID, '') })}
        </Note>
      )}
      {first && (
        <Note
          tone="light"
          icon="flag"
          role="status"
          action={
            first.field !== null && (
              <Button variant="quiet" onClick={() => goTo(first.field ?? '')}>
                {t(words.there)}
              </Button>
            )
          }
        >
          <b>{t(words.asked, { count: requests.length })}</b>{' '}
          {t(words.by, {
            name: first.createdByName ?? t(words.system),
            time: t(momentOf(first.createdAt)),
          })}
          {requests
            .filter(({ field }) => field === null)
            .map(({ id, body }) => (
              <span key={id} className={css.general}>
                {body}
              </span>
            ))}
        </Note>
      )}
    </div>
  )
}
