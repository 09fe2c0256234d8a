import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { classes } from '../../../../../admin/ui/classes.ts'
import { Drawer } from '../../../../../admin/ui/drawer.tsx'
import { Kbd } from '../../../../../admin/ui/kbd.tsx'
import { Tabs } from '../../../../../admin/ui/tabs.tsx'
import { Button } from '../../../../../admin/ui/button.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import { useDeskFacts } from '../desk-context.ts'
import { openFindings } from '../desk.ts'
import { editorBox } from '../editor-box.ts'
import { Preview } from '../preview/preview.tsx'
import type { Width } from '../use-width.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { CommentsPanel } from './comments-panel.tsx'
import { MemoryPanel } from './memory-panel.tsx'
import css from './panels.module.css'
import { TermsPanel } from './terms-panel.tsx'
import { useActiveSegment } from './use-active.ts'

const words = {
  panels: { vi: 'Trợ giúp dịch', en: 'Aids' },
  memory: { vi: 'Bộ nhớ dịch', en: 'Memory' },
  terms: { vi: 'Thuật ngữ', en: 'Glossary' },
  checks: { vi: 'Kiểm tra', en: 'Checks' },
  comments: { vi: 'Trao đổi', en: 'Comments' },
  preview: { vi: 'Xem trước', en: 'Preview' },
} as const satisfies Record<string, Labels>

const panels = { memory: MemoryPanel, terms: TermsPanel, checks: ChecksPanel, comments: CommentsPanel }
type PanelName = keyof typeof panels
const names = Object.keys(panels) as PanelName[]

/** The panels beside which there is the preview, where readers have a page of the item. */
function useTabNames(): readonly (PanelName | 'preview')[] {
  const { desk } = useDeskFacts()
  return desk.record.hasPage ? [...names, 'preview'] : names
}

/** What helps to translate the active segment: beside one another, as tabs, or on a phone as a sheet from below. */
export function Dock({ width }: { width: Width }) {
  const [open, setOpen] = useState<PanelName | 'preview'>('memory')
  usePanelKeys((name) => setOpen(name))
  if (width === 'phone') return <Sheet />
  return width === 'wide' ? (
    <WideDock last={open === 'comments' ? 'comments' : 'checks'} onOpen={setOpen} />
  ) : (
    <TabbedDock open={open} onOpen={setOpen} />
  )
}

type WideDockProps = { last: 'checks' | 'comments'; onOpen: (name: PanelName) => void }

function WideDock({ last, onOpen }: WideDockProps) {
  const t = useWords()
  return (
    <aside className={css.dock} aria-label={t(words.panels)}>
      {(['memory', 'terms'] as const).map((name) => (
        <Panel key={name} name={name} head={<h2>{t(words[name])}</h2>} keys={keyFor(name)} />
      ))}
      <Panel name={last} head={<LastTabs {...{ last, onOpen }} />} keys={keyFor(last)} />
    </aside>
  )
}

function LastTabs({ last, onOpen }: WideDockProps) {
  const t = useWords()
  const counts = useCounts()
  return (
    <Tabs
      label={`${t(words.checks)}, ${t(words.comments)}`}
      tabs={(['checks', 'comments'] as const).map((name) => ({
        name,
        label: t(words[name]),
        count: counts[name],
      }))}
      current={last}
      onChange={onOpen}
    />
  )
}

type PanelProps = { name: PanelName; head: ReactNode; keys: string }

function Panel({ name, head, keys }: PanelProps) {
  const t = useWords()
  const Content = panels[name]
  return (
    <section className={css.panel} aria-label={t(words[name])} data-panel={name}>
      <header>
        {head}
        <Kbd>{keys}</Kbd>
      </header>
      <div className={css.inside} tabIndex={-1}>
        <Content />
      </div>
    </section>
  )
}

type TabbedDockProps = { open: PanelName | 'preview'; onOpen: (name: PanelName | 'preview') => void }

function TabbedDock({ open, onOpen }: TabbedDockProps) {
  const t = useWords()
  return (
    <aside className={classes(css.dock, css.tabbed)} aria-label={t(words.panels)}>
      <AidTabs open={open} onOpen={onOpen} />
      <Opened open={open} />
    </aside>
  )
}

function AidTabs({ open, onOpen }: TabbedDockProps) {
  const t = useWords()
  const counts = useCounts()
  return (
    <Tabs
      label={t(words.panels)}
      tabs={useTabNames().map((name) => ({
        name,
        label: t(words[name]),
        count: name === 'checks' || name === 'comments' ? counts[name] : null,
      }))}
      current={open}
      onChange={onOpen}
    />
  )
}

function Opened({ open }: { open: PanelName | 'preview' }) {
  const t = useWords()
  if (open === 'preview') return <Preview wide={false} />
  const Content = panels[open]
  return (
    <section className={css.inside} aria-label={t(words[open])} data-panel={open} tabIndex={-1}>
      <Content />
    </section>
  )
}

/** On a phone the aids come from below, over the rows, when they are asked for. */
function Sheet() {
  const t = useWords()
  const [open, setOpen] = useState<PanelName | 'preview' | null>(null)
  const tabs = useTabNames()
  const counts = useCounts()
  return (
    <aside className={css.sheetBar} aria-label={t(words.panels)}>
      {tabs.map((name) => (
        <Button key={name} variant="quiet" onClick={() => setOpen(name)}>
          {t(words[name])}
          {(name === 'checks' || name === 'comments') && counts[name] !== null && ` ${counts[name]}`}
        </Button>
      ))}
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        side="bottom"
        title={open && t(words[open])}
      >
        {open && <Opened open={open} />}
      </Drawer>
    </aside>
  )
}

/** How much there is in the panels that one would not open for nothing. */
function useCounts(): Record<'checks' | 'comments', number | null> {
  const segment = useActiveSegment()
  return {
    checks: segment ? openFindings(segment).length || null : null,
    comments: segment?.comments || null,
  }
}

const keyFor = (name: PanelName) => `Alt ${names.indexOf(name) + 1}`

/** Alt+1 to 4 go to a panel; from there a number puts a match or a term into the box, and Escape goes back to it. */
function usePanelKeys(open: (name: PanelName) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const panel = document.activeElement?.closest('[data-panel]')
      if (event.key === 'Escape' && panel) editorBox()?.focus()
      const digit = /^Digit([1-4])$/.exec(event.code)?.[1]
      const name = names[Number(digit) - 1]
      if (name === undefined || !event.altKey || event.shiftKey || event.ctrlKey) return
      event.preventDefault()
      // Drawn at once: the next key is for the panel already.
      flushSync(() => open(name))
      focusPanel(name)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}

function focusPanel(name: PanelName): void {
  const panel = document.querySelector<HTMLElement>(`[data-panel="${name}"]`)
  const first = panel?.querySelector<HTMLElement>('ul button, textarea')
  ;(first ?? panel?.querySelector<HTMLElement>('[tabindex]') ?? panel)?.focus()
}
