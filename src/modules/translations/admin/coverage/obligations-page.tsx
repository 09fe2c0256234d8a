import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { Table } from '../../../../admin/ui/table.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { isIsoDate, shortDate } from '../../../../platform/time/dates.ts'
import { readCoverageChoices } from '../../coverage/endpoints.ts'
import { readObligations, type ObligationView } from '../../coverage/obligations/endpoints.ts'
import { languageWords } from './coverage-words.ts'
import css from './coverage.module.css'
import { EndObligation } from './end-obligation.tsx'
import { ObligationDialog } from './obligation-dialog.tsx'
import { TranslationPage } from './translation-page.tsx'

export const page = createLazyRoute('/office/translations/obligations')({ component: ObligationsPage })

const words = {
  title: { vi: 'Nghĩa vụ dịch', en: 'Obligations to translate' },
  lead: {
    vi: 'Mục nào phải có thứ tiếng nào, trong bao nhiêu ngày làm việc. Hạn của bản chưa có tính từ khi bản gốc được duyệt lần đầu; của bản đã có mà gốc đổi, từ khi thay đổi có ý nghĩa gần nhất được duyệt.',
    en: 'What must be there in which languages, within how many working days: of what is not there yet from the first approval of its source, of what is outdated from the approval of the last change that matters.',
  },
  add: { vi: 'Thêm nghĩa vụ', en: 'Add an obligation' },
  about: { vi: 'Về', en: 'About' },
  languages: { vi: 'Ngôn ngữ', en: 'Languages' },
  term: { vi: 'Hạn', en: 'Term' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  valid: { vi: 'Hiệu lực', en: 'In force' },
  kept: { vi: '12 tháng qua', en: 'Past 12 months' },
  acts: { vi: 'Việc', en: 'Acts' },
  days: { vi: '{days} ngày làm việc', en: '{days} working days' },
  every: { vi: 'Mọi mục', en: 'Every item' },
  from: { vi: 'từ {from}', en: 'from {from}' },
  fromTo: { vi: '{from} đến {to}', en: '{from} to {to}' },
  endedBy: { vi: 'kết thúc bởi {by}', en: 'ended by {by}' },
  onTime: { vi: '{kept} đúng hạn', en: '{kept} on time' },
  missed: { vi: '{missed} quá hạn', en: '{missed} late' },
  nothing: { vi: 'chưa có bản nào đến hạn', en: 'nothing was due' },
  end: { vi: 'Kết thúc', en: 'End' },
  none: { vi: 'Chưa đặt nghĩa vụ dịch nào', en: 'No obligations yet' },
  noneText: {
    vi: 'Khi quy chế của tỉnh đòi hỏi, thêm nghĩa vụ tại đây: ví dụ mọi dự án kêu gọi đầu tư có bản tiếng Anh và tiếng Trung trong 10 ngày làm việc. Mục quá hạn sẽ hiện trên bảng độ phủ và trong «Việc của tôi».',
    en: 'When the rules of the province ask for it, add it here: every investment project in English and Chinese within 10 working days, say. What is late then shows in the matrix and in “My work”.',
  },
  loading: { vi: 'Đang mở danh sách nghĩa vụ', en: 'Opening the obligations' },
} as const satisfies Record<string, Labels>

type Obligation = Arrived<ObligationView>

function ObligationsPage() {
  const t = useWords()
  const { data, error, refetch } = useCall(readObligations, {})
  const choices = useCall(readCoverageChoices, {}, { staleTime: 60_000 })
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Obligation | null>(null)
  const mayAdd = (data?.mayAddAt.length ?? 0) > 0
  const labels = new Map(choices.data?.collections.map(({ name, label }) => [name, t(label)]) ?? [])
  const nameOf = ({ collection }: Obligation) =>
    collection === null ? t(words.every) : (labels.get(collection) ?? collection)
  return (
    <TranslationPage
      title={words.title}
      lead={words.lead}
      actions={
        mayAdd && (
          <Button variant="primary" icon="plus" onClick={() => setAdding(true)}>
            {t(words.add)}
          </Button>
        )
      }
    >
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={t(words.loading)} />}
      {data?.items.length === 0 && <Empty title={t(words.none)}>{t(words.noneText)}</Empty>}
      {data && data.items.length > 0 && (
        <Table
          label={t(words.title)}
          head={[
            words.about,
            words.languages,
            words.term,
            words.basis,
            words.valid,
            words.kept,
            words.acts,
          ].map((label) => t(label))}
        >
          {data.items.map((each) => (
            <Row key={each.id} obligation={each} name={nameOf(each)} onEnd={() => setEnding(each)} />
          ))}
        </Table>
      )}
      {adding && data && choices.data && (
        <ObligationDialog
          places={data.mayAddAt}
          collections={choices.data.collections}
          onClose={() => setAdding(false)}
        />
      )}
      {ending && <EndObligation obligation={ending} name={nameOf(ending)} onClose={() => setEnding(null)} />}
    </TranslationPage>
  )
}

const dayOf = (date: string) => (isIsoDate(date) ? shortDate(date) : date)

type RowProps = { obligation: Obligation; name: string; onEnd: () => void }

function Row({ obligation, name, onEnd }: RowProps) {
  const t = useWords()
  const { locales, workingDays, basis, orgName, validFrom, validTo, endedByName, mayEnd } = obligation
  const from = dayOf(validFrom)
  return (
    <tr className={validTo === null ? undefined : css.ended}>
      <td className={css.wide}>
        <b>{name}</b>
        <br />
        <span className={css.quiet}>{orgName}</span>
      </td>
      <td>{locales.map((locale) => t(languageWords[locale])).join(', ')}</td>
      <td className={css.number}>{t(words.days, { days: workingDays })}</td>
      <td className={css.wide}>{basis}</td>
      <td className={css.number}>
        {validTo === null ? t(words.from, { from }) : t(words.fromTo, { from, to: dayOf(validTo) })}
        {endedByName !== null && (
          <>
            <br />
            <span className={css.quiet}>{t(words.endedBy, { by: endedByName })}</span>
          </>
        )}
      </td>
      <td>
        <Kept {...obligation} />
      </td>
      <td>{mayEnd && <Button onClick={onEnd}>{t(words.end)}</Button>}</td>
    </tr>
  )
}

function Kept({ kept, missed }: Pick<Obligation, 'kept' | 'missed'>) {
  const t = useWords()
  const locale = useLocale()
  if (kept + missed === 0) return <span className={css.quiet}>{t(words.nothing)}</span>
  return (
    <span className={css.number}>
      {t(words.onTime, { kept: formatNumber(kept, locale) })}
      {missed > 0 && (
        <>
          <br />
          <span className={css.late}>{t(words.missed, { missed: formatNumber(missed, locale) })}</span>
        </>
      )}
    </span>
  )
}
