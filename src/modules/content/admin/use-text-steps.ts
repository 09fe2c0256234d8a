import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { localeNames } from '../../../platform/locales.ts'
import type { SentText } from '../../../records/http/text-addresses.ts'
import type { TextTransitionName } from '../../../records/texts/states.ts'
import { ApiProblem, call } from '../../../admin/api.ts'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { boxIdOf, type TextFacts } from './text-context.ts'
import { heldText, keepText } from './text-desk.ts'

const words = {
  submit: { vi: 'Đã trình bản {language}.', en: 'The {language} text is submitted.' },
  return: { vi: 'Đã trả lại bản {language}.', en: 'The {language} text is returned.' },
  review: { vi: 'Đã thẩm định bản {language}.', en: 'The {language} text is reviewed.' },
  approve: { vi: 'Đã duyệt bản {language}.', en: 'The {language} text is approved.' },
  withdraw: { vi: 'Đã gỡ bản {language} khỏi cổng.', en: 'The {language} text is withdrawn.' },
  takenBack: { vi: 'Đã hoàn tác.', en: 'Taken back.' },
  unsaved: {
    vi: 'Chưa làm được: còn phần chưa lưu tới máy chủ. Xem chỗ được đánh dấu rồi thử lại.',
    en: 'Not yet: something has not reached the server. See what is marked, then try again.',
  },
} as const satisfies Record<TextTransitionName | 'takenBack' | 'unsaved', Labels>

export type TextSteps = ReturnType<typeof useTextSteps>

/** Moves one language on: everything typed is saved first, and what is missing is pointed at. */
export function useTextSteps(facts: TextFacts, onMoved: () => void) {
  const { sheet, addresses, record, locale } = facts
  const t = useWords()
  const client = useQueryClient()
  const [problem, setProblem] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)

  /** Does something with the text as it is saved. @returns whether it was done */
  async function act(work: (version: number) => Promise<SentText>): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(null)
    try {
      await sheet.flush()
      if (sheet.pendingCount() > 0) throw new Error(t(words.unsaved))
      const text = await work(sheet.base().version)
      keepText({ addresses, client, recordId: record.id }, text)
      sheet.adopt(heldText(record.id, text))
      await client.invalidateQueries()
      return true
    } catch (error) {
      if (!(error instanceof Error)) throw error
      setProblem(error)
      if (error instanceof ApiProblem) point(error)
      return false
    } finally {
      setBusy(false)
    }
  }

  async function move(to: TextTransitionName, note?: string): Promise<boolean> {
    let made = 0
    const moved = await act(async (version) => {
      const text = await call(addresses.move, {
        id: record.id,
        locale,
        version,
        to,
        ...(note ? { note } : {}),
      })
      made = text.version
      return text
    })
    if (moved) {
      onMoved()
      toast(t(words[to], { language: localeNames[locale] }), () => takeBack(made))
    }
    return moved
  }

  /** Takes back a step while it is the last; what has been typed since makes it too late, and the server says so. */
  async function takeBack(version: number): Promise<void> {
    try {
      const text = await call(addresses.takeBack, { id: record.id, locale, version })
      keepText({ addresses, client, recordId: record.id }, text)
      sheet.adopt(heldText(record.id, text))
      await client.invalidateQueries()
      onMoved()
      toast(t(words.takenBack))
    } catch (error) {
      if (!(error instanceof Error)) throw error
      toast(error.message)
    }
  }

  function point({ issues }: ApiProblem): void {
    sheet.mark(Object.fromEntries(issues.map(({ at, message }) => [at.split('.')[0] ?? at, message])))
    const [first] = issues
    const box = first && document.getElementById(boxIdOf(first.at.split('.')[0] ?? ''))
    box?.scrollIntoView({ block: 'center' })
    box?.focus({ preventScroll: true })
  }

  return { act, move, busy, problem }
}
