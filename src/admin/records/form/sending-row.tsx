import type { Labels } from '../../../platform/labels.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Meter } from '../../ui/meter.tsx'
import { useWords } from '../../words.ts'
import css from './side.module.css'
import type { Sending } from './use-uploads.ts'

const words = {
  sending: { vi: 'đang tải lên, {percent}%', en: 'uploading, {percent}%' },
  waiting: {
    vi: 'máy chủ chưa trả lời; tự gửi lại, chưa có gì được lưu dở dang',
    en: 'the server does not answer; it is sent again, nothing is half stored',
  },
  progress: { vi: 'Đang tải {name}', en: 'Uploading {name}' },
  cancel: { vi: 'Hủy {name}', en: 'Cancel {name}' },
  dismiss: { vi: 'Bỏ thông báo về {name}', en: 'Dismiss {name}' },
} as const satisfies Record<string, Labels>

/** A file on its way, with how far it has come and a way to stop it. */
export function SendingRow({ sending, onCancel }: { sending: Sending; onCancel: () => void }) {
  const t = useWords()
  const { name, bytes, sent, state, reason } = sending
  const percent = bytes === 0 ? 100 : Math.floor((sent / bytes) * 100)
  return (
    <li className={css.row}>
      <Icon name={state === 'failed' ? 'error' : 'clip'} />
      <span>{name}</span>
      <span className={css.tools}>
        <IconButton
          icon="close"
          label={t(state === 'failed' ? words.dismiss : words.cancel, { name })}
          onClick={onCancel}
        />
      </span>
      <small
        className={state === 'failed' ? css.wrong : undefined}
        role={state === 'sending' ? undefined : 'status'}
      >
        {state === 'failed' ? reason : t(state === 'waiting' ? words.waiting : words.sending, { percent })}
      </small>
      {state !== 'failed' && (
        <span className={css.meter}>
          <Meter label={t(words.progress, { name })} value={sent} max={state === 'waiting' ? null : bytes} />
        </span>
      )}
    </li>
  )
}
