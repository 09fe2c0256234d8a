import type { Labels } from '../../../platform/labels.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { useWords } from '../../../admin/words.ts'
import { contentEndpoints } from '../endpoints.ts'
import { isContent, type ContentName } from '../names.ts'

const words = {
  needed: {
    vi: 'Mục này có bản đồ: trước khi duyệt, người kiểm duyệt phải xem và xác nhận quần đảo Hoàng Sa, quần đảo Trường Sa được thể hiện đúng.',
    en: 'This item shows a map: before approval a reviewer must look and confirm that the Hoàng Sa and Trường Sa archipelagos are shown as they must be.',
  },
  done: { vi: 'Bản đồ đã được {name} kiểm tra lúc {time}.', en: 'The map was checked by {name}, {time}.' },
  confirm: { vi: 'Đã xem, thể hiện đúng', en: 'Looked at, shown rightly' },
} as const satisfies Record<string, Labels>

/** The checklist of maps: who looked, or that somebody still has to. */
export function MapReview({ collection, id }: { collection: string; id: string }) {
  return isContent(collection) ? <Review collection={collection} id={id} /> : null
}

function Review({ collection, id }: { collection: ContentName; id: string }) {
  const t = useWords()
  const known = useCall(contentEndpoints.readMapReview, { collection, id })
  const confirm = useAct(contentEndpoints.reviewMap)
  if (!known.data) return null
  const { review, mayReview } = known.data
  const act = mayReview && (
    <Button busy={confirm.isPending} onClick={() => confirm.mutate({ collection, id })}>
      {t(words.confirm)}
    </Button>
  )
  return (
    <Note tone={review ? 'plain' : 'light'} icon={review ? 'check' : 'flag'} action={act}>
      {review
        ? t(words.done, { name: review.reviewedBy, time: dayAndTime(review.reviewedAt) })
        : t(words.needed)}
    </Note>
  )
}
