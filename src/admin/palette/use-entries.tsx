import { useMemo, type ReactNode } from 'react'
import { figureTrends, insightScopes } from '../../modules/insights/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { find, listCollections } from '../../records/http/overview-endpoints.ts'
import { useRecordNames } from '../names.ts'
import { useCall } from '../queries.ts'
import { areaOf } from '../shell/areas.ts'
import { RecordState } from '../ui/record-state.tsx'
import { useAdministers } from '../session.tsx'
import { useLocale, useWords } from '../words.ts'
import { useWorkingYear } from '../working-year.ts'
import { commandsOf, matching, placesOf, type Command } from './office-commands.ts'
import { useOfferedCommands } from './page-commands.ts'
import { recentVisits } from './recent.ts'

const words = {
  recent: { vi: 'Vừa mở', en: 'Opened lately' },
  records: { vi: 'Bản ghi', en: 'Records' },
  figures: { vi: 'Số liệu trong báo cáo', en: 'Figures of the report' },
  commands: { vi: 'Lệnh', en: 'Commands' },
  places: { vi: 'Đi đến', en: 'Go to' },
  here: { vi: 'Ở trang này', en: 'On this page' },
  unknown: { vi: 'chưa có số liệu', en: 'not known' },
} as const satisfies Record<string, Labels>

export type Entry = Command & { key: string; note?: ReactNode }
export type Group = { label: string; entries: Entry[] }

const FEW = 8

/** What the palette offers for what was typed; nothing typed: what was opened lately, what the page can do, where to go. */
export function useEntries(q: string): Group[] {
  const t = useWords()
  const asked = q.trim()
  const found = useCall(find, { q: asked }, { enabled: asked !== '', keep: true }).data
  const collections = useCall(listCollections, {}, { staleTime: 60_000 }).data?.collections
  const administers = useAdministers()
  const here = useOfferedCommands()
  const recent = useRecentEntries()
  return useMemo(() => {
    const pageEntries = here.map((command, place) => ({ ...command, key: `here${place}` }))
    if (asked === '') {
      return filled([
        { label: t(words.recent), entries: recent },
        { label: t(words.here), entries: pageEntries },
        {
          label: t(words.places),
          entries: placesOf(t, administers).map((place, index) => ({ ...place, key: `to${index}` })),
        },
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
    const all = [...here, ...commandsOf(collections ?? [], administers, t)]
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
  }, [asked, found, collections, administers, here, recent, t])
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

/** What a figure says of the working year, by the period of its report, as the page of figures shows it. */
function FigureNow({ figure }: { figure: string }) {
  const t = useWords()
  const locale = useLocale()
  const { year } = useWorkingYear()
  const kept = { staleTime: 60_000 }
  const org = useCall(insightScopes, { year }, kept).data?.organizations[0]?.id ?? ''
  const figures = useCall(figureTrends, { org, year, years: 1 }, { ...kept, enabled: org !== '' }).data
    ?.figures
  const found = figures?.find(({ key }) => key === figure)
  const printed = found?.values.at(-1)?.printed
  if (!found || printed === undefined) return null
  if (printed === null) return `${year}: ${t(words.unknown)}`
  return `${year}: ${formatNumber(printed, locale)} ${found.unit}`
}
