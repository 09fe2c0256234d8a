import { memo, useCallback, useState, type ReactNode } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { call } from '../../api.ts'
import { classes } from '../../ui/classes.ts'
import type { Typed } from '../../ui/fields/control.ts'
import { FieldControl, isGroup } from '../../ui/fields/field-control.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useWords } from '../../words.ts'
import { Value } from '../list/value.tsx'
import { ConflictChoice } from './conflict.tsx'
import { FieldTalk, openRequests } from './field-talk.tsx'
import { domIdOf, metaOf, useField, useForm, useSheet } from './form-context.ts'
import css from './form.module.css'
import { LawCard } from './law-card.tsx'

const words = {
  basis: { vi: 'Căn cứ của ô «{label}»', en: 'Legal basis of “{label}”' },
  unsent: { vi: 'chưa gửi', en: 'not sent' },
  required: { vi: 'bắt buộc trước khi trình', en: 'needed before submitting' },
} as const satisfies Record<string, Labels>

/** A field with its label, its control, its help and everything that is being said about it. */
export const FieldRow = memo(function FieldRow({ name }: { name: string }) {
  const { description, comments, readOnly } = useForm()
  const t = useWords()
  const [law, setLaw] = useState(false)
  const meta = metaOf(description, name)
  if (!meta) return null
  const id = domIdOf(name)
  const asked = openRequests(comments, name).length > 0
  return (
    <div className={classes(css.field, asked && css.asked)} data-field={name}>
      <FieldLabel
        name={name}
        group={readOnly || isGroup(meta.kind)}
        required={meta.required === true}
        label={t(meta.label)}
      >
        {meta.legalBasis && (
          <IconButton
            icon="law"
            label={t(words.basis, { label: meta.label })}
            className={css.basis}
            aria-expanded={law}
            onClick={() => setLaw(!law)}
          />
        )}
      </FieldLabel>
      <FieldBody name={name} />
      {meta.help && (
        <p className={css.help} id={`${id}-help`}>
          {t(meta.help)}
        </p>
      )}
      {law && <LawCard legalBasis={meta.legalBasis ?? ''} onClose={() => setLaw(false)} />}
      <FieldTalk name={name} />
    </div>
  )
})

type FieldLabelProps = {
  name: string
  group: boolean
  required: boolean
  label: string
  children?: ReactNode
}

function FieldLabel({ name, group, required, label, children }: FieldLabelProps) {
  const t = useWords()
  const id = domIdOf(name)
  const inside = (
    <>
      {label}
      {required && (
        <abbr className={css.required} title={t(words.required)}>
          *
        </abbr>
      )}
    </>
  )
  return (
    <div className={css.label}>
      {group ? (
        <span id={`${id}-label`}>{inside}</span>
      ) : (
        <label id={`${id}-label`} htmlFor={id}>
          {inside}
        </label>
      )}
      {children}
    </div>
  )
}

/** The control alone with what is wrong in it; two of them stand beside one another in a pair. */
export function FieldBody({ name, paired = false }: { name: string; paired?: boolean }) {
  const { sheet, description, readOnly, record, addresses, on } = useForm()
  const t = useWords()
  const state = useField(name)
  const offline = useSheet((whole) => whole.state().kind === 'offline')
  const [focused, setFocused] = useState(false)
  const meta = metaOf(description, name)
  const id = domIdOf(name)
  const change = useCallback((value: unknown, typed?: Typed) => sheet.set(name, value, typed), [sheet, name])
  const rest = useCallback(() => sheet.rest(), [sheet])
  const recordId = record?.id
  const mayLook = record?.may['view-sensitive'] === true
  const look = useCallback(
    async (reason: string) => (await call(addresses.look, { id: recordId ?? '', field: name, reason })).value,
    [addresses, recordId, name],
  )
  if (!meta) return null
  if (readOnly && meta.kind !== 'sensitive') {
    return (
      <p className={css.value} id={id} tabIndex={-1}>
        <Value meta={meta} value={state.value} />
      </p>
    )
  }
  // Half a date is no mistake while it is being typed.
  const problem = state.problem !== null && !(focused && state.text !== null) ? state.problem : null
  const described = [meta.help && !paired ? `${id}-help` : null, problem ? `${id}-problem` : null]
  return (
    <div className={css.body} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <FieldControl
        id={id}
        labelledBy={`${id}-label`}
        describedBy={described.filter(Boolean).join(' ') || undefined}
        meta={meta}
        value={state.value}
        text={state.text}
        invalid={problem !== null}
        readOnly={readOnly}
        on={on}
        onChange={change}
        onRest={rest}
        look={mayLook && recordId !== undefined ? look : undefined}
      />
      {offline && state.pending && <Tag tone="light">{t(words.unsent)}</Tag>}
      {problem && (
        <p className={css.problem} id={`${id}-problem`}>
          {typeof problem === 'string' ? problem : t(problem)}
        </p>
      )}
      {state.conflict && <ConflictChoice conflict={state.conflict} meta={meta} />}
    </div>
  )
}
