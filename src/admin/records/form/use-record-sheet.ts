import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import type { ReadRecord, RecordAddresses } from '../../../records/http/one-record.ts'
import { browserDrafts, freshId } from '../../drafts/draft-store.ts'
import { openSheet, type Sheet } from '../../drafts/sheet.ts'
import { livingTabs, stayAlive, thisTab } from '../../drafts/tabs.ts'
import type { Values } from '../../drafts/values.ts'
import { useMe } from '../../session.tsx'
import type { Description } from '../views.ts'
import { deskOf, heldOf, keepRecord } from './desk.ts'

type Opening = {
  addresses: RecordAddresses
  description: Description
  /** Null for a record that shall be made. */
  record: ReadRecord | null
  begunWith: Values
  ownerOrgId: string | null
}

/** The sheets that are open in this tab, by the key of their drafts. */
const openKeys = new Set<string>()

/** The sheet of the record on this page, and when what it recalled from an earlier tab was typed. */
export function useRecordSheet(opening: Opening): { sheet: Sheet; recalledAt: number | null } {
  const { addresses, description, record } = opening
  const { id: userId } = useMe()
  const client = useQueryClient()
  const [sheet] = useState(() => sheetOf(opening, userId, deskOf(addresses, client)))
  const [recalledAt, setRecalledAt] = useState<number | null>(null)

  useEffect(() => {
    stayAlive()
    sheet.wake()
    openKeys.add(sheet.key)
    const flush = () => void sheet.flush()
    const hide = () => {
      if (document.visibilityState === 'hidden' && !sheet.isManual()) flush()
    }
    addEventListener('online', flush)
    document.addEventListener('visibilitychange', hide)
    return () => {
      removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', hide)
      openKeys.delete(sheet.key)
      sheet.close()
    }
  }, [sheet])

  useEffect(() => {
    let here = true
    void recallInto(sheet, { userId, collection: description.name }).then((at) => here && setRecalledAt(at))
    return () => {
      here = false
    }
  }, [sheet, userId, description.name])

  // Somebody else, or another tab, has saved: what the server has now is merged in.
  useEffect(() => {
    if (record) sheet.adopt(heldOf(record))
  }, [sheet, record])

  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return
    const channel = new BroadcastChannel('chalo-records')
    const tell = sheet.onSaved(({ id }) => {
      const saved = client.getQueryData<SentRecord>([addresses.read.path, { id }])
      if (saved) channel.postMessage(saved)
    })
    channel.addEventListener('message', ({ data }: MessageEvent<SentRecord>) => {
      if (data.id !== sheet.base().id) return
      keepRecord(client, addresses, data)
      sheet.adopt(heldOf(data))
    })
    return () => {
      tell()
      channel.close()
    }
  }, [sheet, client, addresses])
  return { sheet, recalledAt }
}

function sheetOf(
  { description, record, begunWith, ownerOrgId }: Opening,
  userId: string,
  desk: ReturnType<typeof deskOf>,
): Sheet {
  const sealed = description.fields.filter(({ meta }) => meta.kind === 'sensitive').map(({ name }) => name)
  return openSheet({
    desk,
    userId,
    ownerOrgId,
    drafts: browserDrafts(),
    tab: thisTab,
    collection: description.name,
    base: record ? heldOf(record) : { id: null, version: 0, values: begunWith },
    creation: freshId(),
    manual: record !== null && !isOpen(record),
    secret: new Set(sealed),
  })
}

/** Whether the record saves by itself: nobody has decided about it yet. */
export function isOpen({ state }: Pick<ReadRecord, 'state'>): boolean {
  return state === 'draft' || state === 'returned'
}

/** Brings back what tabs that are gone could not send. @returns when the newest of it was typed, or null */
async function recallInto(
  sheet: Sheet,
  { userId, collection }: { userId: string; collection: string },
): Promise<number | null> {
  const [drafts, living] = [await browserDrafts().list(), await livingTabs()]
  const recordId = sheet.base().id
  const left = drafts.filter((draft) => {
    const isOurs = draft.userId === userId && draft.collection === collection && draft.recordId === recordId
    const isWritten = openKeys.has(draft.key) || (draft.tab !== thisTab && living.has(draft.tab))
    return isOurs && !isWritten
  })
  // Of several new records that were begun, one is gone on with; the others wait.
  const recalled = recordId === null ? left.sort((a, b) => b.at - a.at).slice(0, 1) : left
  for (const draft of recalled) sheet.recall(draft)
  return recalled.length === 0 ? null : Math.max(...recalled.map(({ at }) => at))
}
