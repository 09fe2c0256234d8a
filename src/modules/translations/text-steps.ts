import { SOURCE_LOCALE } from '../../platform/locales.ts'
import type { TextStep, TextSteps } from '../../records/texts/text-steps.ts'
import type { Actor } from '../../platform/actor.ts'
import { together } from '../../platform/database/pipeline.ts'
import type { Database } from '../../platform/database/connect.ts'
import { guardChecks } from './checks/guard.ts'
import { followStep, requireWords } from './desk/follow.ts'
import { loadDesk, type LoadedDesk } from './desk/load.ts'
import { announceInterfaceText } from './interface/announce.ts'
import { learnApproved } from './memory/learn.ts'
import { unlearnWithdrawn } from './memory/unlearn.ts'

type Act = (db: Database, actor: Actor, step: TextStep, desk?: LoadedDesk) => Promise<void>

// In their order: what may stop a step, then what follows from it.
const before: readonly Act[] = [requireWords, guardChecks]
const after: readonly Act[] = [followStep, announceInterfaceText, learnApproved, unlearnWithdrawn]

/** What the translation desk does when a text moves. */
export const translationSteps: TextSteps<LoadedDesk> = {
  /** A translation's segments, read once for all that looks at them. */
  async read(db, { recordId, locale }) {
    return locale === SOURCE_LOCALE ? undefined : loadDesk(db, { recordId, locale })
  },
  async before(db, actor, step, desk) {
    for (const act of before) await act(db, actor, step, desk)
  },
  async after(db, actor, step, desk) {
    await together(after.map((act) => act(db, actor, step, desk)))
  },
}
