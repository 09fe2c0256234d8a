import { createLazyRoute } from '@tanstack/react-router'
import { addressOf } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { ExportMenu, useExport } from '../../../../admin/records/list/export-menu.tsx'
import { Button } from '../../../../admin/ui/button.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { useOpenPath } from '../../../../admin/ui/path-link.tsx'
import { Tabs } from '../../../../admin/ui/tabs.tsx'
import { useAddress } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { portalLocales } from '../../../../platform/locales.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { coverageCsv, coverageWorkbook, readCoverageChoices } from '../../coverage/endpoints.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import { words } from './coverage-words.ts'
import css from './coverage.module.css'
import { MatrixView } from './matrix-view.tsx'
import { SharesView } from './shares-view.tsx'
import { useCoverage } from './use-coverage.ts'

export const page = createLazyRoute('/office/translations')({ component: CoveragePage })

/** How far each item has come in each language, and what of it the public reads. */
function CoveragePage() {
  const t = useWords()
  const locale = useLocale()
  const [address, change] = useAddress()
  const coverage = useCoverage()
  const choices = useCall(readCoverageChoices, {}, { staleTime: 60_000 })
  const exporting = useExport()
  const open = useOpenPath()
  const { asked, totals } = coverage
  const view = address['view'] === 'shares' ? 'shares' : 'items'
  const count =
    totals && t(words.count, { items: formatNumber(totals.items, locale), locales: portalLocales.length })
  return (
    <Page
      name={t(words.title)}
      fixed={view === 'items'}
      crumbs={[{ label: t(words.area) }, { label: t(words.title) }]}
      actions={
        <>
          <ExportMenu
            running={exporting}
            urlOf={(format) =>
              addressOf(format === 'xlsx' ? coverageWorkbook : coverageCsv, {
                ...asked,
                lang: locale,
              })
            }
          />
          <Button variant="primary" icon="plus" onClick={() => open('/translations/jobs/new')}>
            {t(words.newJob)}
          </Button>
        </>
      }
    >
      <TranslationTabs />
      <PageTitle count={view === 'items' ? (count ?? undefined) : undefined}>{t(words.title)}</PageTitle>
      <div className={css.tools}>
        <Tabs
          label={t(words.views)}
          tabs={[
            { name: 'items', label: t(words.items) },
            { name: 'shares', label: t(words.shares) },
          ]}
          current={view}
          onChange={(next) => change({ view: next === 'items' ? null : next }, { push: true })}
        />
      </div>
      {view === 'items' ? (
        <MatrixView coverage={coverage} choices={choices.data} />
      ) : (
        <SharesView choices={choices.data} />
      )}
    </Page>
  )
}
