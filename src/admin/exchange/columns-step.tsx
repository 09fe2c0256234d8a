import { useState } from 'react'
import { importEndpoints, type ImportView } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Arrived } from '../api.ts'
import { useAct } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Glyph } from '../ui/glyph.tsx'
import { useKeys } from '../ui/keys.ts'
import { Note } from '../ui/note.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Table } from '../ui/table.tsx'
import { useWords } from '../words.ts'
import css from './exchange.module.css'

const words = {
  intro: {
    vi: 'Đã tự khớp {matched} trong {all} cột. Xem lại, rồi kiểm tra.',
    en: '{matched} of {all} columns are matched. Look at them, then check.',
  },
  label: { vi: 'Cột của tệp và trường của sổ', en: 'Columns of the file and fields of the register' },
  letter: { vi: 'Chữ cái của cột', en: 'Letter of the column' },
  column: { vi: 'Cột trong tệp', en: 'Column of the file' },
  samples: { vi: 'Giá trị đầu tiên', en: 'First values' },
  field: { vi: 'Trường của sổ', en: 'Field of the register' },
  leftOut: { vi: 'Không nhập', en: 'Not imported' },
  fieldOf: { vi: 'Trường cho cột {column}', en: 'Field for column {column}' },
  missing: {
    vi: 'Tệp không có: {names}. Bản ghi mới sẽ thiếu các trường này cho đến khi điền trước lúc trình.',
    en: 'The file lacks: {names}. New records will lack these fields until they are filled in before submitting.',
  },
  check: { vi: 'Kiểm tra', en: 'Check' },
} as const satisfies Record<string, Labels>

type ColumnsStepProps = { view: Arrived<ImportView>; onChecked: () => void }

/** The second step: what each column of the file is taken for. */
export function ColumnsStep({ view, onChecked }: ColumnsStepProps) {
  const t = useWords()
  const [matched, setMatched] = useState(
    () => new Map(view.columns.map(({ index, column }) => [index, column])),
  )
  const act = useAct(importEndpoints.match, {
    refreshes: [importEndpoints.read, importEndpoints.findings],
    onDone: onChecked,
  })
  const check = () =>
    act.mutate({ id: view.id, columns: [...matched].map(([index, column]) => ({ index, column })) })
  useKeys({ 'mod+Enter': check })
  const taken = new Set(matched.values())
  const count = [...matched.values()].filter((name) => name !== null).length
  const missing = view.choices.filter(({ name, required }) => required && !taken.has(name))
  return (
    <div className={css.body}>
      {act.error && (
        <Note tone="red" icon="error" role="alert">
          {act.error.message}
        </Note>
      )}
      <div className={css.tally}>
        <p>{t(words.intro, { matched: count, all: view.columns.length })}</p>
        <div className={css.acts}>
          <Button variant="primary" keys="Ctrl Enter" busy={act.isPending} onClick={check}>
            {t(words.check)}
          </Button>
        </div>
      </div>
      <div className={css.table}>
        <Table
          label={t(words.label)}
          head={[
            <span key="letter" className={css.hidden}>
              {t(words.letter)}
            </span>,
            t(words.column),
            t(words.samples),
            t(words.field),
          ]}
        >
          {view.columns.map(({ index, letter, heading, samples }) => {
            const chosen = matched.get(index) ?? null
            return (
              <tr key={index}>
                <td>
                  <span className={css.column}>
                    <Glyph name={chosen === null ? 'none' : 'done'} />
                    <span className={css.letter}>{letter}</span>
                  </span>
                </td>
                <td className={css.value}>{heading || '–'}</td>
                <td className={css.samples}>{samples.join(' · ') || '–'}</td>
                <td>
                  <SelectField
                    aria-label={t(words.fieldOf, { column: heading || letter })}
                    placeholder={t(words.leftOut)}
                    data={view.choices
                      .filter(({ name }) => name === chosen || !taken.has(name))
                      .map(({ name, label }) => ({ value: name, label: t(label) }))}
                    value={chosen}
                    onChange={(name) => setMatched(new Map(matched).set(index, name))}
                  />
                </td>
              </tr>
            )
          })}
        </Table>
      </div>
      {missing.length > 0 && (
        <Note tone="light" icon="warning">
          {t(words.missing, { names: missing.map(({ label }) => t(label)).join(', ') })}
        </Note>
      )}
    </div>
  )
}
