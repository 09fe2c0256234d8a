import type { MouseEvent } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { readImport } from '../../exchange/endpoints.ts'
import type { LinkView } from '../../jobs/link-endpoints.ts'
import { FileStep } from '../exchange/file-step.tsx'
import { PreviewStep } from '../exchange/preview-step.tsx'
import { WrittenStep } from '../exchange/written-step.tsx'
import { LinkFrame } from './link-frame.tsx'
import css from './link.module.css'

const words = {
  title: { vi: 'Gửi tệp đã dịch', en: 'Send a translated file' },
  back: { vi: 'Về gói dịch', en: 'Back to the job' },
  loading: { vi: 'Đang so tệp với bàn dịch', en: 'Comparing the file with the desk' },
} as const satisfies Record<string, Labels>

/** What the address says while no file is chosen yet. */
export const NEW_FILE = 'new'

type LinkImportProps = {
  job: Arrived<LinkView>
  /** The import that is looked at, or `NEW_FILE`. */
  id: string
  onImport: (id: string | null) => void
  onItem: (id: string) => void
}

/** A translated file that somebody outside sends: chosen, looked at, written. */
export function LinkImport({ job, id, onImport, onItem }: LinkImportProps) {
  const t = useWords()
  // The steps are those of the office, whose links lead to its pages; here they lead to the same things of the job.
  const stay = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="/office/"]') : null
    if (!link) return
    event.preventDefault()
    event.stopPropagation()
    const { pathname, searchParams } = new URL((link as HTMLAnchorElement).href)
    const item = job.items.find((each) => pathname.split('/').includes(each.id))
    if (item) onItem(item.id)
    else onImport(searchParams.get('import') ?? NEW_FILE)
  }
  return (
    <LinkFrame organization={job.organization} wide>
      <p>
        <Button variant="quiet" onClick={() => onImport(null)}>
          {t(words.back)}
        </Button>
      </p>
      <h1>{t(words.title)}</h1>
      <div className={css.import} onClickCapture={stay}>
        {id === NEW_FILE ? <FileStep onStarted={onImport} /> : <OneImport key={id} id={id} />}
      </div>
    </LinkFrame>
  )
}

function OneImport({ id }: { id: string }) {
  const t = useWords()
  const { data: view, error, refetch } = useCall(readImport, { id }, { staleTime: 0 })
  if (error && !view) return <Failure error={error} retry={() => void refetch()} />
  if (!view) return <SkeletonRows label={t(words.loading)} />
  const Step = view.writtenAt === null ? PreviewStep : WrittenStep
  return <Step view={view} onChanged={() => refetch()} />
}
