import type { TextStep, TextSteps } from '../../records/texts/text-steps.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { guardChecks } from './checks/guard.ts'
import { followStep, requireWords } from './desk/follow.ts'
import { announceInterfaceText } from './interface/announce.ts'
import { learnApproved } from './memory/learn.ts'
import { unlearnWithdrawn } from './memory/unlearn.ts'

type Act = (db: Database, actor: Actor, step: TextStep) => Promise<void>

// In their order: what may stop a step, then what follows from it.
const before: readonly Act[] = [requireWords, guardChecks]
const after: readonly Act[] = [followStep, announceInterfaceText, learnApproved, unlearnWithdrawn]

/** What the translation desk does when a text moves. */
export const translationSteps: TextSteps = {
  async before(db, actor, step) {
    for (const act of before) await act(db, actor, step)
  },
  async after(db, actor, step) {
    for (const act of after) await act(db, actor, step)
  },
}
