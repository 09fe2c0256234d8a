import type { ReactNode } from 'react'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import { words } from './coverage-words.ts'
import css from './coverage.module.css'

type TranslationPageProps = { title: Labels; lead: Labels; actions?: ReactNode; children: ReactNode }

/** A page of the translation desk that is read from top to bottom. */
export function TranslationPage({ title, lead, actions, children }: TranslationPageProps) {
  const t = useWords()
  return (
    <Page
      name={t(title)}
      crumbs={[{ label: t(words.area), link: { to: '/translations' } }, { label: t(title) }]}
      actions={actions}
    >
      <TranslationTabs />
      <PageTitle lead={t(lead)}>{t(title)}</PageTitle>
      <div className={css.body}>{children}</div>
    </Page>
  )
}
