import { createLazyRoute } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import { readCollection } from '../../../records/http/overview-endpoints.ts'
import { useCall } from '../../queries.ts'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { useWords } from '../../words.ts'
import { CollectionList } from './collection-list.tsx'
import { useListState, usualSort } from './use-list.ts'
import { useRows } from './use-rows.ts'

const words = {
  opening: { vi: 'Đang mở danh sách', en: 'Opening the list' },
} as const satisfies Record<string, Labels>

export const page = createLazyRoute('/office/records/$collection')({ component: ListPage })

function ListPage() {
  const t = useWords()
  const { collection } = page.useParams()
  const [state] = useListState()
  // Asked for at once, not only when the collection is known; the list finds the answer.
  useRows(collection, usualSort(collection, state))
  const described = useCall(readCollection, { name: collection }, { staleTime: 60_000 })
  if (described.error && !described.data) {
    return <Failure error={described.error} retry={() => void described.refetch()} />
  }
  if (!described.data) {
    return (
      <Page name={t(words.opening)}>
        <SkeletonRows label={t(words.opening)} />
      </Page>
    )
  }
  // A list of another collection begins anew: nothing chosen, at the top.
  return <CollectionList key={collection} description={described.data} />
}
