import { Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { Icon } from '../../../admin/ui/icon.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import css from './cells.module.css'
import { standingLabels, written, type Item } from './texts.ts'

const words = {
  noNumber: { vi: 'Chưa có số', en: 'No number' },
  planned: { vi: 'Dự kiến', en: 'Planned' },
  asWritten: { vi: 'viết {number}', en: 'written {number}' },
  noDate: { vi: 'chưa có', en: 'none' },
  plannedIn: { vi: 'năm {year}', en: 'in {year}' },
  otherDate: { vi: '{section}: {on}', en: '{section}: {on}' },
  otherRecord: { vi: 'bản ghi khác: {on}', en: 'another record: {on}' },
  otherMeaning: {
    vi: 'Nơi khác ghi ngày khác cho cùng văn bản này',
    en: 'Elsewhere the same document has another date',
  },
  daysLeft: { vi: 'Còn {days} ngày', en: '{days} days left' },
  lastDay: { vi: 'Ngày cuối cùng', en: 'Last day' },
  noFollower: { vi: 'chưa có kế tiếp', en: 'nothing follows yet' },
  follower: { vi: 'kế tiếp: {title}', en: 'followed by: {title}' },
  plannedFollower: { vi: 'dự kiến: {title}', en: 'planned: {title}' },
  replacedBy: { vi: 'bởi {title}', en: 'by {title}' },
  uncited: { vi: 'chưa viện dẫn', en: 'not cited' },
} as const satisfies Record<string, Labels>

/** The number as prescribed, and below it as written where that differs. */
export function NumberCell({ item, link = true }: { item: Item; link?: boolean }) {
  const t = useWords()
  const none = item.standing === 'planned' ? words.planned : words.noNumber
  const shown = item.number ?? <span className={css.missing}>{t(none)}</span>
  return (
    <span className={css.number}>
      {link ? (
        <Link
          to="/records/$collection/$id"
          params={{ collection: 'directives', id: item.id }}
          data-opens={item.id}
        >
          <b>{shown}</b>
        </Link>
      ) : (
        <b>{shown}</b>
      )}
      {item.numberWritten && <small>{t(words.asWritten, { number: item.numberWritten })}</small>}
    </span>
  )
}

/** A date that a report's text gives. */
export type WrittenDate = { on: string; section: string | null }

/** The date of issue, and other dates that records or reports give the same document. */
export function IssuedCell({ item, written: also = [] }: { item: Item; written?: readonly WrittenDate[] }) {
  const t = useWords()
  const { issuedOn, plannedYear } = item
  const said = also.map((date) => ({ ...date, recordId: null }))
  const otherDates = [
    ...item.otherDates,
    ...said.filter(
      ({ on, section }) => !item.otherDates.some((other) => other.on === on && other.section === section),
    ),
  ]
  const none = plannedYear === null ? t(words.noDate) : t(words.plannedIn, { year: plannedYear })
  return (
    <span>
      {issuedOn === null ? <span className={css.missing}>{none}</span> : written(issuedOn)}
      {otherDates.map(({ on, section, recordId }) => (
        <small key={`${on} ${section} ${recordId}`} className={css.conflict} title={t(words.otherMeaning)}>
          <Icon name="error" small />
          {recordId === null
            ? t(words.otherDate, { section, on: written(on) })
            : t(words.otherRecord, { on: written(on) })}
        </small>
      ))}
    </span>
  )
}

/** How it stands on the day asked about, and what follows or replaced it. */
export function StandingCell({ item: { standing, daysLeft, follower } }: { item: Item }) {
  const t = useWords()
  const { label, glyph } = standingLabels[standing]
  return (
    <span className={css.standing} data-standing={standing}>
      <Glyph name={glyph} />
      <span>
        {daysLeft === null
          ? t(label)
          : t(daysLeft === 0 ? words.lastDay : words.daysLeft, { days: daysLeft })}
        <Follower standing={standing} follower={follower} />
      </span>
    </span>
  )
}

function Follower({ standing, follower }: Pick<Item, 'standing' | 'follower'>) {
  const t = useWords()
  if (follower === null) return standing === 'ending' ? <small>{t(words.noFollower)}</small> : null
  const { role, title } = follower
  const said =
    role === 'follows' ? words.follower : role === 'planned' ? words.plannedFollower : words.replacedBy
  return <small>{t(said, { title })}</small>
}

/** The sections of the report that use it; undefined while nobody has reported. */
export function UsedCell({ item, sections }: { item: Item; sections: readonly string[] | undefined }) {
  const t = useWords()
  if (sections === undefined || item.standing === 'planned')
    return sections?.length ? sections.join(', ') : '–'
  return sections.length > 0 ? sections.join(', ') : <Tag tone="light">{t(words.uncited)}</Tag>
}
