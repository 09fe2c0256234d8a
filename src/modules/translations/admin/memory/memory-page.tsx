import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { Button, ButtonAnchor } from '../../../../admin/ui/button.tsx'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useAddress, type Address } from '../../../../admin/use-address.ts'
import { useWords } from '../../../../admin/words.ts'
import { isPortalLocale, type PortalLocale } from '../../../../platform/locales.ts'
import { exportMemory, listEntries, type MemoryEntry } from '../../memory/endpoints.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import { EntryList } from './entry-list.tsx'
import { ImportDialog } from './import-dialog.tsx'
import css from './memory.module.css'
import { MemoryFilters } from './memory-filters.tsx'
import { words } from './words.ts'

const FILTERS = ['q', 'locale', 'origin'] as const

type Query = { q?: string; locale?: Exclude<PortalLocale, 'vi'>; origin?: MemoryEntry['origin'] }

function queryOf({ q, locale, origin }: Address): Query {
  return {
    ...(q ? { q } : {}),
    ...(locale && isPortalLocale(locale) && locale !== 'vi' ? { locale } : {}),
    ...(origin === 'approved' || origin === 'imported' ? { origin } : {}),
  }
}

function MemoryPage() {
  const t = useWords()
  const [address, change] = useAddress()
  const [importing, setImporting] = useState(false)
  const query = queryOf(address)
  const after = address['after'] ? { after: address['after'] } : {}
  const { data, error, refetch } = useCall(listEntries, { ...query, ...after }, { keep: true })
  const isNarrowed = FILTERS.some((name) => address[name])
  return (
    <Page
      name={t(words.title)}
      crumbs={[{ label: t(words.area), link: { to: '/translations' } }, { label: t(words.title) }]}
      actions={
        <>
          <ButtonAnchor variant="quiet" icon="export" href={addressOf(exportMemory, query)} download>
            {t(words.export)}
          </ButtonAnchor>
          {data?.mayImport && (
            <Button variant="primary" icon="import" onClick={() => setImporting(true)}>
              {t(words.import)}
            </Button>
          )}
        </>
      }
    >
      <TranslationTabs />
      <PageTitle lead={t(words.lead)}>{t(words.title)}</PageTitle>
      <div className={css.body}>
        <MemoryFilters {...{ address, change }} counts={data?.counts ?? []} />
        {error && !data && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <SkeletonRows label={t(words.loading)} />}
        {data && data.items.length > 0 && <EntryList entries={data.items} />}
        {data && data.items.length === 0 && (
          <Empty
            title={t(isNarrowed ? words.nothing : words.none)}
            actions={
              isNarrowed && (
                <Button onClick={() => change({ q: null, locale: null, origin: null, after: null })}>
                  {t(words.clear)}
                </Button>
              )
            }
          >
            {t(isNarrowed ? words.nothingText : words.noneText)}
          </Empty>
        )}
        {data && (data.next !== null || address['after']) && (
          <p className={css.pages}>
            {address['after'] && (
              <Button variant="quiet" onClick={() => change({ after: null })}>
                {t(words.first)}
              </Button>
            )}
            {data.next !== null && (
              <Button onClick={() => change({ after: String(data.next) }, { push: true })}>
                {t(words.next)}
              </Button>
            )}
          </p>
        )}
      </div>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Page>
  )
}

export const page = createLazyRoute('/office/translations/memory')({ component: MemoryPage })
