import { useState } from 'react'
import { Button } from '../../../../../admin/ui/button.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import {
  textTransitions,
  type TextTransition,
  type TextTransitionName,
} from '../../../../../records/texts/states.ts'
import { useDeskFacts } from '../desk-context.ts'
import { useTold } from '../use-segment.ts'
import type { ReadOnly } from '../writing.ts'
import { MoveDialog } from './move-dialog.tsx'
import type { DeskMoves as Moves } from './use-desk-moves.ts'

const words = {
  submit: { vi: 'Gửi duyệt', en: 'Submit' },
  edit: { vi: 'Sửa', en: 'Edit' },
} as const satisfies Record<string, Labels>

const FORWARD: readonly TextTransitionName[] = ['approve', 'review', 'submit']

type DeskMovesProps = { moves: Moves; why: ReadOnly | null; onEdit: () => void }

/** What this officer may do with the translation as a whole; the one step forward is filled and last. */
export function DeskMoves({ moves, why, onEdit }: DeskMovesProps) {
  const { desk, sheet } = useDeskFacts()
  const t = useWords()
  const [asking, setAsking] = useState<TextTransitionName | null>(null)
  const begun = useTold(sheet, () => (sheet.textVersion() ?? 0) > 0)
  const { text, may } = desk
  const plain: readonly TextTransitionName[] = text?.moves ?? (begun && may.write ? ['submit'] : [])
  const justified: readonly TextTransitionName[] = text?.movesWithReason ?? []
  const possible = [...plain, ...justified.filter((name) => !plain.includes(name))]
  const forward = FORWARD.find((name) => possible.includes(name))
  const ordered = [...possible.filter((name) => name !== forward), ...(forward ? [forward] : [])]
  const take = (to: TextTransitionName) => {
    const { needsNote }: TextTransition = textTransitions[to]
    if (needsNote === true || to === 'withdraw' || !plain.includes(to)) setAsking(to)
    else void moves.move(to)
  }
  return (
    <>
      {why?.mayEdit === true && (
        <Button icon="pen" onClick={onEdit}>
          {t(words.edit)}
        </Button>
      )}
      {ordered.map((name) => (
        <Button
          key={name}
          variant={name === forward ? 'primary' : 'plain'}
          busy={moves.busy}
          onClick={() => take(name)}
        >
          {t(name === 'submit' ? words.submit : textTransitions[name].label)}
        </Button>
      ))}
      {asking !== null && (
        <MoveDialog
          to={asking}
          own={!plain.includes(asking)}
          onClose={() => setAsking(null)}
          onSend={async (said) => {
            setAsking(null)
            await moves.move(asking, said)
          }}
        />
      )}
    </>
  )
}
