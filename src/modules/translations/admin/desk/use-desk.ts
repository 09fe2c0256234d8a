import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { call } from '../../../../admin/api.ts'
import { browserDrafts, freshId } from '../../../../admin/drafts/draft-store.ts'
import { livingTabs, stayAlive, thisTab } from '../../../../admin/drafts/tabs.ts'
import { keyOf } from '../../../../admin/queries.ts'
import { useMe } from '../../../../admin/session.tsx'
import { readDesk } from '../../desk/endpoints.ts'
import { deskServer } from './desk-server.ts'
import { openDeskSheet, type DeskSheet } from './desk-sheet.ts'
import { withSaved, type Desk, type DeskPlace } from './desk.ts'

/** How often others' work is looked for, in milliseconds. */
const EVERY = 30_000
const READINGS = 5
/** States of a text that writing does not change. */
const OPEN: ReadonlySet<string> = new Set(['draft', 'returned'])

/** The sheets of desks that are open in this tab, by the key of their drafts. */
const openKeys = new Set<string>()

export type OpenSheet = RefObject<DeskSheet | null>

/** The desk of one item; a reading that a writing has overtaken is made again, so that nothing goes back. */
export function useDesk(place: DeskPlace) {
  const openRef: OpenSheet = useRef(null)
  const answer = useQuery({
    queryKey: keyOf(readDesk, place),
    queryFn: async ({ signal }) => {
      for (let reading = 1; ; reading += 1) {
        const before = openRef.current?.calls() ?? 0
        const desk = await call(readDesk, place, { signal })
        const isTrue = before % 2 === 0 && before === (openRef.current?.calls() ?? 0)
        if (!isTrue && reading < READINGS) continue
        if (isTrue) openRef.current?.adopt(desk)
        return desk
      }
    },
    refetchInterval: EVERY,
  })
  return { answer, openRef }
}

/** The sheet of the segments of one language, and when what it recalled from an earlier tab was typed. */
export function useDeskSheet(place: DeskPlace, desk: Desk, openRef: OpenSheet) {
  const { id: userId } = useMe()
  const client = useQueryClient()
  const [sheet] = useState((): DeskSheet => {
    const key = keyOf(readDesk, place)
    return openDeskSheet({
      server: deskServer(place),
      place,
      desk,
      userId,
      tab: thisTab,
      creation: freshId(),
      drafts: browserDrafts(),
      onSaved: (saved) => {
        const before = client.getQueryData<Desk>(key)
        client.setQueryData<Desk>(key, (known) => known && withSaved(known, saved))
        // Its first words make a text; words in one that was decided about make it a draft: other steps are open then.
        if (!OPEN.has(before?.text?.state ?? 'none')) void client.invalidateQueries({ queryKey: key })
      },
      onRead: (read) => client.setQueryData<Desk>(key, read),
    })
  })
  const [recalledAt, setRecalledAt] = useState<number | null>(null)

  useEffect(() => {
    openRef.current = sheet
    openKeys.add(sheet.sheet.key)
    stayAlive()
    sheet.sheet.wake()
    const flush = () => void sheet.sheet.flush()
    const hide = () => document.visibilityState === 'hidden' && flush()
    addEventListener('online', flush)
    document.addEventListener('visibilitychange', hide)
    return () => {
      removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', hide)
      openRef.current = null
      openKeys.delete(sheet.sheet.key)
      sheet.sheet.close()
    }
  }, [sheet, openRef])

  useEffect(() => {
    let here = true
    void recallInto(sheet, userId).then((at) => here && setRecalledAt(at))
    return () => {
      here = false
    }
  }, [sheet, userId])
  return { sheet, recalledAt }
}

/** Brings back what tabs that are gone could not send. @returns when the newest of it was typed, or null */
async function recallInto(sheet: DeskSheet, userId: string): Promise<number | null> {
  const [drafts, living] = [await browserDrafts().list(), await livingTabs()]
  const left = drafts.filter((draft) => {
    const isOurs = draft.userId === userId && draft.collection === sheet.name
    const isWritten = openKeys.has(draft.key) || (draft.tab !== thisTab && living.has(draft.tab))
    return isOurs && !isWritten
  })
  for (const draft of left) sheet.recall(draft)
  return left.length === 0 ? null : Math.max(...left.map(({ at }) => at))
}
