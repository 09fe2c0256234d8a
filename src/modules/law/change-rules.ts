import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { addDays, type IsoDate } from '../../platform/time/dates.ts'
import { overlaps, rangeInWords, type DateRange } from '../../platform/time/ranges.ts'
import { recordLawEvent, requireAdministration } from './changes.ts'
import { ruleIncomplete, ruleNotFound, versionsOverlap } from './errors.ts'
import type { KeptRule } from './kept.ts'
import { requireParameters } from './parameters.ts'
import type { LegalRule } from './rules.ts'
import type { Correction, NewVersion } from './schema.ts'
import { insertRule, lockRule, lockVersions, updateRule } from './store.ts'

/**
 * Enters a version of a rule, not verified until somebody compares it with the gazette. The version in force on its
 * first day ends the day before. Returns the id.
 * @throws notAllowed, badParameters, ruleIncomplete, versionsOverlap
 */
export async function addRuleVersion(db: Database, actor: Actor, added: NewVersion): Promise<string> {
  requireAdministration(actor)
  requireParameters(added.code, added.parameters)
  const versions = await lockVersions(db, added.code)
  const former = versions.find((version) => endsBefore(version, added)) ?? null
  requireApart(
    versions.filter((version) => version !== former),
    added,
  )
  const rule = newRule(added, former ?? versions.at(-1) ?? null, actor)
  if (former) await updateRule(db, { ...former, validTo: addDays(added.validFrom, -1) })
  const id = await insertRule(db, rule, { changed: true })
  if (id === null) throw versionsOverlap({ code: added.code, period: rangeInWords(periodOf(added)) })
  const { code, validFrom, validTo, citation } = added
  await recordLawEvent(db, actor, 'law.rule-added', { id, code, validFrom, validTo, citation })
  return id
}

/** Whether a version gives way to a new one: it began earlier, still holds, and does not outlast it. */
function endsBefore({ validFrom, validTo }: LegalRule, added: NewVersion): boolean {
  const begun = validFrom === null || validFrom < added.validFrom
  const holds = validTo === null || validTo >= added.validFrom
  return begun && holds && (added.validTo === null || (validTo !== null && validTo <= added.validTo))
}

function newRule(added: NewVersion, model: KeptRule | null, actor: Actor): LegalRule {
  const title = added.title ?? model?.title
  if (!title) throw ruleIncomplete({ code: added.code })
  return {
    ...added,
    title,
    citable: added.citable ?? model?.citable ?? false,
    mark: 'M',
    verified: false,
    verificationNote: {
      vi: `${actor.name} nhập; chưa đối chiếu Công báo.`,
      en: `Entered by ${actor.name}; not compared with the official gazette.`,
    },
  }
}

/** Mends what a version says; it then waits to be compared again. @throws notAllowed, ruleNotFound, badParameters */
export async function correctRule(db: Database, actor: Actor, asked: Correction): Promise<KeptRule> {
  requireAdministration(actor)
  const rule = await ruleToChange(db, asked.id)
  const { id, reason, ...said } = asked
  const corrected: KeptRule = {
    ...rule,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    mark: 'M',
    verified: false,
    check: null,
    changed: true,
    verificationNote: {
      vi: `${actor.name} sửa: ${reason}. Chưa đối chiếu Công báo.`,
      en: `Corrected by ${actor.name}: ${reason}. Not compared with the official gazette.`,
    },
  }
  requireParameters(rule.code, corrected.parameters)
  requireApart(
    (await lockVersions(db, rule.code)).filter((version) => version.id !== id),
    corrected,
  )
  await updateRule(db, corrected)
  await recordLawEvent(db, actor, 'law.rule-corrected', {
    id,
    code: rule.code,
    reason,
    fields: Object.keys(said),
  })
  return corrected
}

/** Notes that the actor compared a version with the gazette. @throws notAllowed, ruleNotFound */
export async function checkRule(
  db: Database,
  actor: Actor,
  { id, source }: { id: string; source: string },
): Promise<KeptRule> {
  requireAdministration(actor)
  const rule = await ruleToChange(db, id)
  const checked: KeptRule = {
    ...rule,
    mark: 'G',
    verified: true,
    check: { by: actor.name, at: new Date(), source },
    changed: true,
    verificationNote: { vi: `Đã đối chiếu: ${source}.`, en: `Compared: ${source}.` },
  }
  await updateRule(db, checked)
  await recordLawEvent(db, actor, 'law.rule-checked', {
    id,
    code: rule.code,
    citation: rule.citation,
    source,
  })
  return checked
}

async function ruleToChange(db: Database, id: string): Promise<KeptRule> {
  const rule = await lockRule(db, id)
  if (!rule) throw ruleNotFound()
  return rule
}

type Dated = { code?: string; validFrom: IsoDate | null; validTo: IsoDate | null }

function requireApart(versions: readonly KeptRule[], added: Dated): void {
  const met = versions.find((version) => overlaps(periodOf(version), periodOf(added)))
  if (met) throw versionsOverlap({ code: met.code, period: rangeInWords(periodOf(met)) })
}

function periodOf({ validFrom, validTo }: Dated): DateRange {
  return { from: validFrom, to: validTo }
}
