import { useEffect, useState, type RefObject } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Icon } from '../../../admin/ui/icon.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { Menu } from '../../../admin/ui/menu.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import css from './desk.module.css'
import { useStudio } from './studio-context.ts'

const words = {
  page: { vi: 'Trang {page} / {pages}', en: 'Page {page} / {pages}' },
  go: { vi: 'Trang {page}', en: 'Page {page}' },
  zoom: { vi: 'Thu phóng', en: 'Zoom' },
  fit: { vi: 'Vừa màn hình', en: 'Fit the screen' },
  form: { vi: 'Thể thức: {name}', en: 'Form: {name}' },
  unverified: { vi: 'chưa kiểm chứng', en: 'not verified' },
  print: { vi: 'In', en: 'Print' },
} as const satisfies Record<string, Labels>

const ZOOMS = [50, 67, 75, 86, 100, 125, 150]

type DeskStripProps = { pages: number; zoom: number; scroller: RefObject<HTMLDivElement | null> }

/** Below the desk: where one is, how large, and in which form it is set. */
export function DeskStrip({ pages, zoom, scroller }: DeskStripProps) {
  const { data, look, search } = useStudio()
  const locale = useLocale()
  const t = useWords()
  const page = useShownPage(scroller, pages)
  const goTo = (number: number) =>
    scroller.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })
  return (
    <div className={css.strip}>
      <Menu
        end={false}
        label={t(words.page, { page, pages })}
        target={<Button variant="quiet">{t(words.page, { page, pages })}</Button>}
        items={Array.from({ length: Math.min(pages, 40) }, (_, index) => ({
          label: t(words.go, { page: index + 1 }),
          chosen: index + 1 === page,
          onClick: () => goTo(index + 1),
        }))}
      />
      <Menu
        end={false}
        label={t(words.zoom)}
        target={
          <Button variant="quiet" aria-label={`${t(words.zoom)}: ${zoom}%`}>
            {formatNumber(zoom, locale)}%
            <Icon name="down" small />
          </Button>
        }
        items={[
          {
            label: t(words.fit),
            chosen: search.zoom === undefined,
            onClick: () => look({ zoom: undefined }),
          },
          ...ZOOMS.map((value) => ({
            label: `${value}%`,
            chosen: search.zoom === value,
            onClick: () => look({ zoom: value }),
          })),
        ]}
      />
      <span className={css.grow} />
      <IconButton icon="print" label={t(words.print)} onClick={() => window.print()} />
      <span className={css.layout} title={data.layout.citation}>
        {t(words.form, { name: data.layout.name })}
        {!data.layout.verified && ` (${t(words.unverified)})`}
      </span>
    </div>
  )
}

/** The page that takes most of the desk. */
function useShownPage(scroller: RefObject<HTMLDivElement | null>, pages: number): number {
  const [shown, setShown] = useState(1)
  useEffect(() => {
    const root = scroller.current
    if (!root) return
    const parts = new Map<number, number>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const page = Number((entry.target as HTMLElement).dataset['page'])
          parts.set(page, entry.intersectionRect.height)
        }
        const [best] = [...parts].toSorted((a, b) => b[1] - a[1])
        if (best) setShown(best[0])
      },
      { root, threshold: [0, 0.25, 0.5, 0.75, 1] },
    )
    for (const page of root.querySelectorAll('[data-page]')) observer.observe(page)
    return () => observer.disconnect()
  }, [scroller, pages])
  return Math.min(shown, pages)
}
