import type { Arrived } from '../../../../admin/api.ts'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { Table } from '../../../../admin/ui/table.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import type { JobView } from '../../jobs/endpoints.ts'
import { wordsToDo } from '../../jobs/job.ts'
import css from './jobs.module.css'
import { Progress } from './progress.tsx'
import { common } from './words.ts'

const words = {
  item: { vi: 'Mục', en: 'Item' },
  toDo: { vi: 'Phải dịch', en: 'To translate' },
} as const satisfies Record<string, Labels>

/** The items of a job with how far each has come; their titles open the desk. */
export function JobItems({ job }: { job: Arrived<JobView> }) {
  const t = useWords()
  const locale = useLocale()
  return (
    <div className={css.list}>
      <Table
        label={t(common.items)}
        head={[
          t(words.item),
          <span key="words" className={css.number}>
            {t(common.words)}
          </span>,
          <span key="to do" className={css.number}>
            {t(words.toDo)}
          </span>,
          t(common.progress),
        ]}
      >
        {job.list.map((item) => (
          <tr key={item.id}>
            <td data-cell="title">
              <PathLink path={`/translations/${item.collection}/${item.id}/${job.locale}`}>
                {item.title}
              </PathLink>
            </td>
            <td data-number data-name={t(common.words)}>
              {formatNumber(item.words, locale)}
            </td>
            <td data-number data-name={t(words.toDo)}>
              {formatNumber(wordsToDo(item), locale)}
            </td>
            <td data-name={t(common.progress)}>
              <Progress of={item.progress} label={item.title} />
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
