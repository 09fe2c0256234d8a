import { Table } from '../../../admin/ui/table.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import css from './feedback.module.css'

const words = {
  title: { vi: 'Theo trang', en: 'By page' },
  page: { vi: 'Trang', en: 'Page' },
  ratings: { vi: 'Lượt chấm', en: 'Ratings' },
  mean: { vi: 'Trung bình', en: 'Mean' },
  comments: { vi: 'Ý kiến', en: 'Comments' },
} as const satisfies Record<string, Labels>

type RatedPage = { path: string; ratings: number; mean: number; comments: number }

/** The pages most spoken of, each with the way to it. */
export function PageTable({ pages }: { pages: readonly RatedPage[] }) {
  const t = useWords()
  const locale = useLocale()
  const head = [words.page, words.ratings, words.mean, words.comments].map((label) => t(label))
  return (
    <section className={css.part}>
      <h2>{t(words.title)}</h2>
      <Table label={t(words.title)} head={head}>
        {pages.map(({ path, ratings, mean, comments }) => (
          <tr key={path}>
            <td>
              <a className={css.path} href={path}>
                {path}
              </a>
            </td>
            <td className={css.count}>{formatNumber(ratings, locale)}</td>
            <td className={css.count}>{formatNumber(mean, locale, 1)}</td>
            <td className={css.count}>{formatNumber(comments, locale)}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
