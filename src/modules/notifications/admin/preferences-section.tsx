import { useId } from 'react'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Failure } from '../../../admin/ui/failure.tsx'
import { HourField } from '../../../admin/ui/hour-field.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { changePreferences, readPreferences } from '../endpoints.ts'
import { deliveries, type Delivery, type NoticeKind } from '../rules.ts'
import css from './preferences.module.css'

const words = {
  title: { vi: 'Thông báo', en: 'Notifications' },
  lead: {
    vi: 'Chọn cách nhận từng loại. Bản tin hằng ngày chỉ gửi khi có điều cần biết.',
    en: 'Choose how you are told of each kind. The daily digest goes out only when there is something to say.',
  },
  digestAt: { vi: 'Giờ gửi bản tin hằng ngày', en: 'Hour of the daily digest' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  always: {
    vi: 'Không tắt được, vì bảo vệ tài khoản',
    en: 'Cannot be switched off: it protects the account',
  },
  loading: { vi: 'Đang mở', en: 'Opening' },
} as const satisfies Record<string, Labels>

/** For the account page: how I am told of each kind of thing, and when the digest comes. */
export function PreferencesSection() {
  const t = useWords()
  const id = useId()
  const { data, error, refetch } = useCall(readPreferences, {})
  const change = useAct(changePreferences, {
    refreshes: [readPreferences],
    onDone: () => toast(t(words.saved)),
  })
  const options = (always: boolean) =>
    (Object.keys(deliveries) as Delivery[])
      .filter((value) => !(always && value === 'off'))
      .map((value) => ({ value, label: t(deliveries[value]) }))
  const choose = (kind: NoticeKind, delivery: string | null) => {
    if (delivery !== null) change.mutate({ kinds: { [kind]: delivery as Delivery } })
  }
  return (
    <section id="notifications" className={css.section} aria-labelledby={id}>
      <h2 id={id}>{t(words.title)}</h2>
      <p className={css.lead}>{t(words.lead)}</p>
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={5} label={t(words.loading)} />}
      {data && (
        <ul className={css.kinds}>
          {data.kinds.map(({ kind, label, delivery, always }) => (
            <li key={kind}>
              <SelectField
                label={t(label)}
                description={always ? t(words.always) : undefined}
                data={options(always)}
                value={delivery}
                searchable={false}
                clearable={false}
                allowDeselect={false}
                onChange={(value) => choose(kind, value)}
              />
            </li>
          ))}
        </ul>
      )}
      {data && (
        <div className={css.hour}>
          <HourField
            label={t(words.digestAt)}
            value={data.digestAt}
            onChange={(digestAt) => change.mutate({ digestAt })}
          />
        </div>
      )}
    </section>
  )
}
