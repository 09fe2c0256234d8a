import type { ReactNode } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { IconButton } from '../../../../admin/ui/icon-button.tsx'
import { Tabs } from '../../../../admin/ui/tabs.tsx'
import { useWords } from '../../../../admin/words.ts'
import { useStudio, type PanelName } from '../studio-context.ts'
import { useIsNarrow } from '../use-narrow.ts'
import { ComparePanel } from './compare-panel.tsx'
import { CopiesPanel } from './copies-panel.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { SourcePanel } from './source-panel.tsx'
import css from './panel.module.css'

export const panelWords = {
  source: { vi: 'Nguồn số liệu', en: 'Source' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
  compare: { vi: 'So sánh', en: 'Comparison' },
  copies: { vi: 'Bản chốt, bản ký', en: 'Frozen and signed' },
  outline: { vi: 'Đề cương', en: 'Outline' },
  panels: { vi: 'Nguồn, kiểm tra, ghi chú', en: 'Source, check, notes' },
  back: { vi: 'Đóng phần này', en: 'Close this part' },
} as const satisfies Record<string, Labels>

/** At the right of the page: where it comes from, what is wrong, what people say; on narrow screens the outline too. */
export function Panel({ outline }: { outline: ReactNode }) {
  const { data, search, look } = useStudio()
  const t = useWords()
  const isNarrow = useIsNarrow()
  const asked = search.panel ?? 'source'
  const name = asked === 'outline' && !isNarrow ? 'source' : asked
  const isAside = name === 'compare' || name === 'copies'
  const count = data.findings.filter(({ acknowledged }) => acknowledged === null).length
  return (
    <>
      <div className={css.head}>
        {isAside ? (
          <div className={css.aside}>
            <h2>{t(panelWords[name])}</h2>
            <IconButton icon="close" label={t(panelWords.back)} onClick={() => look({ panel: 'source' })} />
          </div>
        ) : (
          <Tabs
            label={t(panelWords.panels)}
            current={name}
            onChange={(panel) => look({ panel })}
            tabs={[
              ...(isNarrow ? [{ name: 'outline' as const, label: t(panelWords.outline) }] : []),
              { name: 'source' as const, label: t(panelWords.source) },
              { name: 'check' as const, label: t(panelWords.check), count },
              { name: 'notes' as const, label: t(panelWords.notes) },
            ]}
          />
        )}
      </div>
      {name === 'outline' ? <div className={css.body}>{outline}</div> : <PanelBody name={name} />}
    </>
  )
}

const bodies = {
  source: SourcePanel,
  check: FindingsPanel,
  notes: NotesPanel,
  compare: ComparePanel,
  copies: CopiesPanel,
} as const

export function PanelBody({ name }: { name: Exclude<PanelName, 'outline'> }) {
  const Body = bodies[name]
  return (
    <div className={css.body}>
      <Body />
    </div>
  )
}
