import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { SentDescribedText, TextAddresses } from '../../../records/http/text-addresses.ts'
import { browserDrafts, freshId } from '../../../admin/drafts/draft-store.ts'
import { openSheet, type Sheet } from '../../../admin/drafts/sheet.ts'
import { livingTabs, stayAlive, thisTab } from '../../../admin/drafts/tabs.ts'
import { useMe } from '../../../admin/session.tsx'
import { joinTexts } from './join-texts.ts'
import type { MinorChange } from './text-context.ts'
import { heldText, textDesk } from './text-desk.ts'

type Opening = {
  addresses: TextAddresses
  collection: string
  recordId: string
  ownerOrgId: string
  locale: PortalLocale
  text: SentDescribedText | null
  minor: MinorChange
}

/** The sheets of texts that are open in this tab, by the key of their drafts. */
const openKeys = new Set<string>()

/** The sheet of one language, and when what it recalled from an earlier tab was typed. */
export function useTextSheet(opening: Opening): { sheet: Sheet; recalledAt: number | null } {
  const { id: userId } = useMe()
  const client = useQueryClient()
  const drafted = `texts ${opening.collection} ${opening.recordId} ${opening.locale}`
  const [sheet] = useState((): Sheet => {
    const opened: Sheet = openSheet({
      desk: textDesk({ ...opening, client }, () => opened.base().values),
      drafts: browserDrafts(),
      userId,
      tab: thisTab,
      collection: drafted,
      ownerOrgId: opening.ownerOrgId,
      base: heldText(opening.recordId, opening.text),
      creation: freshId(),
      join: joinTexts,
    })
    return opened
  })
  const [recalledAt, setRecalledAt] = useState<number | null>(null)

  useEffect(() => {
    stayAlive()
    sheet.wake()
    openKeys.add(sheet.key)
    const flush = () => void sheet.flush()
    const hide = () => document.visibilityState === 'hidden' && flush()
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
    void recallInto(sheet, { userId, drafted }).then((at) => here && setRecalledAt(at))
    return () => {
      here = false
    }
  }, [sheet, userId, drafted])

  // Somebody else, or another tab, has saved: what the server has now is merged in.
  useEffect(() => {
    if (opening.text) sheet.adopt(heldText(opening.recordId, opening.text))
  }, [sheet, opening.recordId, opening.text])
  return { sheet, recalledAt }
}

/** Brings back what tabs that are gone could not send. @returns when the newest of it was typed, or null */
async function recallInto(
  sheet: Sheet,
  { userId, drafted }: { userId: string; drafted: string },
): Promise<number | null> {
  const [drafts, living] = [await browserDrafts().list(), await livingTabs()]
  const left = drafts.filter((draft) => {
    const isOurs = draft.userId === userId && draft.collection === drafted
    const isWritten = openKeys.has(draft.key) || (draft.tab !== thisTab && living.has(draft.tab))
    return isOurs && !isWritten
  })
  for (const draft of left) sheet.recall(draft)
  return left.length === 0 ? null : Math.max(...left.map(({ at }) => at))
}
