import type { Routes } from '../../platform/http/routes.ts'
import { filled } from '../../platform/labels.ts'
import type { Issue } from '../../platform/errors.ts'
import { readRecord } from '../../records/http/routes.ts'
import { calendarOf, rulesOf, type PressStep } from '../law/public.ts'
import { delegationDeadlines, replyDue } from './deadlines.ts'
import { delegationChecks, moveDelegationEndpoint } from './endpoints.ts'
import { moveDelegation } from './move-delegation.ts'
import { areaWarnings } from './rules.ts'
import { pressDelegations } from './schema.ts'
import { stageRules, stages, type Stage } from './stages.ts'

export function pressRoutes({ handle }: Routes): void {
  handle(moveDelegationEndpoint)(async (move, { db, actor }) => {
    const { id, version } = await moveDelegation(db, actor, move)
    return { id, version, stage: move.to, next: nextOf(move.to) }
  })

  handle(delegationChecks)(async ({ id }, { db, actor }) => {
    const fields = pressDelegations.shape.parse((await readRecord(db, actor, pressDelegations, id)).fields)
    const law = { rules: await rulesOf(db), calendar: await calendarOf(db) }
    return {
      next: nextOf(fields.stage),
      replyDueOn: replyDue(fields, law)?.on ?? null,
      deadlines: delegationDeadlines(fields, law).map(toDeadline),
      warnings: areaWarnings(fields).map(toWarning),
    }
  })
}

function nextOf(stage: Stage | null): Stage[] {
  return stage === null ? (Object.keys(stages) as Stage[]) : [...stageRules[stage].next]
}

function toDeadline({ event, title, direction, deadline, article, rule }: PressStep) {
  return {
    event,
    title,
    direction,
    dueOn: deadline?.on ?? null,
    certain: deadline?.certain ?? true,
    citation: rule.citation,
    article,
    verified: rule.verified,
  }
}

function toWarning({ at, message, params }: Issue) {
  return { at, message: filled(message, params) }
}
