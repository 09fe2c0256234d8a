import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { call } from '../../api.ts'
import { keyOf } from '../../queries.ts'
import { useWords } from '../../words.ts'
import { Comments } from './comments.tsx'
import { Files } from './files.tsx'
import { useForm, useSheet } from './form-context.ts'
import { History } from './history.tsx'
import { Links } from './links.tsx'
import css from './side.module.css'
import { SubjectSide } from './subject-side.tsx'

const words = {
  label: { vi: 'Liên kết, tệp, trao đổi, lịch sử', en: 'Links, files, comments, history' },
} as const satisfies Record<string, Labels>

/** What is beside the form, always in this order. */
export function Side({ panel }: { panel: string | null }) {
  const { addresses, record } = useForm()
  const t = useWords()
  const id = record?.id ?? ''
  // What was saved is in the history at once.
  const version = useSheet((sheet) => (sheet.state().kind === 'saved' ? sheet.base().version : null))
  const history = useInfiniteQuery({
    queryKey: [...keyOf(addresses.history, { id }), 'pages'],
    queryFn: ({ pageParam }) =>
      call(addresses.history, { id, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextBefore }) => nextBefore,
    enabled: record !== null,
  })
  const { refetch } = history
  useEffect(() => {
    if (version === null) return
    const timer = setTimeout(() => void refetch(), 400)
    return () => clearTimeout(timer)
  }, [version, refetch])
  const items = history.data?.pages.flatMap((page) => page.items) ?? []
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (panel !== null) place.current?.querySelector(`[data-panel="${CSS.escape(panel)}"]`)?.scrollIntoView()
  }, [panel])
  return (
    <aside className={css.side} aria-label={t(words.label)} ref={place} tabIndex={-1}>
      <div>
        <SubjectSide />
      </div>
      <div data-panel="links">
        <Links />
      </div>
      <div data-panel="files">
        <Files />
      </div>
      <div data-panel="comments">
        <Comments history={items} />
      </div>
      <div data-panel="history">
        <History
          items={items}
          opened={panel === 'history'}
          onMore={history.hasNextPage ? () => void history.fetchNextPage() : null}
        />
      </div>
    </aside>
  )
}
