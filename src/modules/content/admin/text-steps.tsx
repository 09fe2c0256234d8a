import { useEffect, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import {
  textTransitions,
  type TextTransition,
  type TextTransitionName,
} from '../../../records/texts/states.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { useKeys } from '../../../admin/ui/keys.ts'
import { useWords } from '../../../admin/words.ts'
import { NoteDialog } from './note-dialog.tsx'
import { useText, useTold } from './text-context.ts'
import type { TextSteps as Steps } from './use-text-steps.ts'

const words = {
  edit: { vi: 'Sửa', en: 'Edit' },
  anew: { vi: 'Viết bản mới', en: 'Write a new version' },
} as const satisfies Record<string, Labels>

const FORWARD: readonly TextTransitionName[] = ['approve', 'review', 'submit']

type TextStepsProps = { steps: Steps; mayEdit: boolean; onEdit: () => void }

/** What this officer may do with the language now, the one step forward filled and last. */
export function TextSteps({ steps, mayEdit, onEdit }: TextStepsProps) {
  const { text } = useText()
  const t = useWords()
  const [asking, setAsking] = useState<TextTransitionName | null>(null)
  // A language that has just been begun can be submitted as soon as something of it is saved.
  const begun = useTold((sheet) => sheet.base().version > 0)
  const possible = text?.moves ?? (begun ? (['submit'] as const) : [])
  const take = (to: TextTransitionName) => {
    const transition: TextTransition = textTransitions[to]
    if (transition.needsNote === true || to === 'withdraw') setAsking(to)
    else void steps.move(to)
  }
  const submit = () => {
    if (possible.some((to) => to === 'submit')) take('submit')
  }
  useKeys({ 'mod+Enter': submit })
  useSubmitFromText(submit)
  const forward = FORWARD.find((name) => possible.some((to) => to === name))
  const others = possible.filter((name) => name !== forward)
  return (
    <>
      {mayEdit && (
        <Button icon="pen" onClick={onEdit}>
          {t(text?.state === 'approved' || text?.state === 'archived' ? words.anew : words.edit)}
        </Button>
      )}
      {[...others, ...(forward ? [forward] : [])].map((name) => (
        <Button
          key={name}
          variant={name === forward ? 'primary' : 'plain'}
          {...(name === 'submit' ? { keys: 'Ctrl Enter' } : {})}
          busy={steps.busy}
          onClick={() => take(name)}
        >
          {t(textTransitions[name].label)}
        </Button>
      ))}
      {asking !== null && (
        <NoteDialog
          to={asking}
          onClose={() => setAsking(null)}
          onSend={async (note) => {
            setAsking(null)
            await steps.move(asking, note)
          }}
        />
      )}
    </>
  )
}

/** Keys of a page rest while one writes in an editor; this one does not. */
function useSubmitFromText(submit: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inText = event.target instanceof HTMLElement && event.target.isContentEditable
      if (inText && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
