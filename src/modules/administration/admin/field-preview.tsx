import { useState } from 'react'
import { FieldControl } from '../../../admin/ui/fields/field-control.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { optionsOf, type FieldDraft } from './field-draft.ts'
import css from './fields.module.css'

const words = {
  title: { vi: 'Biểu mẫu sẽ hiện như sau', en: 'How the form will show it' },
  unnamed: { vi: 'Tên trường', en: 'Name of the field' },
} as const satisfies Record<string, Labels>

/** The field as the form will show it; what is typed here goes nowhere. */
export function FieldPreview({ draft }: { draft: FieldDraft }) {
  const t = useWords()
  const locale = useLocale()
  const [tried, setTried] = useState<unknown>(null)
  const inLocale = (vi: string, en: string) => (locale === 'vi' ? vi : en || vi)
  const label = inLocale(draft.labelVi, draft.labelEn) || t(words.unnamed)
  const help = inLocale(draft.helpVi, draft.helpEn)
  const options = optionsOf(draft).map((value) => ({ value, label: { vi: value, en: value } }))
  const unit = draft.kind === 'money' ? 'đồng' : draft.unit.trim()
  const meta = {
    kind: draft.kind,
    label: { vi: label, en: label },
    options,
    ...(unit === '' ? {} : { unit }),
  }
  return (
    <section className={css.preview}>
      <h3>{t(words.title)}</h3>
      <label className={css.label} id="tried-label" htmlFor="tried">
        {label}
        {draft.required && <span className={css.star}> *</span>}
      </label>
      <FieldControl
        key={draft.kind}
        id="tried"
        labelledBy="tried-label"
        describedBy={help ? 'tried-help' : undefined}
        meta={meta}
        value={tried}
        text={null}
        invalid={false}
        readOnly={false}
        on={null}
        onChange={setTried}
        onRest={() => {}}
      />
      {help && (
        <p className={css.help} id="tried-help">
          {help}
        </p>
      )}
    </section>
  )
}
