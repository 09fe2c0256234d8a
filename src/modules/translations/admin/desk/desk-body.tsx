import { useMemo, useState, type ReactNode } from 'react'
import { useAddress } from '../../../../admin/use-address.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Page, type Crumb } from '../../../../admin/ui/page.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { localeNames } from '../../../../platform/locales.ts'
import { useCall } from '../../../../admin/queries.ts'
import { readTerms } from '../../glossary/endpoints.ts'
import { ExchangeMenu } from '../exchange/exchange-menu.tsx'
import { FillButton } from '../memory/fill-button.tsx'
import { DeskContext, type DeskFacts } from './desk-context.ts'
import css from './desk.module.css'
import type { Desk, DeskPlace } from './desk.ts'
import { DeskNotes } from './desk-notes.tsx'
import { DeskStatus, LanguageMenu } from './desk-status.tsx'
import { DeskStrip } from './desk-strip.tsx'
import { filterOf, filters } from './filters.ts'
import { isDraftable, useDeskMachine } from './machine/use-desk-machine.tsx'
import { OwnReasonDialog } from './moves/ask-dialog.tsx'
import { DeskMoves } from './moves/desk-moves.tsx'
import { useDeskMoves } from './moves/use-desk-moves.ts'
import { Dock } from './panels/dock.tsx'
import { Preview } from './preview/preview.tsx'
import { SegmentTable } from './segment-table.tsx'
import { useDeskActs } from './use-desk-acts.ts'
import { useDeskKeys } from './use-desk-keys.tsx'
import { useDeskSheet, type OpenSheet } from './use-desk.ts'
import { useWidth } from './use-width.ts'
import { whyReadOnly } from './writing.ts'

const words = {
  area: { vi: 'Biên dịch', en: 'Translation' },
  name: { vi: '{title}, bản dịch {language}', en: '{title}, {language} translation' },
  edit: { vi: 'Sửa', en: 'Edit' },
  approve: { vi: 'Duyệt đoạn', en: 'Approve segments' },
  machine: { vi: 'Dịch nháp bằng máy', en: 'Draft by machine' },
} as const satisfies Record<string, Labels>

const NO_TERMS: DeskFacts['terms'] = []

/** What stands around a desk that is not opened from within the office. */
export type DeskFrame = { crumbs: readonly Crumb[]; actions: ReactNode }

type DeskBodyProps = { place: DeskPlace; desk: Desk; openRef: OpenSheet; frame?: DeskFrame }

/** Everything on the page of one desk once it is there. */
export function DeskBody({ place, desk, openRef, frame }: DeskBodyProps) {
  const t = useWords()
  const [address, setAddress] = useAddress()
  const width = useWidth()
  const { sheet, recalledAt } = useDeskSheet(place, desk, openRef)
  const [editing, setEditing] = useState(false)
  const why = whyReadOnly(desk, editing)
  const readOnly = why !== null
  const terms = useCall(readTerms, { locale: place.locale }, { staleTime: 300_000 }).data?.terms ?? NO_TERMS

  const filter = filterOf(address['show'])
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const shown = useMemo(
    () => desk.segments.filter((segment) => filters[filter].admits(segment) || kept.has(segment.id)),
    [desk.segments, filter, kept],
  )
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const { acts, active, own, closeOwn } = useDeskActs({
    place,
    desk,
    sheet,
    shown: ids,
    readOnly,
    asked: address['segment'],
  })
  // A row that was opened stays in sight although the filter would no longer admit it, until another filter is chosen.
  if (active.id !== null && !kept.has(active.id) && filter !== 'all') setKept(new Set([...kept, active.id]))
  const show = (name: string) => {
    setKept(new Set())
    setAddress({ show: name === 'all' ? null : name })
  }
  const moves = useDeskMoves({ place, desk, sheet, onMoved: () => setEditing(false) })
  const help = useDeskKeys(acts)
  const { machine, shown: machineShown } = useDeskMachine({
    place,
    sheet,
    readOnly,
    outside: frame !== undefined,
  })
  const facts = useMemo(
    (): DeskFacts => ({ place, desk, sheet, terms, readOnly, active: active.id, machine, acts }),
    [place, desk, sheet, terms, readOnly, active.id, machine, acts],
  )
  const { record } = desk
  const isWide = address['preview'] === 'screen'
  const preview = !record.hasPage ? 'none' : isWide ? 'screen' : 'phone'
  const name = t(words.name, { title: record.title, language: localeNames[place.locale] })
  return (
    <DeskContext value={facts}>
      <link rel="stylesheet" href={`/assets/fonts.${place.locale}.css`} precedence="default" />
      <Page
        name={name}
        ruled
        fixed
        crumbs={
          frame?.crumbs ?? [
            { label: t(words.area), link: { to: '/translations' } },
            {
              label: record.title,
              link: {
                to: '/content/$collection/$id',
                params: { collection: place.collection, id: record.id },
                search: { language: place.locale },
              },
            },
            { label: <LanguageMenu /> },
          ]
        }
        status={<DeskStatus />}
        actions={
          frame ? (
            <>
              {why?.mayEdit === true && (
                <Button icon="pen" onClick={() => setEditing(true)}>
                  {t(words.edit)}
                </Button>
              )}
              {frame.actions}
            </>
          ) : (
            <>
              {!readOnly && desk.progress.untranslated > 0 && <FillButton place={place} />}
              {machine && desk.segments.some(isDraftable) && (
                <Button
                  variant="quiet"
                  icon="translate"
                  disabled={machine.busy}
                  onClick={() => machine.draft()}
                >
                  {t(words.machine)}
                </Button>
              )}
              <ExchangeMenu items={[place]} locale={place.locale} />
              <DeskMoves moves={moves} why={why} onEdit={() => setEditing(true)} />
            </>
          )
        }
      >
        <div className={css.desk} data-preview={preview}>
          <div className={css.work}>
            <h1 className={css.spoken}>{name}</h1>
            <DeskNotes {...{ why, recalledAt, moves }}>{machineShown}</DeskNotes>
            <DeskStrip filter={filter} onFilter={show} onHelp={help.open} />
            <SegmentTable shown={shown} active={active} onAll={() => show('all')} />
            <Dock width={width} />
          </div>
          {width === 'wide' && record.hasPage && (
            <Preview wide={isWide} onWide={(wide) => setAddress({ preview: wide ? 'screen' : null })} />
          )}
        </div>
        {help.dialog}
        {own && <OwnReasonDialog act={t(words.approve)} onClose={closeOwn} onSend={own.approve} />}
      </Page>
    </DeskContext>
  )
}
