import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { recordAddresses } from '../../../records/http/one-record.ts'
import { browserDrafts, freshId, type Draft } from '../../../admin/drafts/draft-store.ts'
import { livingTabs, stayAlive, thisTab } from '../../../admin/drafts/tabs.ts'
import { openSheet, type Sheet } from '../../../admin/drafts/sheet.ts'
import type { Base } from '../../../admin/drafts/sheet-fields.ts'
import { deskOf } from '../../../admin/records/form/desk.ts'
import { useMe } from '../../../admin/session.tsx'
import type { PassageItem } from './studio-context.ts'

const COLLECTION = 'report-passages'

export type PassageStart = {
  ownerOrgId: string
  /** What a new passage is: its report, section, kind and record. */
  report: string
  section: string
  kind: 'narrative' | 'rewording'
  about: string | null
  passage: PassageItem | null
  /** Words that a new one begins with. */
  begin: string
}

/**
 * The working copy of one passage: it saves by itself, keeps what is typed on this device until the server confirms it,
 * and tells of what others write meanwhile.
 */
export function usePassage(start: PassageStart, onSaved: (id: string) => void) {
  const client = useQueryClient()
  const me = useMe()
  const [sheet] = useState<Sheet>(() => {
    const opened = openSheet({
      desk: deskOf(recordAddresses(COLLECTION), client),
      drafts: browserDrafts(),
      userId: me.id,
      tab: thisTab,
      collection: COLLECTION,
      base: baseOf(start),
      ownerOrgId: start.ownerOrgId,
      creation: freshId(),
    })
    if (start.passage === null && start.begin !== '') writePassage(opened, start, start.begin)
    return opened
  })
  const latest = useRef({ onSaved, start, userId: me.id })
  useEffect(() => {
    latest.current = { onSaved, start, userId: me.id }
  })
  useEffect(() => {
    stayAlive()
    sheet.wake()
    const stop = sheet.onSaved((record) => latest.current.onSaved(record.id))
    void recall(sheet, latest.current.start, latest.current.userId)
    return () => {
      stop()
      sheet.close()
    }
  }, [sheet])
  return sheet
}

function baseOf({ passage }: PassageStart): Base {
  if (!passage) return { id: null, version: 0, values: {} }
  const { id, version, section, kind, about, position, text } = passage
  return { id, version, values: { section, kind, about, position, text } }
}

/** Puts words into a passage; a new one gets its place with its first words. */
export function writePassage(
  sheet: Sheet,
  { passage, report, section, kind, about }: PassageStart,
  text: string,
): void {
  if (passage === null && sheet.base().id === null) {
    for (const [name, value] of Object.entries({ report, section, kind, about })) {
      if (value !== null && sheet.value(name) !== value) sheet.set(name, value)
    }
  }
  sheet.set('text', text)
}

/** Takes up what an earlier tab could not send. */
async function recall(sheet: Sheet, start: PassageStart, userId: string): Promise<void> {
  const living = await livingTabs()
  const drafts = await browserDrafts().list()
  const left = drafts.filter((draft) => draft.userId === userId && draft.collection === COLLECTION)
  const mine = left.find(
    (draft) => isAbout(draft, start) && (draft.tab === thisTab || !living.has(draft.tab)),
  )
  if (mine) sheet.recall(mine)
}

function isAbout(
  { recordId, changes }: Draft,
  { passage, report, section, kind, about }: PassageStart,
): boolean {
  if (passage) return recordId === passage.id
  const isSame = changes['report'] === report && changes['section'] === section && changes['kind'] === kind
  return recordId === null && isSame && (changes['about'] ?? null) === about
}

/** What stands in a passage now; draws again when it changes. */
export function usePassageField(sheet: Sheet) {
  const subscribe = useCallback((listener: () => void) => sheet.subscribe('text', listener), [sheet])
  return useSyncExternalStore(subscribe, () => sheet.field('text'))
}

export function useSaveState(sheet: Sheet) {
  const subscribe = useCallback((listener: () => void) => sheet.subscribe('', listener), [sheet])
  return useSyncExternalStore(subscribe, () => sheet.state())
}
