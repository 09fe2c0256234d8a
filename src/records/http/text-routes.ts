import type { Call, Routes } from '../../platform/http/routes.ts'
import type { Vault } from '../../platform/vault.ts'
import type { Collection } from '../collection.ts'
import { collectionNamed, type Collections } from '../registry.ts'
import { describeTexts } from '../texts/describe.ts'
import { diffTexts, getTextRevision, readTextHistory, restoreText } from '../texts/history.ts'
import { moveText } from '../texts/move.ts'
import { listPreviews, makePreview, revokePreview } from '../texts/previews.ts'
import { confirmReading } from '../texts/reading.ts'
import { listReviewRules, setReviewRule, withdrawReviewRule } from '../texts/review-rules.ts'
import { saveText } from '../texts/save.ts'
import { scheduleText } from '../texts/schedule.ts'
import { takeBackTextStep } from '../texts/take-back.ts'
import { readRecord } from './routes.ts'
import { reviewRuleEndpoints, textEndpoints } from './text-endpoints.ts'

/** The addresses of a collection's texts, each calling its act; only what they are where no language says anything of it. */
export function textRoutes(collection: Collection, { handle }: Routes, vault: Vault): void {
  const endpoints = textEndpoints(collection)
  const read = ({ db, actor }: Call, id: string) => readRecord(db, actor, collection, id)

  handle(endpoints.list)(async ({ id }, call) =>
    describeTexts(call.db, call.actor, collection, await read(call, id)),
  )
  if (!collection.texts) return
  handle(endpoints.save)((text, { db, actor }) => saveText(db, actor, collection, text))
  handle(endpoints.move)((move, { db, actor }) => moveText(db, actor, collection, move))
  handle(endpoints.takeBack)((step, { db, actor }) => takeBackTextStep(db, actor, collection, step))
  handle(endpoints.schedule)((schedule, { db, actor }) => scheduleText(db, actor, collection, schedule))
  handle(endpoints.confirmReading)((reading, { db, actor }) => confirmReading(db, actor, collection, reading))
  handle(endpoints.history)(async ({ id, ...asked }, call) =>
    readTextHistory(call.db, { ...asked, id: (await read(call, id)).id }),
  )
  handle(endpoints.diff)(async ({ id, locale, from, to }, call) => {
    await read(call, id)
    const before = await getTextRevision(call.db, { id, locale, version: from })
    return diffTexts(before, await getTextRevision(call.db, { id, locale, version: to }))
  })
  handle(endpoints.restore)((restoration, { db, actor }) => restoreText(db, actor, collection, restoration))
  handle(endpoints.previews)(async ({ id, locale }, call) =>
    listPreviews(call.db, call.actor, vault, { record: await read(call, id), locale }),
  )
  handle(endpoints.makePreview)(async ({ id, locale, hours }, call) =>
    makePreview(call.db, call.actor, vault, { record: await read(call, id), locale, hours }),
  )
  handle(endpoints.revokePreview)(async ({ id, locale, previewId }, call) => {
    await revokePreview(call.db, call.actor, { record: await read(call, id), locale, previewId })
    return { done: true as const }
  })
}

/** Who may both review and approve, for all collections. */
export function reviewRuleRoutes(collections: Collections, { handle }: Routes): void {
  handle(reviewRuleEndpoints.list)((_input, { db }) => listReviewRules(db))
  handle(reviewRuleEndpoints.set)(async (rule, { db, actor }) => {
    if (rule.collection !== null) collectionNamed(collections, rule.collection)
    return setReviewRule(db, actor, rule)
  })
  handle(reviewRuleEndpoints.withdraw)((rule, { db, actor }) => withdrawReviewRule(db, actor, rule))
}
