import { useMemo, useState, type ReactNode } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { localeNames, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import type { ReadRecord } from '../../../records/http/one-record.ts'
import type { SentDescribedText, TextAddresses } from '../../../records/http/text-addresses.ts'
import { ButtonLink } from '../../../admin/ui/button.tsx'
import { Page } from '../../../admin/ui/page.tsx'
import { useWords } from '../../../admin/words.ts'
import { Standing } from './standing-strip.tsx'
import { MinorChangeTick, openMinorChange } from './minor-change.tsx'
import { TextContext, type TextFacts } from './text-context.ts'
import { textFieldsOf } from './text-fields.ts'
import { TextNotes } from './text-notes.tsx'
import { TextRow } from './text-row.tsx'
import { TextSaveLine } from './text-save-line.tsx'
import { TextMenu } from './text-menu.tsx'
import { TextSteps } from './text-steps.tsx'
import css from './texts.module.css'
import { useTextSheet } from './use-text-sheet.ts'
import { useTextSteps } from './use-text-steps.ts'

const words = {
  facts: { vi: 'Thông tin chung', en: 'Shared facts' },
  desk: { vi: 'Bàn dịch từng câu', en: 'Desk, sentence by sentence' },
  here: { vi: 'Nội dung: {language}', en: 'Text: {language}' },
} as const satisfies Record<string, Labels>

type TextDeskProps = {
  addresses: TextAddresses
  collection: string
  label: Labels
  record: ReadRecord
  texts: readonly SentDescribedText[]
  locale: PortalLocale
  tabs: ReactNode
}

/** States in which a text is still being written; later ones are changed only on purpose. */
const OPEN = new Set(['draft', 'machine', 'returned'])

/** Holds the sheet of one language and gives its page all that it shares. */
export function TextDesk({ addresses, collection, label, record, texts, locale, tabs }: TextDeskProps) {
  const text = texts.find((each) => each.locale === locale) ?? null
  const source =
    locale === SOURCE_LOCALE ? null : (texts.find((each) => each.locale === SOURCE_LOCALE) ?? null)
  const [minor] = useState(() => openMinorChange(text))
  const { sheet, recalledAt } = useTextSheet({
    addresses,
    collection,
    recordId: record.id,
    ownerOrgId: record.ownerOrgId,
    locale,
    text,
    minor,
  })
  const [editing, setEditing] = useState(false)
  const mayWrite =
    text?.may.write ?? (locale === SOURCE_LOCALE ? record.may.change : record.may.translate) === true
  const awaitsSource = locale !== SOURCE_LOCALE && source === null
  const readOnly = !mayWrite || awaitsSource || (text !== null && !OPEN.has(text.state) && !editing)
  const fields = useMemo(() => textFieldsOf(collection), [collection])
  const sources = record.fields['sources']
  const facts = useMemo(
    (): TextFacts => ({
      sheet,
      addresses,
      collection,
      record,
      locale,
      text,
      source,
      fields,
      readOnly,
      minor,
      sources: Array.isArray(sources) ? sources.map(String) : [],
    }),
    [sheet, addresses, collection, record, locale, text, source, fields, readOnly, minor, sources],
  )
  return (
    <TextContext value={facts}>
      <link rel="stylesheet" href={`/assets/fonts.${locale}.css`} precedence="default" />
      <TextPage
        {...{ label, tabs, recalledAt, awaitsSource }}
        mayEdit={mayWrite && readOnly && !awaitsSource}
        onEdit={() => {
          // What comes after an approval is another change.
          if (text?.state === 'approved') minor.tick(false)
          setEditing(true)
        }}
        onMoved={() => setEditing(false)}
        facts={facts}
      />
    </TextContext>
  )
}

type TextPageProps = {
  facts: TextFacts
  label: Labels
  tabs: ReactNode
  recalledAt: number | null
  awaitsSource: boolean
  /** Past drafting, and this officer may write a new version. */
  mayEdit: boolean
  onEdit: () => void
  onMoved: () => void
}

function TextPage({ facts, label, tabs, recalledAt, awaitsSource, mayEdit, onEdit, onMoved }: TextPageProps) {
  const { collection, record, locale, fields, readOnly, text } = facts
  const t = useWords()
  const steps = useTextSteps(facts, onMoved)
  const language = localeNames[locale]
  return (
    <Page
      name={`${record.title}: ${language}`}
      ruled
      crumbs={[
        { label: t(label), link: { to: '/records/$collection', params: { collection } } },
        {
          label: record.title,
          link: { to: '/records/$collection/$id', params: { collection, id: record.id } },
        },
        { label: t(words.here, { language }) },
      ]}
      status={readOnly ? null : <TextSaveLine />}
      actions={
        <>
          <TextMenu />
          <TextSteps steps={steps} mayEdit={mayEdit} onEdit={onEdit} />
        </>
      }
    >
      <div className={css.page}>
        <header className={css.head}>
          <h1>{record.title}</h1>
          <div className={css.ways}>
            {locale !== SOURCE_LOCALE && !awaitsSource && (
              <ButtonLink
                variant="quiet"
                icon="globe"
                to="/translations/$collection/$id/$locale"
                params={{ collection, id: record.id, locale }}
              >
                {t(words.desk)}
              </ButtonLink>
            )}
            <ButtonLink
              variant="quiet"
              icon="pen"
              to="/records/$collection/$id"
              params={{ collection, id: record.id }}
            >
              {t(words.facts)}
            </ButtonLink>
          </div>
        </header>
        {tabs}
        <Standing />
        <TextNotes {...{ recalledAt, awaitsSource, steps }} />
        <MinorChangeTick act={steps.act} />
        {!awaitsSource && (text !== null || !readOnly) && (
          <div className={css.rows}>
            {fields.map((field) => (
              <TextRow key={field.name} field={field} />
            ))}
          </div>
        )}
      </div>
    </Page>
  )
}
