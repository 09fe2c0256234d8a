import type { RefObject } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useKeys } from '../../../admin/ui/keys.ts'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useIsPhone } from '../../../admin/ui/use-screen.ts'
import { classes } from '../../../admin/ui/classes.ts'
import { useWords } from '../../../admin/words.ts'
import { Desk } from './desk.tsx'
import { Outline } from './sections.tsx'
import { Panel, PanelBody, panelWords } from './panel/panel.tsx'
import { useStudio, type PanelName } from './studio-context.ts'
import css from './studio-page.module.css'
import type { Present } from './use-presence.ts'
import { writeAt } from './write-at.ts'

const words = {
  parts: { vi: 'Các phần của bản soạn', en: 'Parts of the studio' },
  pages: { vi: 'Trang', en: 'Pages' },
  side: { vi: 'Nguồn và kiểm tra', en: 'Sources and checks' },
} as const satisfies Record<string, Labels>

type StudioPartsProps = { scroller: RefObject<HTMLDivElement | null>; present: readonly Present[] }

/** Outline, pages and panel side by side; on a phone one at a time. */
export function StudioParts({ scroller, present }: StudioPartsProps) {
  const t = useWords()
  const isPhone = useIsPhone()
  useBlockKeys()
  if (isPhone) return <PhoneParts scroller={scroller} present={present} />
  return (
    <div className={css.studio}>
      <div className={classes(css.side, css.outlineColumn)}>
        <Outline present={present} />
      </div>
      <Desk scroller={scroller} />
      <aside className={css.side} aria-label={t(words.side)}>
        <Panel outline={<Outline present={present} />} />
      </aside>
    </div>
  )
}

function PhoneParts({ scroller, present }: StudioPartsProps) {
  const { data, search, look } = useStudio()
  const t = useWords()
  const current = search.panel ?? 'pages'
  const count = data.findings.filter(({ acknowledged }) => acknowledged === null).length
  const tabs = [
    { name: 'pages' as const, label: t(words.pages) },
    { name: 'outline' as const, label: t(panelWords.outline) },
    { name: 'source' as const, label: t(panelWords.source) },
    { name: 'check' as const, label: t(panelWords.check), count },
    { name: 'notes' as const, label: t(panelWords.notes) },
    ...(current === 'compare' || current === 'copies'
      ? [{ name: current, label: t(panelWords[current]) }]
      : []),
  ]
  const choose = (name: PanelName | 'pages') => look({ panel: name === 'pages' ? undefined : name })
  return (
    <div className={css.phone}>
      <div className={css.phoneTabs}>
        <Tabs label={t(words.parts)} tabs={tabs} current={current} onChange={choose} />
      </div>
      {current === 'outline' && (
        <div className={css.phoneBody}>
          <Outline present={present} />
        </div>
      )}
      {current !== 'outline' && current !== 'pages' && <PanelBody name={current} />}
      <div className={current === 'pages' ? undefined : css.hidden}>
        <Desk scroller={scroller} />
      </div>
    </div>
  )
}

/** J and K go from sentence to sentence, E writes where a passage stands. */
function useBlockKeys(): void {
  const studio = useStudio()
  const { data, search, look, show } = studio
  const blocks = data.tree.blocks.filter(({ kind }) => kind === 'paragraph')
  const at = blocks.findIndex(({ id }) => id === search.block)
  const move = (by: number) => {
    const next = blocks[Math.max(0, Math.min(blocks.length - 1, at + by))]
    if (!next) return
    look({ panel: 'source', figure: undefined, block: next.id })
    show({ block: next.id })
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    e: (event) => {
      event.preventDefault()
      if (search.block !== undefined) writeAt(studio, search.block)
    },
  })
}
