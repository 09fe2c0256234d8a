import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import type { TransitionName } from '../../../records/states.ts'
import { ApiProblem, call } from '../../api.ts'
import { toast } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import { heldOf, keepRecord } from './desk.ts'
import { domIdOf, useForm } from './form-context.ts'
import type { Returned } from './return-dialog.tsx'

const words = {
  submit: { vi: 'Đã trình “{title}”.', en: '“{title}” is submitted.' },
  return: { vi: 'Đã trả lại “{title}”.', en: '“{title}” is returned.' },
  approve: { vi: 'Đã duyệt “{title}”.', en: '“{title}” is approved.' },
  archive: { vi: 'Đã lưu trữ “{title}”.', en: '“{title}” is archived.' },
  unsaved: {
    vi: 'Chưa trình được: còn phần chưa lưu tới máy chủ. Xem chỗ được đánh dấu rồi thử lại.',
    en: 'Not yet: something has not reached the server. See what is marked, then try again.',
  },
} as const satisfies Record<string, Labels>

/** Moves the record on: everything typed is saved first, and what is missing is pointed at. */
export function useSteps() {
  const { sheet, addresses, record, goTo } = useForm()
  const t = useWords()
  const client = useQueryClient()
  const [problem, setProblem] = useState<ApiProblem | Error | null>(null)
  const [busy, setBusy] = useState(false)

  const arrived = async (moved: SentRecord) => {
    keepRecord(client, addresses, moved)
    sheet.adopt(heldOf(moved))
    await client.invalidateQueries()
  }

  async function move(to: TransitionName, returned?: Returned): Promise<boolean> {
    const id = sheet.base().id
    if (id === null || busy) return false
    setBusy(true)
    setProblem(null)
    try {
      await sheet.flush()
      if (sheet.pendingCount() > 0) throw new Error(t(words.unsaved))
      const { version } = sheet.base()
      const moved = await call(addresses.transition, { id, version, to, ...said(returned) })
      await arrived(moved)
      toast(t(words[to], { title: moved.title }), async () => {
        await arrived(await call(addresses.takeBack, { id, version: sheet.base().version }))
      })
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

  /** Marks what is missing and goes to the first of it, as it stands on the page. */
  function point({ issues }: ApiProblem): void {
    sheet.mark(Object.fromEntries(issues.map(({ at, message }) => [at, message])))
    const places = issues.flatMap(({ at }) => {
      const element = document.getElementById(domIdOf(at))
      return element ? [{ at, top: element.getBoundingClientRect().top }] : []
    })
    const [first] = places.sort((a, b) => a.top - b.top)
    if (first) goTo(first.at)
  }

  return { move, busy, problem, forget: () => setProblem(null), record, arrived }
}

function said(returned: Returned | undefined): { note?: string; places?: { field: string; note: string }[] } {
  if (!returned) return {}
  return {
    ...(returned.note === undefined ? {} : { note: returned.note }),
    ...(returned.places.length === 0 ? {} : { places: returned.places }),
  }
}
