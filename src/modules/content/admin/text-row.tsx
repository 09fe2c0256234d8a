import { useCallback, type ReactNode } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { localeNames } from '../../../platform/locales.ts'
import type { StructuredText } from '../../../records/structured/schema.ts'
import { FieldControl } from '../../../admin/ui/fields/field-control.tsx'
import type { Typed } from '../../../admin/ui/fields/control.ts'
import { classes } from '../../../admin/ui/classes.ts'
import { Unknown, Value } from '../../../admin/records/list/value.tsx'
import { useWords } from '../../../admin/words.ts'
import { Counts } from './editor/counts.tsx'
import { StructuredEditor } from './editor/structured-editor.tsx'
import { Reading } from './reading.tsx'
import { boxIdOf, useText, useTextField } from './text-context.ts'
import { TextConflict } from './text-conflict.tsx'
import type { TextField } from './text-fields.ts'
import css from './texts.module.css'

const words = {
  required: { vi: 'bắt buộc trước khi trình', en: 'needed before submitting' },
} as const satisfies Record<string, Labels>

/** One field of a text: what the source says beside it, its control, its help, and what is wrong. */
export function TextRow({ field }: { field: TextField }) {
  const { source, readOnly } = useText()
  const t = useWords()
  const { name, meta } = field
  const id = boxIdOf(name)
  const inside = (
    <>
      {t(meta.label)}
      {meta.required === true && (
        <abbr className={css.required} title={t(words.required)}>
          *
        </abbr>
      )}
    </>
  )
  return (
    <div className={classes(css.row, source !== null && css.beside)} data-field={name}>
      {source && (
        <div className={css.source}>
          <p className={css.label}>
            {t(meta.label)} <small>{localeNames.vi}</small>
          </p>
          <Said meta={meta} value={source.fields[name]} language={source.locale} />
        </div>
      )}
      <div className={css.own}>
        {meta.kind === 'structured' || readOnly ? (
          <span className={css.label} id={`${id}-label`}>
            {inside}
          </span>
        ) : (
          <label className={css.label} id={`${id}-label`} htmlFor={id}>
            {inside}
          </label>
        )}
        <TextBox field={field} />
        {meta.help && !readOnly && (
          <p className={css.help} id={`${id}-help`}>
            {t(meta.help)}
          </p>
        )}
      </div>
    </div>
  )
}

type SaidProps = Pick<TextField, 'meta'> & { value: unknown; language: string; id?: string }

function Said({ meta, value, language, id }: SaidProps): ReactNode {
  if (value === null || value === undefined) return <Unknown />
  if (meta.kind === 'structured') return <Reading doc={value as StructuredText} language={language} />
  return (
    <p className={css.said} lang={language} id={id} tabIndex={id === undefined ? undefined : -1}>
      <Value meta={meta} value={value} />
    </p>
  )
}

function TextBox({ field: { name, meta } }: { field: TextField }) {
  const { sheet, locale, readOnly, sources } = useText()
  const t = useWords()
  const state = useTextField(name)
  const change = useCallback((value: unknown, typed?: Typed) => sheet.set(name, value, typed), [sheet, name])
  const rest = useCallback(() => sheet.rest(), [sheet])
  const id = boxIdOf(name)
  const { problem, conflict, value } = state
  const described = [meta.help ? `${id}-help` : null, problem ? `${id}-problem` : null]
    .filter(Boolean)
    .join(' ')
  if (readOnly && (meta.kind !== 'structured' || value === null))
    return <Said meta={meta} value={value} language={locale} id={id} />
  const shared = { id, labelledBy: `${id}-label`, describedBy: described || undefined, readOnly }
  return (
    <div lang={locale} className={css.box}>
      {meta.kind === 'structured' ? (
        <StructuredEditor
          {...shared}
          language={locale}
          value={(value ?? null) as StructuredText | null}
          sources={sources}
          onChange={change}
          onRest={rest}
        />
      ) : (
        <>
          <FieldControl
            {...shared}
            meta={meta}
            value={value}
            text={state.text}
            invalid={problem !== null}
            on={null}
            onChange={change}
            onRest={rest}
          />
          {(name === 'title' || name === 'summary') && typeof value === 'string' && (
            <p className={css.counts}>
              <Counts text={value} language={locale} />
            </p>
          )}
        </>
      )}
      {problem && (
        <p className={css.problem} id={`${id}-problem`}>
          {typeof problem === 'string' ? problem : t(problem)}
        </p>
      )}
      {conflict && <TextConflict conflict={conflict} mine={value} />}
    </div>
  )
}
