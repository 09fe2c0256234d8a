import type { Labels } from '../../../platform/labels.ts'
import { ApiProblem } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { useWords } from '../../words.ts'
import { metaOf, useForm } from './form-context.ts'
import css from './form.module.css'

const words = {
  close: { vi: 'Ẩn', en: 'Hide' },
} as const satisfies Record<string, Labels>

/** Why a step was refused, with a way to each field that has to be mended. */
export function Missing({ problem, onClose }: { problem: Error; onClose: () => void }) {
  const { description, goTo } = useForm()
  const t = useWords()
  const issues = problem instanceof ApiProblem ? problem.issues : []
  return (
    <Note
      tone="red"
      icon="warning"
      role="alert"
      action={
        <Button variant="quiet" onClick={onClose}>
          {t(words.close)}
        </Button>
      }
    >
      {problem.message}
      {issues.length > 0 && (
        <ul className={css.missing}>
          {issues.map(({ at, message }) => {
            const meta = metaOf(description, at)
            return (
              <li key={at}>
                <button type="button" className={css.there} onClick={() => goTo(at)}>
                  {meta ? t(meta.label) : at}
                </button>{' '}
                {message}
              </li>
            )
          })}
        </ul>
      )}
    </Note>
  )
}
