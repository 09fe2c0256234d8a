import {
  type CSSProperties,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { paginatePrinted, type PaginateOptions, type Paginated } from '../../../documents/paging/paginate.ts'
import type { Reserved } from '../../../documents/paging/setting.ts'
import { print } from '../../../documents/printed.ts'
import type { DocumentTree } from '../../../documents/tree.ts'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import css from './desk.module.css'
import { DeskStrip } from './desk-strip.tsx'
import { PassageEditor } from './passage-editor.tsx'
import type { PaperActs } from './paper/line.tsx'
import { marksOf } from './paper/marks.ts'
import { Sheet } from './paper/sheet.tsx'
import { useTextWidth } from './paper/text-width.ts'
import { placeOf } from './place.ts'
import { useStudio, type Studio } from './studio-context.ts'
import { writeAt } from './write-at.ts'

const words = {
  pages: { vi: 'Các trang của báo cáo', en: 'The pages of the report' },
  setting: { vi: 'Đang dàn trang', en: 'Setting the pages' },
} as const satisfies Record<string, Labels>

const FEWEST_MM = 14

const scrolling = { role: 'region', tabIndex: 0 }

/** The report on its sheets, as it will be printed. */
export function Desk({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const studio = useStudio()
  const { data, search, editing } = studio
  const t = useWords()
  const [height, setHeight] = useState(FEWEST_MM)
  const paginated = usePages(data.tree, height)
  const marks = useMemo(() => marksOf(data), [data])
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const acts = useActs(studio)
  const zoom = useZoom(scroller, search.zoom, paginated)
  const looks = useMemo(() => ({ figure: search.figure, block: search.block }), [search.figure, search.block])
  if (!paginated)
    return (
      <div className={css.desk}>
        <SkeletonRows label={t(words.setting)} />
      </div>
    )
  return (
    <div className={css.desk}>
      {/* The pages scroll by themselves, and the keyboard must reach them (WCAG 2.1.1). */}
      <div className={css.scroll} ref={scroller} aria-label={t(words.pages)} {...scrolling}>
        <div className={css.pages} style={{ '--zoom': zoom / 100 } as CSSProperties} lang="vi">
          {paginated.pages.map((page, index) => (
            <Sheet
              key={index}
              {...{ page, index, marks, looks, acts }}
              setting={paginated.setting}
              onReserved={setPlace}
            />
          ))}
          {editing && (
            <PassageEditor
              key={editing.key}
              editing={editing}
              place={place}
              setting={paginated.setting}
              onHeight={setHeight}
            />
          )}
        </div>
      </div>
      <DeskStrip pages={paginated.pages.length} zoom={zoom} scroller={scroller} />
    </div>
  )
}

/** What clicks do, as functions that stay the same, so that no page is drawn again for them. */
function useActs(studio: Studio): PaperActs {
  const latest = useRef(studio)
  useEffect(() => {
    latest.current = studio
  })
  return useMemo(
    () => ({
      figure: (figure, block) => latest.current.look({ panel: 'source', figure, block }),
      block: (block) => latest.current.look({ panel: 'source', figure: undefined, block }),
      write: (block) => writeAt(latest.current, block),
      talk: () => latest.current.look({ panel: 'notes' }),
    }),
    [],
  )
}

/** The pages of a tree; while somebody writes on them, with room for the editor. */
function usePages(tree: DocumentTree, height: number): Paginated | null {
  const { editing } = useStudio()
  const textWidth = useTextWidth()
  const { section, id } = editing ?? { section: null, id: null }
  const shown = useMemo(() => (section === null ? null : placeOf(tree, { section, id })), [tree, section, id])
  const { printed, known } = useMemo(
    () => ({ printed: print(shown?.tree ?? tree), known: new WeakMap() satisfies PaginateOptions['known'] }),
    [shown, tree],
  )
  // The page follows what is typed when the typing leaves time for it.
  const deferred = useDeferredValue(height)
  const reserved = useMemo<Reserved | null>(
    () => (shown ? { id: 'editor', blocks: shown.blocks, height: deferred } : null),
    [shown, deferred],
  )
  return useMemo(
    () => (textWidth ? paginatePrinted(printed, textWidth, { reserved, known }) : null),
    [printed, textWidth, reserved, known],
  )
}

/** Pixels that a browser takes for a sheet of A4, and the room beside it. */
const SHEET_WIDTH = (210 / 25.4) * 96
const EDGE = 48
const LARGEST_FIT = 86

/** The zoom that was chosen, else the largest at which a sheet fits; in percent. */
function useZoom(
  scroller: RefObject<HTMLDivElement | null>,
  chosen: number | undefined,
  ready: unknown,
): number {
  const [width, setWidth] = useState(() => window.innerWidth)
  const measure = useCallback(() => setWidth(scroller.current?.clientWidth ?? window.innerWidth), [scroller])
  const isReady = ready !== null
  useEffect(() => {
    const element = scroller.current
    if (!element || !isReady) return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, measure, isReady])
  const edge = width < 600 ? 16 : EDGE
  return chosen ?? Math.max(25, Math.min(LARGEST_FIT, Math.floor(((width - edge) / SHEET_WIDTH) * 100)))
}
