import type { Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { FilterRow } from '../../../../admin/ui/filter-row.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { SelectField } from '../../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { Tag } from '../../../../admin/ui/tag.tsx'
import { TextField } from '../../../../admin/ui/text-field.tsx'
import { useAddress } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { isPortalLocale, portalLocales, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { fold } from '../../../../platform/text/fold.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { readTerms } from '../../glossary/endpoints.ts'
import { treatments } from '../../glossary/schema.ts'
import type { GlossaryTerm } from '../../glossary/terms.ts'
import { languageName } from '../../jobs/language-name.ts'
import css from './glossary.module.css'
import { words } from './words.ts'

const MOST = 100

/** The terms that are enforced, of the province and of others, in one language. */
export function TermFinder() {
  const t = useWords()
  const locale = useLocale()
  const [address, change] = useAddress()
  const asked = address['language'] ?? ''
  const language = isPortalLocale(asked) && asked !== SOURCE_LOCALE ? asked : 'en'
  const { data, error, refetch } = useCall(readTerms, { locale: language }, { keep: true })
  const found = (data?.terms ?? []).filter((term) => fits(term, address['q'] ?? ''))
  return (
    <section aria-label={t(words.look)} className={css.finder}>
      <FilterRow label={t(words.look)}>
        <TextField
          label={t(words.find)}
          value={address['q'] ?? ''}
          onChange={({ currentTarget }) => change({ q: currentTarget.value })}
        />
        <SelectField
          label={t(words.language)}
          data={portalLocales
            .filter((tag) => tag !== SOURCE_LOCALE)
            .map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
          value={language}
          allowDeselect={false}
          clearable={false}
          onChange={(chosen) => change({ language: chosen })}
        />
      </FilterRow>
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={t(words.loading)} />}
      {data && found.length === 0 && <Empty title={t(words.nothing)}>{t(words.nothingText)}</Empty>}
      {found.length > 0 && (
        <ul className={css.terms} aria-label={t(words.title)}>
          {found.slice(0, MOST).map((term) => (
            <Term key={term.id} term={term} language={language} />
          ))}
        </ul>
      )}
      {found.length > MOST && (
        <p className={css.quiet}>{t(words.more, { count: formatNumber(found.length - MOST, locale) })}</p>
      )}
    </section>
  )
}

function fits({ term, variants, accepted }: Arrived<GlossaryTerm>, q: string): boolean {
  const wanted = fold(q)
  return wanted === '' || [term, ...variants, ...accepted].some((said) => fold(said).includes(wanted))
}

function Term({ term, language }: { term: Arrived<GlossaryTerm>; language: string }) {
  const t = useWords()
  const { accepted, forbidden, sourceForbidden, explanation, legalBasis, treatment, variants, from } = term
  const kept = treatment === 'do-not-translate'
  return (
    <li className={css.term}>
      <div>
        <b lang={SOURCE_LOCALE}>
          {from === null ? (
            <PathLink path={`/records/glossary-terms/${term.id}`}>{term.term}</PathLink>
          ) : (
            term.term
          )}
        </b>
        {variants.length > 0 && <p className={css.quiet}>{variants.join('; ')}</p>}
        {sourceForbidden.length > 0 && (
          <p className={css.never}>{t(words.never, { words: sourceForbidden.join('; ') })}</p>
        )}
      </div>
      <div>
        {accepted.length > 0 || kept ? (
          <p lang={language}>{accepted.length > 0 ? accepted.join('; ') : term.term}</p>
        ) : (
          <p className={css.quiet}>{t(words.notYet)}</p>
        )}
        {forbidden.length > 0 && (
          <p className={css.never}>{t(words.never, { words: forbidden.join('; ') })}</p>
        )}
      </div>
      <div className={css.about}>
        <Tag tone={treatment === 'preferred' ? 'plain' : 'river'}>{t(treatments[treatment])}</Tag>
        {from !== null && <Tag tone="light">{from}</Tag>}
        {legalBasis && <p className={css.quiet}>{legalBasis}</p>}
        {explanation && <p className={css.quiet}>{explanation}</p>}
      </div>
    </li>
  )
}
