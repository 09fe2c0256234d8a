import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../../admin/api.ts'
import { keyOf } from '../../../../../admin/queries.ts'
import { Failure } from '../../../../../admin/ui/failure.tsx'
import { IconButton } from '../../../../../admin/ui/icon-button.tsx'
import { SkeletonRows } from '../../../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import { readDeskPage } from '../../../page/endpoints.ts'
import { useDeskFacts } from '../desk-context.ts'
import { PageFrame } from './page-frame.tsx'
import css from './preview.module.css'

const words = {
  title: { vi: 'Xem trước trang công khai', en: 'Preview of the public page' },
  phone: { vi: 'Khổ điện thoại', en: 'As on a phone' },
  screen: { vi: 'Khổ màn hình', en: 'As on a screen' },
  loading: { vi: 'Đang dựng trang', en: 'Rendering the page' },
} as const satisfies Record<string, Labels>

type PreviewProps = {
  wide: boolean
  /** Left out where there is one width only. */
  onWide?: ((wide: boolean) => void) | undefined
}

/** The public page as its readers will have it, while its text is being translated. */
export function Preview({ wide, onWide }: PreviewProps) {
  const t = useWords()
  return (
    <section className={css.preview} aria-label={t(words.title)}>
      <header className={css.head}>
        <h2>{t(words.title)}</h2>
        {onWide && (
          <>
            <IconButton
              icon="phone"
              label={t(words.phone)}
              aria-pressed={!wide}
              onClick={() => onWide(false)}
            />
            <IconButton
              icon="image"
              label={t(words.screen)}
              aria-pressed={wide}
              onClick={() => onWide(true)}
            />
          </>
        )}
      </header>
      <div className={css.page}>
        <Rendered name={t(words.title)} wide={wide} />
      </div>
    </section>
  )
}

/** The page that the portal renders of what is saved, asked for anew after each saving. */
function Rendered({ name, wide }: { name: string; wide: boolean }) {
  const { desk, place } = useDeskFacts()
  const t = useWords()
  const stand = [desk.source.version, ...desk.segments.map(({ version }) => version)].join('.')
  const page = useQuery({
    queryKey: [...keyOf(readDeskPage, place), stand],
    queryFn: ({ signal }) => call(readDeskPage, place, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  })
  if (page.data?.html) return <PageFrame name={name} html={page.data.html} wide={wide} />
  return page.error ? (
    <Failure error={page.error} retry={() => void page.refetch()} />
  ) : (
    <SkeletonRows label={t(words.loading)} />
  )
}
