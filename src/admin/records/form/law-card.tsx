import { listRules } from '../../../modules/law/endpoints.ts'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, shortDate, today } from '../../../platform/time/dates.ts'
import { useCall } from '../../queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useWords } from '../../words.ts'
import { useForm } from './form-context.ts'
import css from './form.module.css'

const words = {
  title: { vi: 'Căn cứ áp dụng cho ngày {day}', en: 'The law that holds on {day}' },
  field: { vi: 'Ô này: {basis}', en: 'This field: {basis}' },
  next: { vi: 'Từ {day} thay bằng: {citation}.', en: 'From {day} replaced by: {citation}.' },
  chosen: {
    vi: 'Hệ thống chọn văn bản theo ngày của hồ sơ.',
    en: 'The system chooses the document by the date of the record.',
  },
  open: { vi: 'Mở văn bản', en: 'Open the document' },
  all: { vi: 'Quy định và các mốc thời hạn', en: 'Rules and deadlines' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Labels>

/** What the law says about a field, as of the record's date, opened in place. */
export function LawCard({ legalBasis, onClose }: { legalBasis: string; onClose: () => void }) {
  const { layout, on } = useForm()
  const t = useWords()
  const day = on !== null && isIsoDate(on) ? on : today()
  return (
    <div className={css.law}>
      <p className={css.lawTitle}>
        <Icon name="law" small />
        <b>{t(words.title, { day: shortDate(day) })}</b>
        <IconButton icon="close" label={t(words.close)} onClick={onClose} />
      </p>
      <p>{t(words.field, { basis: legalBasis })}</p>
      {(layout.rules ?? []).map((code) => (
        <Rule key={code} code={code} day={day} />
      ))}
      <p>
        <a href="/office/admin/law" target="_blank" rel="noopener">
          {t(words.all)}
        </a>
      </p>
    </div>
  )
}

/** The version of a rule in force on a day, and the one that follows it. */
function Rule({ code, day }: { code: string; day: string }) {
  const t = useWords()
  const { data } = useCall(listRules, { code }, { staleTime: 600_000 })
  const versions = [...(data ?? [])].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))
  const current = versions.find(
    ({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === null || validTo >= day),
  )
  if (!current) return null
  const next = versions[versions.indexOf(current) + 1]
  return (
    <p>
      <b>{t(current.title)}:</b> {current.citation}.{' '}
      {!current.verified && `${t(current.verificationNote).replace(/\.$/, '')}. `}
      {next?.validFrom && isIsoDate(next.validFrom) && (
        <>{t(words.next, { day: shortDate(next.validFrom), citation: next.citation })} </>
      )}
      {t(words.chosen)}{' '}
      {current.sourceUrl && (
        <a href={current.sourceUrl} target="_blank" rel="noopener">
          {t(words.open)}
        </a>
      )}
    </p>
  )
}
