import { useState } from 'react'
import type { FindingView } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { Button } from '../ui/button.tsx'
import { Glyph } from '../ui/glyph.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useLocale, useWords } from '../words.ts'
import css from './exchange.module.css'

const words = {
  error: { vi: 'Không ghi được', en: 'Cannot be written' },
  warning: { vi: 'Cần xem', en: 'To look at' },
  row: { vi: 'Dòng', en: 'Row' },
  blank: { vi: 'trống', en: 'empty' },
  use: { vi: 'Dùng “{value}”', en: 'Use “{value}”' },
  useAll: { vi: 'Dùng “{value}” cho {count} dòng', en: 'Use “{value}” for {count} rows' },
  edit: { vi: 'Sửa tại đây', en: 'Mend it here' },
  accept: { vi: 'Đồng ý', en: 'Accept' },
  acceptAll: { vi: 'Đồng ý cho {count} dòng', en: 'Accept for {count} rows' },
  drop: { vi: 'Bỏ dòng', en: 'Leave the row out' },
  newValue: { vi: 'Giá trị mới cho dòng {row}', en: 'New value for row {row}' },
  save: { vi: 'Ghi', en: 'Save' },
} as const satisfies Record<string, Labels>

/** What can be done about a finding. */
export type Fix =
  | { kind: 'edit' }
  | { kind: 'mend'; value: string | null; alike: boolean }
  | { kind: 'accept'; alike: boolean }
  | { kind: 'drop' }

/** The remedy that Enter applies: the known name, the acceptance, the correction in place, or leaving the row out. */
export function firstFix({ severity, column, use, alike }: FindingView): Fix {
  if (use !== null) return { kind: 'mend', value: use, alike: alike > 1 }
  if (severity === 'warning') return { kind: 'accept', alike: alike > 1 }
  return column === null ? { kind: 'drop' } : { kind: 'edit' }
}

function fixesOf(finding: FindingView): Fix[] {
  const first = firstFix(finding)
  const rest: Fix[] = [
    ...(finding.severity === 'warning' ? [{ kind: 'accept', alike: finding.alike > 1 } as const] : []),
    ...(finding.column === null ? [] : [{ kind: 'edit' } as const]),
    { kind: 'drop' },
  ]
  return [first, ...rest.filter(({ kind }) => kind !== first.kind)]
}

type FindingRowProps = {
  finding: FindingView
  current: boolean
  editing: boolean
  locked: boolean
  onFix: (fix: Fix) => void
  onLeave: () => void
}

export function FindingRow({ finding, current, editing, locked, onFix, onLeave }: FindingRowProps) {
  const t = useWords()
  const locale = useLocale()
  const { row, severity, heading, value, message, alike, use } = finding
  const label = (fix: Fix) => {
    const params = { value: use, count: formatNumber(alike, locale) }
    if (fix.kind === 'mend') return t(fix.alike ? words.useAll : words.use, params)
    if (fix.kind === 'accept') return t(fix.alike ? words.acceptAll : words.accept, params)
    return t(fix.kind === 'edit' ? words.edit : words.drop)
  }
  return (
    <tr aria-selected={current}>
      <td>
        <Glyph
          name={severity === 'error' ? 'blocked' : 'warning'}
          label={severity === 'error' ? words.error : words.warning}
        />
      </td>
      <td className={css.number} data-number data-label={t(words.row)}>
        {formatNumber(row, locale)}
      </td>
      <td className={css.column}>{t(heading)}</td>
      <td className={css.value}>
        {editing ? (
          <Edit finding={finding} onFix={onFix} onLeave={onLeave} />
        ) : (
          (value ?? <span className={css.blank}>{t(words.blank)}</span>)
        )}
      </td>
      <td className={css.message}>{t(message)}</td>
      <td>
        <div className={css.fixes}>
          {!editing &&
            fixesOf(finding).map((fix, position) => (
              <button
                key={fix.kind}
                type="button"
                className={css.fix}
                data-quiet={position > 0 || undefined}
                disabled={locked}
                onClick={() => onFix(fix)}
              >
                {label(fix)}
              </button>
            ))}
        </div>
      </td>
    </tr>
  )
}

/** Whoever asks to correct a value types at once. */
function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

function Edit({ finding, onFix, onLeave }: Pick<FindingRowProps, 'finding' | 'onFix' | 'onLeave'>) {
  const t = useWords()
  const [text, setText] = useState(finding.value ?? '')
  const save = () => onFix({ kind: 'mend', value: text.trim() || null, alike: false })
  return (
    <form
      className={css.edit}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        ref={focusAndSelect}
        aria-label={t(words.newValue, { row: finding.row })}
        value={text}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
        }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" keys="Enter">
        {t(words.save)}
      </Button>
    </form>
  )
}
