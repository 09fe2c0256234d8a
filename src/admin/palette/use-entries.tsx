import { useMemo, type ReactNode } from 'react'
import { reportEndpoints } from '../../modules/reports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { find, listCollections } from '../../records/http/overview-endpoints.ts'
import { useRecordNames } from '../names.ts'
import { useCall } from '../queries.ts'
import { useMe } from '../session.tsx'
import { areaOf } from '../shell/areas.ts'
import { RecordState } from '../ui/record-state.tsx'
import { useLocale, useWords } from '../words.ts'
import { useWorkingYear } from '../working-year.ts'
import { commandsOf, matching, type Command } from './office-commands.ts'
import { useOfferedCommands } from './page-commands.ts'
import { recentVisits } from './recent.ts'

const words = {
  recent: { vi: 'Vừa mở', en: 'Opened lately' },
  records: { vi: 'Bản ghi', en: 'Records' },
  figures: { vi: 'Số liệu trong báo cáo', en: 'Figures of the report' },
  commands: { vi: 'Lệnh', en: 'Commands' },
  here: { vi: 'Ở trang này', en: 'On this page' },
  unknown: { vi: 'chưa có số liệu', en: 'not known' },
} as const satisfies Record<string, Labels>

export type Entry = Command & { key: string; note?: ReactNode }
export type Group = { label: string; entries: Entry[] }

const FEW = 8

/** What the palette offers for what was typed; nothing typed: what was opened lately and what the page can do. */
export function useEntries(q: string): Group[] {
  const t = useWords()
  const asked = q.trim()
  const found = useCall(find, { q: asked }, { enabled: asked !== '', keep: true }).data
  const collections = useCall(listCollections, {}, { staleTime: 60_000 }).data?.collections
  const here = useOfferedCommands()
  const recent = useRecentEntries()
  return useMemo(() => {
    const pageEntries = here.map((command, place) => ({ ...command, key: `here${place}` }))
    if (asked === '') {
      return filled([
        { label: t(words.recent), entries: recent },
        { label: t(words.here), entries: pageEntries },
      ])
    }
    const records = (found?.records ?? []).slice(0, FEW).map(({ id, collection, title, state }) => ({
      ...recordEntry(collection, id, title),
      note: <RecordState state={state} />,
    }))
    const figures = (found?.figures ?? []).map(({ key, label }) => ({
      key: `figure${key.replace('.', '-')}`,
      label: t(label),
      icon: 'chart' as const,
      to: `/figures?figure=${encodeURIComponent(key)}`,
      note: <FigureNow figure={key} />,
    }))
    const all = [...here, ...commandsOf(collections ?? [], t)]
    // What the page offers goes before the same from anywhere.
    const unlike = [
      ...new Map(all.toReversed().map((command) => [command.label, command])).values(),
    ].toReversed()
    const commands = matching(unlike, asked, FEW)
    return filled([
      { label: t(words.records), entries: records },
      { label: t(words.figures), entries: figures },
      {
        label: t(words.commands),
        entries: commands.map((command, place) => ({ ...command, key: `do${place}` })),
      },
    ])
  }, [asked, found, collections, here, recent, t])
}

function filled(groups: readonly Group[]): Group[] {
  return groups.filter(({ entries }) => entries.length > 0)
}

function recordEntry(collection: string, id: string, title: string): Entry {
  const icon = areaOf(collection)?.icon ?? 'book'
  return { key: id, label: title, icon, to: `/records/${collection}/${id}` }
}

function useRecentEntries(): Entry[] {
  const visits = useMemo(() => recentVisits(), [])
  const names = useRecordNames(useMemo(() => visits.map(({ id }) => id), [visits]))
  return useMemo(
    () =>
      visits.flatMap(({ id, collection }) => {
        const name = names.get(id)
        if (!name || name.removed) return []
        return [{ ...recordEntry(collection, id, name.title), note: <RecordState state={name.state} /> }]
      }),
    [visits, names],
  )
}

/** What a figure says of the working year. */
function FigureNow({ figure }: { figure: string }) {
  const t = useWords()
  const locale = useLocale()
  const { year } = useWorkingYear()
  const org = useMe().assignments[0]?.orgId ?? ''
  const scope = { key: figure, org, from: `${year}-01-01`, to: `${year}-12-31` }
  const value = useCall(reportEndpoints.oneFigure, scope, { enabled: org !== '', staleTime: 60_000 }).data
  if (!value) return null
  return value.printed === null
    ? `${year}: ${t(words.unknown)}`
    : `${year}: ${formatNumber(value.printed, locale)} ${value.unit}`
}
