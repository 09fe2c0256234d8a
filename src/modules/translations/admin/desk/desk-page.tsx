import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Page } from '../../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { NotFound } from '../../../../admin/shell/not-found.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { isPortalLocale, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { DeskBody } from './desk-body.tsx'
import type { DeskPlace } from './desk.ts'
import { useDesk } from './use-desk.ts'

const words = {
  area: { vi: 'Biên dịch', en: 'Translation' },
  loading: { vi: 'Đang mở bàn dịch', en: 'Opening the desk' },
} as const satisfies Record<string, Labels>

/** The desk of one item in one language: its source and its translation side by side, with the page beside them. */
function DeskPage() {
  const { collection = '', id = '', locale = '' } = useParams({ strict: false })
  if (!isPortalLocale(locale) || locale === SOURCE_LOCALE) return <NotFound />
  return <OpenDesk key={`${id} ${locale}`} {...{ collection, id, locale }} />
}

function OpenDesk({ collection, id, locale }: DeskPlace) {
  const t = useWords()
  const place = useMemo((): DeskPlace => ({ collection, id, locale }), [collection, id, locale])
  const { answer, openRef } = useDesk(place)
  if (answer.data) return <DeskBody place={place} desk={answer.data} openRef={openRef} />
  return (
    <Page name={t(words.area)} crumbs={[{ label: t(words.area) }]}>
      {answer.error ? (
        <Failure error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <SkeletonRows label={t(words.loading)} />
      )}
    </Page>
  )
}

export const page = createLazyRoute('/office/translations/$collection/$id/$locale')({ component: DeskPage })
