import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../../admin/api.ts'
import { toast } from '../../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import { localeNames } from '../../../../../platform/locales.ts'
import { textAddresses } from '../../../../../records/http/text-addresses.ts'
import type { TextTransitionName } from '../../../../../records/texts/states.ts'
import type { DeskSheet } from '../desk-sheet.ts'
import type { Desk, DeskPlace } from '../desk.ts'

const words = {
  submit: { vi: 'Đã gửi duyệt bản {language}.', en: 'The {language} translation is submitted.' },
  return: { vi: 'Đã trả lại bản {language}.', en: 'The {language} translation is returned.' },
  review: { vi: 'Đã thẩm định bản {language}.', en: 'The {language} translation is reviewed.' },
  approve: { vi: 'Đã duyệt bản {language}.', en: 'The {language} translation is approved.' },
  withdraw: {
    vi: 'Đã gỡ bản {language} khỏi cổng.',
    en: 'The {language} translation is withdrawn.',
  },
  takenBack: { vi: 'Đã hoàn tác.', en: 'Taken back.' },
  unsaved: {
    vi: 'Chưa làm được: còn đoạn chưa lưu tới máy chủ. Xem đoạn được đánh dấu rồi thử lại.',
    en: 'Not yet: a segment has not reached the server. See what is marked, then try again.',
  },
} as const satisfies Record<TextTransitionName | 'takenBack' | 'unsaved', Labels>

type Moving = { place: DeskPlace; desk: Desk; sheet: DeskSheet; onMoved: () => void }

export type DeskMoves = ReturnType<typeof useDeskMoves>

/** Moves the whole translation on: everything typed is saved first. */
export function useDeskMoves({ place, desk, sheet, onMoved }: Moving) {
  const t = useWords()
  const client = useQueryClient()
  const [problem, setProblem] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const { id, locale } = place
  const language = localeNames[locale]
  const addresses = textAddresses(place.collection)
  const version = () => sheet.textVersion() ?? desk.text?.version ?? 0

  async function act(work: () => Promise<unknown>): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(null)
    try {
      await sheet.sheet.flush()
      if (sheet.sheet.pendingCount() > 0) throw new Error(t(words.unsaved))
      await work()
      await client.invalidateQueries()
      return true
    } catch (error) {
      if (!(error instanceof Error)) throw error
      setProblem(error)
      return false
    } finally {
      setBusy(false)
    }
  }

  async function move(to: TextTransitionName, said: { note?: string; reason?: string } = {}): Promise<void> {
    let made = 0
    const isDone = await act(async () => {
      const text = await call(addresses.move, {
        id,
        locale,
        version: version(),
        to,
        ...said,
      })
      made = text.version
    })
    if (!isDone) return
    onMoved()
    toast(t(words[to], { language }), () => takeBack(made))
  }

  /** Takes back a step while it is the last; what has been typed since makes it too late, and the server says so. */
  async function takeBack(version: number): Promise<void> {
    const isDone = await act(() => call(addresses.takeBack, { id, locale, version }))
    if (!isDone) return
    onMoved()
    toast(t(words.takenBack))
  }

  return { move, busy, problem, dismiss: () => setProblem(null) }
}
