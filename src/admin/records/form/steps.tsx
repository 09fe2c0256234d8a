import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { SendForApproval } from '../../../modules/approvals/admin/send-for-approval.tsx'
import { transitions, type TransitionName } from '../../../records/states.ts'
import { Button } from '../../ui/button.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useWords } from '../../words.ts'
import { useForm, useSheet } from './form-context.ts'
import { ReturnDialog } from './return-dialog.tsx'
import type { useSteps } from './use-steps.ts'

const words = {
  again: { vi: 'Trình lại', en: 'Submit again' },
} as const satisfies Record<string, Labels>

const KEYS: Partial<Record<TransitionName, string>> = { submit: 'Ctrl Enter', approve: 'A', return: 'R' }
// The one filled button is the step that takes the work on.
const FORWARD: readonly TransitionName[] = ['submit', 'approve']

/** The steps that the officer may take now, the one forward filled and last. */
export function Steps({ steps }: { steps: ReturnType<typeof useSteps> }) {
  const { record } = useForm()
  const t = useWords()
  const [returning, setReturning] = useState(false)
  // A new record can be submitted as soon as something is in it: the button waits in its place.
  const begun = useSheet((sheet) => sheet.base().id !== null)
  const possible = record?.transitions ?? (begun ? [] : ['submit' as const])
  const take = (to: TransitionName) => {
    if (!possible.includes(to)) return
    if (to === 'return') setReturning(true)
    else void steps.move(to)
  }
  useKeys({
    'mod+Enter': () => take('submit'),
    a: () => take('approve'),
    r: () => take('return'),
  })
  const forward = possible.find((name) => FORWARD.includes(name))
  const others = possible.filter((name) => name !== forward)
  const labelOf = (name: TransitionName) =>
    name === 'submit' && record?.state === 'returned' ? t(words.again) : t(transitions[name].label)
  return (
    <>
      {record && !possible.includes('approve') && <SendForApproval record={record} />}
      {[...others, ...(forward ? [forward] : [])].map((name) => (
        <Button
          key={name}
          variant={name === forward ? 'primary' : 'plain'}
          keys={KEYS[name] ?? ''}
          busy={steps.busy}
          disabled={record === null}
          onClick={() => take(name)}
        >
          {labelOf(name)}
        </Button>
      ))}
      {returning && (
        <ReturnDialog
          onClose={() => setReturning(false)}
          onReturn={async (returned) => {
            if (await steps.move('return', returned)) setReturning(false)
          }}
        />
      )}
    </>
  )
}
