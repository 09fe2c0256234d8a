import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { Button, ButtonLink } from '../../../../admin/ui/button.tsx'
import { Menu } from '../../../../admin/ui/menu.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { exportGlossary, listGlossarySources } from '../../glossary/endpoints.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import css from './glossary.module.css'
import { ImportTerms } from './import-terms.tsx'
import { SourceList } from './source-list.tsx'
import { TermFinder } from './term-finder.tsx'
import { words } from './words.ts'

const download = (format: 'tbx' | 'tbx-2008' | 'json') => () => {
  location.assign(addressOf(exportGlossary, { format }))
}

function GlossaryPage() {
  const t = useWords()
  const locale = useLocale()
  const { data } = useCall(listGlossarySources, {})
  const [importing, setImporting] = useState(false)
  const number = (count: number) => formatNumber(count, locale)
  return (
    <Page
      name={t(words.title)}
      crumbs={[{ label: t(words.area), link: { to: '/translations' } }, { label: t(words.title) }]}
      actions={
        <>
          <Menu
            label={t(words.exportAs)}
            target={
              <Button variant="quiet" icon="export">
                {t(words.exportAs)}
              </Button>
            }
            items={[
              { label: t(words.tbx), onClick: download('tbx') },
              { label: t(words.oldTbx), onClick: download('tbx-2008') },
              { label: t(words.json), onClick: download('json') },
            ]}
          />
          {data?.may.create && (
            <>
              <Button variant="quiet" icon="import" onClick={() => setImporting(true)}>
                {t(words.import)}
              </Button>
              <ButtonLink
                variant="primary"
                icon="plus"
                to="/records/$collection/new"
                params={{ collection: 'glossary-terms' }}
              >
                {t(words.add)}
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <TranslationTabs />
      <PageTitle lead={t(words.lead)}>{t(words.title)}</PageTitle>
      <div className={css.body}>
        <p className={css.standing}>
          {data && (
            <span>
              {t(words.own, { approved: number(data.own.approved) })}
              {data.own.waiting > 0 && `, ${t(words.waiting, { waiting: number(data.own.waiting) })}`}
            </span>
          )}
          <ButtonLink to="/records/$collection" params={{ collection: 'glossary-terms' }}>
            {t(words.register)}
          </ButtonLink>
        </p>
        <TermFinder />
        <SourceList sources={data?.sources ?? []} mayAdminister={data?.may.administer ?? false} />
      </div>
      {importing && <ImportTerms onClose={() => setImporting(false)} />}
    </Page>
  )
}

export const page = createLazyRoute('/office/translations/glossary')({ component: GlossaryPage })
