import { useMemo } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { LinkView } from '../../jobs/link-endpoints.ts'
import { DeskBody } from '../desk/desk-body.tsx'
import type { DeskPlace } from '../desk/desk.ts'
import { useDesk } from '../desk/use-desk.ts'
import { LinkFrame } from './link-frame.tsx'
import css from './link.module.css'

const words = {
  loading: { vi: 'Đang mở bàn dịch', en: 'Opening the desk' },
  back: { vi: 'Về gói dịch', en: 'Back to the job' },
  next: { vi: 'Mục tiếp', en: 'Next item' },
} as const satisfies Record<string, Labels>

type Item = Arrived<LinkView>['items'][number]

type LinkDeskProps = { job: Arrived<LinkView>; item: Item; onItem: (id: string | null) => void }

/** The desk of one item for somebody outside: the same as the office's, without what leads into the office. */
export function LinkDesk({ job, item, onItem }: LinkDeskProps) {
  const t = useWords()
  const { collection, id } = item
  const { locale } = job
  const place = useMemo((): DeskPlace => ({ collection, id, locale }), [collection, id, locale])
  const { answer, openRef } = useDesk(place)
  const next = job.items[job.items.findIndex((each) => each.id === id) + 1]
  const back = (
    <Button variant={next ? 'plain' : 'primary'} onClick={() => onItem(null)}>
      {t(words.back)}
    </Button>
  )
  if (!answer.data) {
    return (
      <LinkFrame organization={job.organization}>
        {answer.error ? (
          <Failure error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <SkeletonRows label={t(words.loading)} />
        )}
        {answer.error && back}
      </LinkFrame>
    )
  }
  const actions = (
    <>
      {back}
      {next && (
        <Button variant="primary" onClick={() => onItem(next.id)}>
          {t(words.next)}
        </Button>
      )}
    </>
  )
  return (
    <main className={css.desk}>
      <DeskBody
        place={place}
        desk={answer.data}
        openRef={openRef}
        frame={{ crumbs: [{ label: job.title }, { label: item.title }], actions }}
      />
    </main>
  )
}
