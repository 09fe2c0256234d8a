import { memo } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { isEmpty } from '../../drafts/values.ts'
import { useWords } from '../../words.ts'
import { classes } from '../../ui/classes.ts'
import { FieldBody, FieldRow } from './field-row.tsx'
import { FieldTalk, openRequests } from './field-talk.tsx'
import { domIdOf, metaOf, useForm, useSheet } from './form-context.ts'
import css from './form.module.css'
import { namesIn, type FormSection, type Pair } from './layout.ts'

const words = {
  filled: { vi: '{filled} trong {all} ô', en: '{filled} of {all}' },
} as const satisfies Record<string, Labels>

/** A part of the form under its heading, with how much of it is filled in. */
export const Section = memo(function Section({ section }: { section: FormSection }) {
  const t = useWords()
  return (
    <section className={css.section}>
      <h2>
        {t(section.title)} <Filled names={namesIn(section)} />
      </h2>
      {section.fields.map((field) =>
        typeof field === 'string' ? (
          <FieldRow key={field} name={field} />
        ) : (
          <PairRow key={field.from} pair={field} />
        ),
      )}
    </section>
  )
})

function Filled({ names }: { names: readonly string[] }) {
  const t = useWords()
  const filled = useSheet((sheet) => names.filter((name) => !isEmpty(sheet.value(name))).length)
  return <small>{t(words.filled, { filled, all: names.length })}</small>
}

/** From and to on one line. */
const PairRow = memo(function PairRow({ pair }: { pair: Pair }) {
  const { description, comments } = useForm()
  const t = useWords()
  const names = [pair.from, pair.to]
  const metas = names.map((name) => metaOf(description, name))
  const asked = names.some((name) => openRequests(comments, name).length > 0)
  return (
    <div className={classes(css.field, asked && css.asked)} data-field={pair.from}>
      <div className={css.label}>
        <span>{t(pair.label)}</span>
      </div>
      <div className={css.pair}>
        {names.map((name, position) => (
          <span key={name} className={css.half} data-field={name}>
            {position === 1 && <span aria-hidden="true">–</span>}
            <label className={css.hidden} id={`${domIdOf(name)}-label`} htmlFor={domIdOf(name)}>
              {metas[position] && t(metas[position].label)}
            </label>
            <FieldBody name={name} paired />
          </span>
        ))}
      </div>
      {pair.help && <p className={css.help}>{t(pair.help)}</p>}
      {names.map((name) => (
        <FieldTalk key={name} name={name} />
      ))}
    </div>
  )
})
