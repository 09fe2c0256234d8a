import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { useWords } from '../../words.ts'
import { useForm, useSheet } from './form-context.ts'
import css from './form.module.css'
import { openRequests } from './talk.ts'
import { clockOf, momentOf } from './times.ts'

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
  system: { vi: 'Hệ thống', en: 'The system' },
} as const satisfies Record<string, Labels>

/** What the officer must know before writing on: a lost network, a refusal, what was asked for. */
export function Notes() {
  const { comments, goTo, record } = useForm()
  const t = useWords()
  const state = useSheet((sheet) => sheet.state())
  const requests = record?.state === 'approved' ? [] : openRequests(comments)
  const [first] = requests
  return (
    <div className={css.notes}>
      {state.kind === 'offline' && (
        <Note tone="light" icon="cloudOff" role="status">
          <b>{t(words.since, { time: clockOf(state.since) })}</b> {t(words.offline, { count: state.count })}
        </Note>
      )}
      {state.kind === 'refused' && state.reason !== '' && (
        <Note tone="red" icon="warning" role="alert">
          {t(words.refused, { reason: state.reason })}
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
