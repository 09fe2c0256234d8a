import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import { toast } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import type { Selection } from './selection.ts'
import { reverseOf, useBulk, type BulkAct, type Done, type Refused } from './use-bulk.ts'

const words = {
  done: { vi: '{act}: xong {count} bản ghi.', en: '{act}: {count} records done.' },
  some: {
    vi: '{act}: xong {count}, còn {refused} chưa làm được.',
    en: '{act}: {count} done, {refused} refused.',
  },
  undone: { vi: 'Đã hoàn tác {count} bản ghi.', en: 'Taken back for {count} records.' },
} as const satisfies Record<string, Labels>

/** Performs acts on the records chosen, says what came of them, and can take them back. */
export function useActs(collection: string, selection: Selection) {
  const t = useWords()
  const { act, progress } = useBulk(collection)
  const [refused, setRefused] = useState<{ act: string; records: Refused[] } | null>(null)
  const tell = (name: string, records: Refused[]) => records.length > 0 && setRefused({ act: name, records })
  const takeBack = async (
    name: string,
    wanted: BulkAct,
    done: readonly Done[],
    titles: Map<string, string>,
  ) => {
    const items = done.map(({ id, version, linkId }) => {
      return { id, version, title: titles.get(id) ?? '', ...(linkId ? { linkId } : {}) }
    })
    const back = await act(wanted, items)
    toast(t(words.undone, { count: back.done.length }))
    tell(name, back.refused)
  }
  const perform = async (name: string, wanted: BulkAct, on: readonly SentRecord[]) => {
    const { done, refused: left } = await act(wanted, on)
    const titles = new Map(on.map(({ id, title }) => [id, title]))
    const reverse = done.length > 0 ? reverseOf(wanted) : null
    const counts = { act: name, count: done.length, refused: left.length }
    toast(
      t(left.length > 0 ? words.some : words.done, counts),
      reverse ? () => takeBack(name, reverse, done, titles) : undefined,
    )
    tell(name, left)
    selection.drop(on)
  }
  return { perform, progress, refused, forgetRefused: () => setRefused(null) }
}
