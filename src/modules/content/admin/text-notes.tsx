import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { recordAddresses } from '../../../records/http/one-record.ts'
import type { TextState } from '../../../records/texts/text.ts'
import { useCall } from '../../../admin/queries.ts'
import { momentOf } from '../../../admin/records/form/times.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { useWords } from '../../../admin/words.ts'
import { MapReview } from './map-review.tsx'
import { hasExpired } from './standing.ts'
import { useText } from './text-context.ts'
import css from './texts.module.css'
import type { TextSteps } from './use-text-steps.ts'

const words = {
  source: {
    vi: 'Chưa có bản tiếng Việt để viết theo. Hãy viết và lưu bản tiếng Việt trước.',
    en: 'There is no Vietnamese text to write from. Write and save the Vietnamese one first.',
  },
  returned: { vi: 'Trả lại: {note}', en: 'Returned: {note}' },
  outdated: {
    vi: 'Bản tiếng Việt đã đổi từ khi bản này được viết. So hai cột rồi sửa chỗ khác.',
    en: 'The Vietnamese has changed since this was written. Compare the columns and mend what differs.',
  },
  machine: {
    vi: 'Đây là bản nháp do máy dịch, chưa ai đọc lại. Sửa và lưu để nhận là của mình.',
    en: 'This is a draft by machine that nobody has read. Mend and save it to make it yours.',
  },
  decided: {
    vi: 'Bản này đã được duyệt. Bấm «Viết bản mới» để thay; người đọc vẫn thấy bản đang đăng cho tới khi bản mới được duyệt.',
    en: 'This text is approved. Press “Write a new version” to change it; readers keep the published one until the new one is approved.',
  },
  waiting: {
    vi: 'Bản này đang chờ thẩm định hoặc duyệt. Nếu bấm «Sửa» và sửa, nó trở lại bản nháp và phải trình lại.',
    en: 'This text waits to be reviewed or approved. If you press “Edit” and change it, it becomes a draft again.',
  },
  gone: {
    vi: 'Bản này đã gỡ khỏi cổng. Bấm «Trình» để xin đăng lại, hoặc «Viết bản mới» để thay.',
    en: 'This text was withdrawn. Press “Submit” to ask for it to be published again, or write a new version.',
  },
  expired: {
    vi: 'Hết hạn nên bản này đã rời cổng. Muốn đăng lại: đổi «Tự gỡ vào ngày» ở «Lịch đăng, cấm đăng, hết hạn».',
    en: 'Its time is over, so this text has left the portal. To publish it again, change “Taken away on” under “Schedule, embargo, expiry”.',
  },
  invalid: {
    vi: 'Điều được giới thiệu không còn hiệu lực nên bản này đã rời cổng. Muốn đăng lại: sửa ngày hiệu lực hoặc tình trạng ở «Thông tin chung».',
    en: 'What it tells of is no longer valid, so this text has left the portal. To publish it again, change the validity or the status under “Shared facts”.',
  },
  recalled: {
    vi: 'Đã khôi phục phần gõ {time} mà chưa kịp gửi.',
    en: 'What you typed {time} and could not send is back.',
  },
  hide: { vi: 'Ẩn', en: 'Hide' },
} as const satisfies Record<string, Labels>

type TextNotesProps = { recalledAt: number | null; awaitsSource: boolean; steps: TextSteps }

/** What has to be known before one writes on: refusals, what was asked for, what has changed. */
export function TextNotes({ recalledAt, awaitsSource, steps }: TextNotesProps) {
  const { text, readOnly, record, collection } = useText()
  const t = useWords()
  const [hidden, setHidden] = useState(false)
  const asked = useAsked()
  return (
    <div className={css.notes}>
      {steps.problem && (
        <Note tone="red" icon="warning" role="alert">
          {steps.problem.message}
        </Note>
      )}
      {awaitsSource && <Note icon="info">{t(words.source)}</Note>}
      {recalledAt !== null && !hidden && (
        <Note
          tone="river"
          icon="history"
          role="status"
          action={
            <Button variant="quiet" onClick={() => setHidden(true)}>
              {t(words.hide)}
            </Button>
          }
        >
          {t(words.recalled, { time: t(momentOf(new Date(recalledAt))) })}
        </Note>
      )}
      {text?.state === 'returned' && asked !== null && (
        <Note tone="light" icon="undo">
          {t(words.returned, { note: asked })}
        </Note>
      )}
      {text?.machine && <Note icon="info">{t(words.machine)}</Note>}
      {text?.outdated && <Note icon="info">{t(words.outdated)}</Note>}
      {text !== null && hasExpired(text) && (
        <Note tone="light" icon="clock" role="status">
          {t(text.expiresAt === null ? words.invalid : words.expired)}
        </Note>
      )}
      {text !== null && readOnly && text.may.write && (
        <Note icon="info">{t(words[pastDrafting[text.state] ?? 'waiting'])}</Note>
      )}
      {record.fields['containsMap'] === true && <MapReview collection={collection} id={record.id} />}
    </div>
  )
}

const pastDrafting: Partial<Record<TextState, 'decided' | 'gone'>> = { approved: 'decided', archived: 'gone' }

/** The last word of whoever returned this language. */
function useAsked(): string | null {
  const { record, locale, text, collection } = useText()
  const { comments } = recordAddresses(collection)
  const said = useCall(comments, { id: record.id }, { enabled: text?.state === 'returned' })
  const place = `texts.${locale}`
  const requests = (said.data ?? []).filter(
    ({ field, resolvedAt }) =>
      resolvedAt === null && (field === place || field?.startsWith(`${place}.`) === true),
  )
  return requests.at(-1)?.body ?? null
}
