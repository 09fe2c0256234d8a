import type { Arrived } from '../../../../admin/api.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { portalLocales } from '../../../../platform/locales.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import type { CoveragePage } from '../../coverage/endpoints.ts'
import { languageWords, words } from './coverage-words.ts'
import css from './matrix.module.css'

export type Totals = NonNullable<Arrived<CoveragePage>['totals']>

/** The languages, and of how many of the items shown each has an approved text. */
export function MatrixHead({ totals, template }: { totals: Totals | null; template: string }) {
  const t = useWords()
  return (
    <div role="rowgroup" className={css.head}>
      <div role="row" className={css.row} style={{ gridTemplateColumns: template }}>
        <div role="columnheader">{t(words.content)}</div>
        {portalLocales.map((locale) => (
          <div role="columnheader" key={locale}>
            {t(languageWords[locale])}
            <small>{locale}</small>
          </div>
        ))}
      </div>
      <div role="row" className={css.row} style={{ gridTemplateColumns: template }}>
        <div role="rowheader">
          <b>{t(words.approved)}</b> <span className={css.sub}>{t(words.released)}</span>
        </div>
        {portalLocales.map((locale) => (
          <div role="gridcell" key={locale} className={css.total}>
            {totals && <Total totals={totals} locale={locale} />}
          </div>
        ))}
      </div>
    </div>
  )
}

function Total({ totals, locale }: { totals: Totals; locale: (typeof portalLocales)[number] }) {
  const t = useWords()
  const lang = useLocale()
  const found = totals.locales.find((each) => each.locale === locale)
  const approved = found?.counts.approved ?? 0
  const [count, items] = [formatNumber(approved, lang), formatNumber(totals.items, lang)]
  const said = t(words.approvedOf, { language: t(languageWords[locale]), count, items })
  const share = totals.items === 0 ? 0 : (approved / totals.items) * 100
  return (
    <>
      <span role="img" aria-label={said}>
        {count} <i>/ {items}</i>
      </span>
      <span className={css.bar} aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </span>
      {found !== undefined && found.late > 0 && (
        <span className={css.lateCount}>{t(words.lateOf, { count: formatNumber(found.late, lang) })}</span>
      )}
    </>
  )
}
