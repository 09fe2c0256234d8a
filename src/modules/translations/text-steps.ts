import { SOURCE_LOCALE } from '../../platform/locales.ts'
import type { TextStep, TextSteps } from '../../records/texts/text-steps.ts'
import type { Actor } from '../../platform/actor.ts'
import { together } from '../../platform/database/pipeline.ts'
import type { Database } from '../../platform/database/connect.ts'
import { guardChecks, isGuarded } from './checks/guard.ts'
import { followStep, requireWords } from './desk/follow.ts'
import { loadDesk, type SeenByDesk } from './desk/load.ts'
import { loadTerms } from './glossary/load-terms.ts'
import { announceInterfaceText } from './interface/announce.ts'
import { learnApproved } from './memory/learn.ts'
import { learntFrom } from './memory/store.ts'
import { unlearnWithdrawn } from './memory/unlearn.ts'

type Act = (db: Database, actor: Actor, step: TextStep, seen?: SeenByDesk) => Promise<void>

// In their order: what may stop a step, then what follows from it.
const before: readonly Act[] = [requireWords, guardChecks]
const after: readonly Act[] = [followStep, announceInterfaceText, learnApproved, unlearnWithdrawn]

/** What the translation desk does when a text moves. */
export const translationSteps: TextSteps<SeenByDesk> = {
  /** A translation's segments and what they are held against, read once for all that looks at them. */
  async read(db, { recordId, locale, to }) {
    if (locale === SOURCE_LOCALE) return {}
    const place = { recordId, locale }
    const [desk, terms, learnt] = await together([
      loadDesk(db, place),
      isGuarded(locale, to) ? loadTerms(db, locale) : undefined,
      to === 'approve' ? learntFrom(db, place) : undefined,
    ])
    return { desk, terms, learnt }
  },
  async before(db, actor, step, seen) {
    for (const act of before) await act(db, actor, step, seen)
  },
  async after(db, actor, step, seen) {
    await together(after.map((act) => act(db, actor, step, seen)))
  },
}
