import { useCall } from '../../../admin/queries.ts'
import { CheckField } from '../../../admin/ui/check-field.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { FilterRow } from '../../../admin/ui/filter-row.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { fold } from '../../../platform/text/fold.ts'
import { today } from '../../../platform/time/dates.ts'
import { ruleCatalogue } from '../endpoints.ts'
import css from './law.module.css'
import { RulePanel } from './rule-panel.tsx'
import type { LawTabProps, Rule } from './rule.ts'
import { periodWords, Verified } from './rule-words.tsx'
import { subjectOf, subjectOrder } from './subjects.ts'

const words = {
  narrow: { vi: 'Lọc quy định', en: 'Filter the rules' },
  search: { vi: 'Tìm', en: 'Search' },
  hint: { vi: 'Tên, số văn bản', en: 'Title or number' },
  open: { vi: 'Chỉ những quy định chưa kiểm chứng', en: 'Only those not verified' },
  loading: { vi: 'Đang tải quy định', en: 'Loading the rules' },
  rule: { vi: 'Quy định', en: 'Rule' },
  period: { vi: 'Hiệu lực', en: 'In force' },
  source: { vi: 'Căn cứ', en: 'Source' },
  state: { vi: 'Kiểm chứng', en: 'Verification' },
  former: { vi: '{count} giai đoạn', en: '{count} periods' },
  none: { vi: 'Không có quy định nào khớp', en: 'No rule matches' },
  loosen: { vi: 'Bỏ bớt chữ hoặc bỏ dấu lọc.', en: 'Type less or take the filter away.' },
} as const satisfies Record<string, Labels>

/** The rules by subject, each with the period in force today or the last one. */
export function RulesTab({ address, onChange }: LawTabProps) {
  const t = useWords()
  const rules = useCall(ruleCatalogue, {}, { staleTime: 30_000 })
  const q = fold(address['q'] ?? '')
  const shown = codesOf(rules.data?.items ?? []).filter(({ now, versions }) => {
    const text = fold(versions.map(({ title, citation }) => `${title.vi} ${title.en} ${citation}`).join(' '))
    return text.includes(q) && (address['open'] !== '1' || !now.verified)
  })
  const bySubject = Map.groupBy(shown, ({ now }) => subjectOf(now.code))
  const panel = rules.data?.items.filter(({ code }) => code === address['rule']) ?? []
  return (
    <>
      <FilterRow label={t(words.narrow)}>
        <TextField
          label={t(words.search)}
          placeholder={t(words.hint)}
          value={address['q'] ?? ''}
          onChange={({ currentTarget }) => onChange({ q: currentTarget.value })}
        />
        <CheckField
          label={t(words.open)}
          checked={address['open'] === '1'}
          onChange={({ currentTarget }) => onChange({ open: currentTarget.checked ? '1' : null })}
        />
      </FilterRow>
      {rules.error && <Failure error={rules.error} retry={() => void rules.refetch()} />}
      {!rules.data && !rules.error && <SkeletonRows label={t(words.loading)} />}
      {rules.data && shown.length === 0 && <Empty title={t(words.none)}>{t(words.loosen)}</Empty>}
      {subjectOrder.map((subject) => {
        const codes = bySubject.get(subject)
        if (!codes) return null
        return (
          <section key={subject.en} className={css.subject}>
            <h2>{t(subject)}</h2>
            <Table
              cards
              label={t(subject)}
              head={[words.rule, words.period, words.source, words.state].map((label) => t(label))}
            >
              {codes.map(({ now, versions }) => (
                <tr key={now.code}>
                  <td className={css.name}>
                    <button
                      type="button"
                      className={css.open}
                      onClick={() => onChange({ rule: now.code }, { push: true })}
                    >
                      {t(now.title)}
                    </button>
                  </td>
                  <td className={css.period}>
                    {t(periodWords(now))}
                    {versions.length > 1 && (
                      <div className={css.note}>{t(words.former, { count: versions.length })}</div>
                    )}
                  </td>
                  <td className={css.citation}>{now.citation}</td>
                  <td>
                    <Verified rule={now} />
                  </td>
                </tr>
              ))}
            </Table>
          </section>
        )
      })}
      <RulePanel versions={panel} onClose={() => onChange({ rule: null })} />
    </>
  )
}

type Code = { now: Rule; versions: Rule[] }

/** The versions of each rule in their order, with the one in force today, else the last. */
function codesOf(rules: readonly Rule[]): Code[] {
  return [...Map.groupBy(rules, ({ code }) => code).values()].flatMap((versions) => {
    const on = today()
    const now =
      versions.find(
        ({ validFrom, validTo }) =>
          (validFrom === null || validFrom <= on) && (validTo === null || validTo >= on),
      ) ?? versions.at(-1)
    return now ? [{ now, versions }] : []
  })
}
