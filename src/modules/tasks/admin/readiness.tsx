import { useId } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { ButtonLink } from '../../../admin/ui/button.tsx'
import { classes } from '../../../admin/ui/classes.ts'
import { Glyph, type GlyphName } from '../../../admin/ui/glyph.tsx'
import { PathLink } from '../../../admin/ui/path-link.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { studioEndpoints } from '../../reports/studio/endpoints.ts'
import type { MyReport } from '../endpoints.ts'
import { PageMap } from './page-map.tsx'
import css from './readiness.module.css'

const words = {
  report: { vi: 'Báo cáo năm {year}', en: 'Report of {year}' },
  of: { vi: 'trong {total} mục đã đủ', en: 'of {total} sections complete' },
  open: { vi: 'Mở bản soạn', en: 'Open the report' },
  warnings: { vi: '{count} có cảnh báo', en: '{count} with warnings' },
  missing: { vi: '{count} thiếu số liệu', en: '{count} without data' },
  returned: { vi: '{count} bị trả lại', en: '{count} returned' },
  none: { vi: 'Chưa bắt đầu', en: 'Not begun' },
  loading: { vi: 'Đang xem báo cáo đã đủ đến đâu', en: 'Looking how ready the report is' },
  states: {
    complete: { vi: 'đã đủ', en: 'complete' },
    warning: { vi: 'có cảnh báo', en: 'with warnings' },
    missing: { vi: 'thiếu số liệu', en: 'without data' },
    returned: { vi: 'bị trả lại', en: 'returned' },
  },
} as const satisfies Record<string, Labels | Record<string, Labels>>

type Answer = Arrived<NonNullable<(typeof studioEndpoints.readiness)['output']['_output']>>
type Section = Answer['sections'][number]

const glyphs: Readonly<Record<Section['state'], GlyphName>> = {
  complete: 'done',
  warning: 'warning',
  missing: 'none',
  returned: 'returned',
}

/** How ready this year's report is, section by section. */
export function Readiness({ report }: { report: Arrived<MyReport> }) {
  const t = useWords()
  const id = useId()
  const { org, year } = report
  const { data } = useCall(studioEndpoints.readiness, { org, year }, { keep: true, staleTime: 30_000 })
  return (
    <section className={css.panel} aria-labelledby={id}>
      <div className={css.head}>
        <PageMap states={data?.sections.filter(({ holds }) => holds).map(({ state }) => state) ?? []} />
        <div>
          <h2 id={id}>{t(words.report, { year })}</h2>
          {data && (
            <>
              <p className={css.ready}>
                <b>{data.complete}</b> {t(words.of, { total: data.total })}
              </p>
              <p className={css.rest}>{restOf(data, t)}</p>
            </>
          )}
          <ButtonLink to="/reports/$org/$year" params={{ org, year: String(year) }}>
            {t(words.open)}
          </ButtonLink>
        </div>
      </div>
      {data ? (
        <ul className={css.sections}>
          {data.sections.map((section) => (
            <SectionRow key={section.id} section={section} path={`/reports/${org}/${year}`} />
          ))}
        </ul>
      ) : (
        <SkeletonRows rows={6} label={t(words.loading)} />
      )}
    </section>
  )
}

function restOf({ exists, sections }: Answer, t: ReturnType<typeof useWords>): string {
  if (!exists) return t(words.none)
  const kinds = ['warning', 'missing', 'returned'] as const
  const labels = { warning: words.warnings, missing: words.missing, returned: words.returned }
  return kinds
    .map((kind) => [kind, sections.filter(({ state, holds }) => holds && state === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(labels[kind], { count }))
    .join(', ')
}

function SectionRow({ section, path }: { section: Section; path: string }) {
  const { id, number, level, holds, state, note } = section
  const title = asSentence(section.title)
  if (!holds) {
    return <li className={css.cap}>{[number && `${number}.`, title].filter(Boolean).join(' ')}</li>
  }
  return (
    <li className={classes(css.section, level === 1 && css.top)}>
      <Glyph name={glyphs[state]} label={words.states[state]} />
      {level === 2 && <span className={css.number}>{id}</span>}
      <PathLink path={`${path}?section=${encodeURIComponent(id)}`} title={title}>
        {level === 1 && number ? `${number}. ${title}` : title}
      </PathLink>
      {note && <em>{note}</em>}
    </li>
  )
}

/** Only the paper shouts: a capitalised heading is set as a sentence. */
function asSentence(text: string): string {
  if (text !== text.toLocaleUpperCase('vi')) return text
  return text.charAt(0) + text.slice(1).toLocaleLowerCase('vi')
}
