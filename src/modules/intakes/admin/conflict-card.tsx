import { Glyph } from '../../../admin/ui/glyph.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { classes } from '../../../admin/ui/classes.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { ConflictView } from '../readings/endpoints.ts'
import css from './reader.module.css'

const words = {
  line: { vi: 'dòng {line}', en: 'line {line}' },
  known: { vi: 'khớp sổ đăng ký', en: 'as recorded' },
  both: { vi: 'Cả hai cách viết được giữ trong lịch sử.', en: 'Both ways are kept in the history.' },
  seen: { vi: 'Đã xem, giữ như trong báo cáo', en: 'Seen; keep it as the report has it' },
  again: { vi: 'Xem lại', en: 'Look again' },
  open: { vi: 'mâu thuẫn chưa quyết', en: 'contradiction, not decided' },
  done: { vi: 'đã quyết', en: 'decided' },
} as const satisfies Record<string, Labels>

type ConflictCardProps = {
  conflict: ConflictView
  current: boolean
  onPick: () => void
  onChoose: (chosen: number | null) => void
}

/** Where the report contradicts itself: what it says here and there, and the choice. */
export function ConflictCard({ conflict, current, onPick, onChoose }: ConflictCardProps) {
  const t = useWords()
  const { id, message, choices, chosen } = conflict
  const telling = choices.filter(({ value }) => value !== null)
  return (
    <section className={classes(css.conflict, current && css.current)} aria-label={t(message)}>
      <button type="button" className={css.heading} onClick={onPick}>
        <Glyph
          name={chosen === null ? 'blocked' : 'done'}
          label={chosen === null ? words.open : words.done}
        />
        <b>{t(message)}</b>
      </button>
      {telling.length > 1 ? (
        <fieldset>
          <legend className={css.hidden}>{t(message)}</legend>
          {choices.map(({ text, place, value, known }, index) => (
            <label key={index}>
              <input type="radio" name={id} checked={chosen === index} onChange={() => onChoose(index)} />
              <span>
                {value ?? text}{' '}
                <small>
                  {place && t(words.line, { line: place.line })}
                  {known && `, ${t(words.known)}`}
                </small>
              </span>
            </label>
          ))}
          <p className={css.quiet}>{t(words.both)}</p>
        </fieldset>
      ) : (
        <>
          <ul>
            {choices.slice(0, 6).map(({ text, place }, index) => (
              <li key={index}>
                «{text}» <small>{place && t(words.line, { line: place.line })}</small>
              </li>
            ))}
          </ul>
          <Button variant="quiet" onClick={() => onChoose(chosen === null ? 0 : null)}>
            {t(chosen === null ? words.seen : words.again)}
          </Button>
        </>
      )}
    </section>
  )
}
