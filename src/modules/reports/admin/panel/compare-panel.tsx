import { useCall } from '../../../../admin/queries.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { Tag } from '../../../../admin/ui/tag.tsx'
import { useWords } from '../../../../admin/words.ts'
import { reportEndpoints } from '../../endpoints.ts'
import { studioEndpoints } from '../../studio/endpoints.ts'
import { keyOfReport, useStudio } from '../studio-context.ts'
import { WordDiff } from '../../../../admin/ui/word-diff.tsx'
import css from './panel.module.css'

const words = {
  lastYear: { vi: 'So với báo cáo năm {year}', en: 'Compared with the report of {year}' },
  frozen: { vi: 'So với bản chốt số {number}', en: 'Compared with frozen copy {number}' },
  absent: {
    vi: 'Năm {year} chưa có báo cáo; đang so với bản soạn từ bản ghi của năm đó.',
    en: 'There is no report for {year}; compared with what the records of that year give.',
  },
  counts: {
    vi: '{added} đoạn thêm, {removed} đoạn bỏ, {changed} đoạn sửa',
    en: '{added} added, {removed} removed, {changed} changed',
  },
  same: { vi: 'Không khác gì', en: 'No difference' },
  sameWhy: {
    vi: 'Báo cáo soạn từ bản ghi hôm nay giống hệt bản được so.',
    en: 'The report compiled today reads the same.',
  },
  broken: {
    vi: 'Bản chốt không còn khớp mã băm của nó. Hãy báo quản trị viên.',
    en: 'The frozen copy no longer has its hash. Tell your administrator.',
  },
  loading: { vi: 'Đang so sánh', en: 'Comparing' },
  section: { vi: 'Mục {section}', en: 'Section {section}' },
  form: { vi: 'Thể thức', en: 'Form' },
  added: { vi: 'thêm', en: 'added' },
  removed: { vi: 'bỏ', en: 'removed' },
  changed: { vi: 'sửa', en: 'changed' },
} as const satisfies Record<string, Labels>

type Change = { id: string; section: string | null; before: string | null; after: string | null }

/** What is new, gone and changed, word by word: against the year before or a frozen copy. */
export function ComparePanel() {
  const studio = useStudio()
  const t = useWords()
  const { search, year } = studio
  const number = typeof search.with === 'number' ? search.with : undefined
  const key = keyOfReport(studio)
  const frozen = useCall(
    reportEndpoints.comparison,
    { ...key, number },
    { enabled: number !== undefined, staleTime: 0 },
  )
  const before = useCall(studioEndpoints.lastYear, key, { enabled: number === undefined, staleTime: 0 })
  const asked = number === undefined ? before : frozen
  const title = number === undefined ? t(words.lastYear, { year: year - 1 }) : t(words.frozen, { number })
  if (asked.error) return <Failure error={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonRows rows={6} label={t(words.loading)} />
  const { changes } = asked.data
  return (
    <>
      <p className={css.muted}>{title}</p>
      {number === undefined && before.data?.exists === false && (
        <Note icon="info" role="status">
          {t(words.absent, { year: year - 1 })}
        </Note>
      )}
      {frozen.data && !frozen.data.snapshot.intact && number !== undefined && (
        <Note tone="red" icon="error" role="alert">
          {t(words.broken)}
        </Note>
      )}
      {changes.length === 0 ? (
        <Empty title={t(words.same)}>{t(words.sameWhy)}</Empty>
      ) : (
        <Changes changes={changes} />
      )}
    </>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { show } = useStudio()
  const t = useWords()
  const count = (kind: 'added' | 'removed' | 'changed') =>
    changes.filter((one) => kindOf(one) === kind).length
  const counts = { added: count('added'), removed: count('removed'), changed: count('changed') }
  return (
    <>
      <p className={css.muted}>{t(words.counts, counts)}</p>
      {changes.map((change) => (
        <div key={change.id} className={css.change}>
          <button type="button" className={css.place} onClick={() => show({ block: change.id })}>
            {change.section === null ? t(words.form) : t(words.section, { section: change.section })}
          </button>{' '}
          <Tag tone={kindOf(change) === 'removed' ? 'red' : 'forest'}>{t(words[kindOf(change)])}</Tag>
          <br />
          <WordDiff before={change.before ?? ''} after={change.after ?? ''} />
        </div>
      ))}
    </>
  )
}

function kindOf({ before, after }: Change): 'added' | 'removed' | 'changed' {
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}
