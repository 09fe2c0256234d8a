import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct, useCall } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { useOpenPath } from '../../../../admin/ui/path-link.tsx'
import { SelectField } from '../../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useAddress } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { isPortalLocale, portalLocales, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { today } from '../../../../platform/time/dates.ts'
import { jobEndpoints } from '../../jobs/endpoints.ts'
import { NO_WORDS, type TargetLocale } from '../../jobs/job.ts'
import { languageName } from '../../jobs/language-name.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import { ItemPicker, type PickedItem } from './item-picker.tsx'
import css from './jobs.module.css'
import { NO_TERMS, sentTerms, TermsFields } from './terms-fields.tsx'
import { WordCounts } from './word-counts.tsx'
import { common } from './words.ts'

const words = {
  name: { vi: 'Lập gói dịch', en: 'New job' },
  items: { vi: 'Nội dung cần dịch', en: 'What is to be translated' },
  terms: { vi: 'Giao việc', en: 'The terms' },
  make: { vi: 'Lập gói dịch', en: 'Make the job' },
  counting: { vi: 'Đang đếm từ', en: 'Counting words' },
  workingDays: { vi: 'Từ mai còn {count} ngày làm việc.', en: '{count} working days from tomorrow.' },
  past: { vi: 'Ngày này đã qua.', en: 'This day has passed.' },
  whichLanguage: { vi: 'Chọn ngôn ngữ để đếm từ.', en: 'Choose a language to count the words.' },
} as const satisfies Record<string, Labels>

/** `<collection>:<id>,…` as the coverage matrix hands items over. */
export function itemsIn(text: string | undefined): PickedItem[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [collection = '', id = ''] = part.split(':')
    return collection && /^[\da-f-]{36}$/.test(id) ? [{ collection, id }] : []
  })
}

function NewJobPage() {
  const t = useWords()
  const locale = useLocale()
  const [address, change] = useAddress()
  const open = useOpenPath()
  const [terms, setTerms] = useState(NO_TERMS)
  const items = itemsIn(address['items'])
  const target = targetOf(address['locale'])
  const estimate = useCall(
    jobEndpoints.estimate,
    { locale: target ?? 'en', items, deadline: terms.deadline },
    { enabled: target !== null && items.length > 0, keep: true },
  )
  const make = useAct(jobEndpoints.create, { onDone: ({ id }) => open(`/translations/jobs/${id}`) })
  const sent = sentTerms(terms)
  const missing = estimate.data?.missing ?? []
  const isReady = target !== null && sent !== null && items.length > 0 && missing.length === 0
  const counted = target !== null && items.length > 0 ? estimate.data : undefined
  return (
    <Page
      name={t(words.name)}
      crumbs={[
        { label: t(common.desk), link: { to: '/translations' } },
        { label: t(common.jobs), link: { to: '/translations/jobs' } },
        { label: t(words.name) },
      ]}
      actions={
        <Button
          variant="primary"
          disabled={!isReady}
          busy={make.isPending}
          onClick={() => sent && target && make.mutate({ locale: target, items, ...sent })}
        >
          {t(words.make)}
        </Button>
      }
    >
      <TranslationTabs />
      <PageTitle>{t(words.name)}</PageTitle>
      <div className={css.body}>
        <div className={css.form}>
          {make.error && (
            <Note tone="red" role="alert">
              {make.error.message}
            </Note>
          )}
          <h2>{t(words.items)}</h2>
          <SelectField
            label={t(common.language)}
            required
            data={portalLocales
              .filter((tag) => tag !== SOURCE_LOCALE)
              .map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
            value={target}
            onChange={(chosen) => change({ locale: chosen })}
          />
          <div>
            <ItemPicker
              items={items}
              counted={counted?.items ?? []}
              missing={missing}
              onChange={(picked) =>
                change({ items: picked.map(({ collection, id }) => `${collection}:${id}`).join(',') })
              }
            />
          </div>
          {items.length > 0 && target === null && <p className={css.quiet}>{t(words.whichLanguage)}</p>}
          {estimate.isLoading && <SkeletonRows label={t(words.counting)} />}
          {estimate.error && <Note tone="red">{estimate.error.message}</Note>}
          {items.length > 0 && target !== null && counted && (
            <WordCounts counts={counted.counts ?? NO_WORDS} />
          )}
          <h2>{t(words.terms)}</h2>
          <TermsFields
            terms={terms}
            onChange={setTerms}
            deadlineHint={hintFor(terms.deadline, counted?.workingDays ?? null)}
          />
        </div>
      </div>
    </Page>
  )

  function hintFor(deadline: string | null, workingDays: number | null): string | undefined {
    if (deadline === null) return undefined
    if (deadline < today()) return t(words.past)
    return workingDays === null ? undefined : t(words.workingDays, { count: workingDays })
  }
}

function targetOf(tag: string | undefined): TargetLocale | null {
  return tag !== undefined && isPortalLocale(tag) && tag !== SOURCE_LOCALE ? tag : null
}

export const page = createLazyRoute('/office/translations/jobs/new')({ component: NewJobPage })
