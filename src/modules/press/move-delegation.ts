import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { loadForChange, changeRecord } from '../../records/change.ts'
import { pressDelegations } from './schema.ts'
import { canMove, stages, type Stage } from './stages.ts'

export const cannotMove = defineError('press.cannot-move', 409, {
  vi: 'Đoàn đang ở bước «{from}» nên không thể chuyển sang «{to}»; xem các bước được phép ở bước hiện tại.',
  en: 'The delegation is at “{from}” and cannot go to “{to}”; see where its stage may lead.',
})

export type Move = { id: string; version: number; to: Stage }

/** Takes a delegation to another stage of its procedure. @throws cannotMove, changedMeanwhile, recordNotFound */
export async function moveDelegation(db: Database, actor: Actor, { id, version, to }: Move) {
  const delegation = await loadForChange(db, actor, pressDelegations, id)
  const { stage: from } = pressDelegations.shape.parse(delegation.fields)
  if (!canMove(from, to)) throw cannotMove({ from: from && stages[from], to: stages[to] })
  return changeRecord(db, actor, pressDelegations, { id, version, fields: { stage: to } })
}
