import { createLazyRoute } from '@tanstack/react-router'
import { dayAndTime } from '../../../../admin/moments.ts'
import { useCall } from '../../../../admin/queries.ts'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useAddress } from '../../../../admin/use-address.ts'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { isPortalLocale, localeNames } from '../../../../platform/locales.ts'
import { readImport } from '../../exchange/endpoints.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import type { View } from './choices.ts'
import { FileStep } from './file-step.tsx'
import { formatLabels } from './format-labels.ts'
import { PreviewStep } from './preview-step.tsx'
import { WrittenStep } from './written-step.tsx'

const words = {
  area: { vi: 'Biên dịch', en: 'Translation' },
  name: { vi: 'Nhập tệp dịch', en: 'Import a translation' },
  lead: { vi: '{kind}, bản {language}, xuất lúc {moment}', en: '{kind}, {language}, exported {moment}' },
  undated: { vi: '{kind}, bản {language}', en: '{kind}, {language}' },
  loading: { vi: 'Đang so tệp với bàn dịch', en: 'Comparing the file with the desk' },
} as const satisfies Record<string, Labels>

export const page = createLazyRoute('/office/translations/import')({ component: ImportPage })

/** A file of translations that came back: choosing it, looking at it, writing it, taking it back. */
function ImportPage() {
  const t = useWords()
  const [address, change] = useAddress()
  const id = address['import']
  return (
    <Page
      name={t(words.name)}
      crumbs={[{ label: t(words.area), link: { to: '/translations' } }, { label: t(words.name) }]}
    >
      <TranslationTabs />
      {id ? (
        <OneImport key={id} id={id} />
      ) : (
        <>
          <PageTitle>{t(words.name)}</PageTitle>
          <FileStep onStarted={(started) => change({ import: started }, { push: true })} />
        </>
      )}
    </Page>
  )
}

function OneImport({ id }: { id: string }) {
  const t = useWords()
  const { data: view, error, refetch } = useCall(readImport, { id }, { staleTime: 0 })
  if (!view) {
    return error ? (
      <Failure error={error} retry={() => void refetch()} />
    ) : (
      <SkeletonRows label={t(words.loading)} />
    )
  }
  return (
    <>
      <PageTitle lead={leadOf(view, t)}>{view.fileName}</PageTitle>
      {view.writtenAt === null ? (
        <PreviewStep view={view} onChanged={() => refetch()} />
      ) : (
        <WrittenStep view={view} onChanged={() => refetch()} />
      )}
    </>
  )
}

function leadOf({ format, locale, madeAt }: View, t: ReturnType<typeof useWords>): string {
  const kind = t(formatLabels[format].name)
  const language = isPortalLocale(locale) ? localeNames[locale] : locale
  return madeAt === null
    ? t(words.undated, { kind, language })
    : t(words.lead, { kind, language, moment: dayAndTime(madeAt) })
}
