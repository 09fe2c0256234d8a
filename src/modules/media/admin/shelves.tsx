import { useCall } from '../../../admin/queries.ts'
import { useIsPhone } from '../../../admin/ui/use-screen.ts'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { mediaEndpoints } from '../endpoints.ts'
import css from './library.module.css'

const words = {
  folders: { vi: 'Thư mục', en: 'Folders' },
  both: { vi: 'Thư mục, nhãn', en: 'Folders, tags' },
  all: { vi: 'Tất cả', en: 'All' },
  tags: { vi: 'Nhãn', en: 'Tags' },
} as const satisfies Record<string, Labels>

type ShelvesProps = {
  folder: string | undefined
  tag: string | undefined
  onChoose: (change: { folder?: string | null; tag?: string | null }) => void
}

/** Folders and tags to look into; pressing the chosen tag again lets it go. */
export function Shelves({ folder, tag, onChoose }: ShelvesProps) {
  const t = useWords()
  const locale = useLocale()
  const { data } = useCall(mediaEndpoints.shelves, {}, { keep: true })
  const isPhone = useIsPhone()
  if (!data) return <div className={css.shelves} />
  const rows = [{ path: null, name: t(words.all), count: data.total, depth: 0 }, ...data.folders.map(toRow)]
  const shelves = (
    <nav className={css.shelves} aria-label={t(words.folders)}>
      <h2>{t(words.folders)}</h2>
      <ul>
        {rows.map(({ path, name, count, depth }) => (
          <li key={path ?? ''}>
            <button
              type="button"
              className={css.shelf}
              aria-current={(folder ?? null) === path || undefined}
              style={{ paddingInlineStart: 8 + depth * 14 }}
              onClick={() => onChoose({ folder: path })}
            >
              <span>{name}</span> <span className={css.count}>{formatNumber(count, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
      {data.tags.length > 0 && (
        <>
          <h2>{t(words.tags)}</h2>
          <div className={css.tags}>
            {data.tags.map((each) => (
              <button
                key={each.tag}
                type="button"
                className={css.tag}
                aria-pressed={each.tag === tag}
                onClick={() => onChoose({ tag: each.tag === tag ? null : each.tag })}
              >
                {each.tag}
              </button>
            ))}
          </div>
        </>
      )}
    </nav>
  )
  if (!isPhone) return shelves
  return (
    <details className={css.folded}>
      <summary>{[t(words.both), folder, tag].filter(Boolean).join(' · ')}</summary>
      {shelves}
    </details>
  )
}

function toRow({ path, count }: { path: string; count: number }) {
  const parts = path.split('/')
  return { path, name: parts.at(-1) ?? path, count, depth: parts.length }
}
