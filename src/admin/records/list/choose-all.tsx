import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { addressesOf, type SentRecord } from '../../../records/http/any-collection.ts'
import { call } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { useLocale, useWords } from '../../words.ts'
import type { ListState } from './list-search.ts'
import type { Selection } from './selection.ts'
import { listInput } from './use-rows.ts'

const words = {
  all: { vi: 'Chọn tất cả kết quả', en: 'Choose all results' },
  choosing: { vi: 'Đang chọn, đã có {count}', en: 'Choosing, {count} so far' },
  most: {
    vi: 'Đã chọn {count} bản ghi đầu; mỗi lần chọn được nhiều nhất chừng ấy.',
    en: 'The first {count} records are chosen; no more can be chosen at once.',
  },
} as const satisfies Record<string, Labels>

const PAGE = 200
const MOST = 5000

type ChooseAllProps = { collection: string; state: ListState; selection: Selection }

/** Chooses what the list shows beyond the rows that have been scrolled to. */
export function ChooseAll({ collection, state, selection }: ChooseAllProps) {
  const t = useWords()
  const locale = useLocale()
  const [found, setFound] = useState<number | null>(null)
  const choose = async () => {
    const records: SentRecord[] = []
    let cursor: string | null | undefined
    try {
      while (cursor !== null && records.length < MOST) {
        setFound(records.length)
        const place = cursor === undefined ? {} : { cursor }
        const page = await call(addressesOf(collection).list, { ...listInput(state), ...place, limit: PAGE })
        records.push(...page.items)
        cursor = page.nextCursor
      }
      selection.setAll(records.slice(0, MOST))
      if (cursor !== null) toast(t(words.most, { count: formatNumber(MOST, locale) }))
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error))
    } finally {
      setFound(null)
    }
  }
  return (
    <Button busy={found !== null} onClick={() => void choose()}>
      {found === null ? t(words.all) : t(words.choosing, { count: formatNumber(found, locale) })}
    </Button>
  )
}
