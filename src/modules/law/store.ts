import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import { fromDaterange, toDaterange } from '../../platform/time/ranges.ts'
import type { Check, KeptRule } from './kept.ts'
import type { LegalRule } from './rules.ts'

type Row = Omit<LegalRule, 'validFrom' | 'validTo'> & {
  id: string
  valid: string
  checkedBy: string | null
  checkedAt: Date | null
  checkedIn: string | null
  changed: boolean
}

function selectRules(rest: RawBuilder<unknown>): RawBuilder<Row> {
  return sql<Row>`
    select id, code, title, valid, parameters, citation, instruments, source_url, mark, verified,
      verification_note, citable, checked_by, checked_at, checked_in, changed_at is not null as changed
    from legal_rules ${rest}`
}

/** Every version of every rule as kept in the database, versions of one code in their order. */
export async function rulesOf(db: Database): Promise<KeptRule[]> {
  const { rows } = await selectRules(sql`order by code, valid`).execute(db)
  return rows.map(toRule)
}

/** The versions of one rule, locked against those who would change them at the same time. */
export async function lockVersions(db: Database, code: string): Promise<KeptRule[]> {
  const { rows } = await selectRules(sql`where code = ${code} order by valid for update`).execute(db)
  return rows.map(toRule)
}

export async function lockRule(db: Database, id: string): Promise<KeptRule | undefined> {
  const { rows } = await selectRules(sql`where id = ${id}::uuid for update`).execute(db)
  return rows[0] && toRule(rows[0])
}

function toRule({ valid, checkedBy, checkedAt, checkedIn, ...rest }: Row): KeptRule {
  const range = fromDaterange(valid)
  if (!range) throw new TypeError(`${rest.code} is in force on no day`)
  return {
    ...rest,
    validFrom: range.from,
    validTo: range.to,
    check: toCheck(checkedBy, checkedAt, checkedIn),
  }
}

export function toCheck(by: string | null, at: Date | null, source: string | null): Check | null {
  return by !== null && at !== null && source !== null ? { by, at, source } : null
}

/** Inserts a version unless another of its code is in force on one of its days; the id, or null. */
export async function insertRule(
  db: Database,
  rule: LegalRule,
  { changed }: { changed: boolean },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into legal_rules (id, code, title, valid, parameters, citation, instruments, source_url, mark, verified,
      verification_note, citable, changed_at)
    values (${newId()}::uuid, ${rule.code}, ${json(rule.title)}, ${validity(rule)}::daterange,
      ${json(rule.parameters)}, ${rule.citation}, ${json(rule.instruments)}, ${rule.sourceUrl}, ${rule.mark},
      ${rule.verified}, ${json(rule.verificationNote)}, ${rule.citable}, ${changed ? sql`now()` : null})
    on conflict do nothing returning id`.execute(db)
  return rows[0]?.id ?? null
}

/** Writes a version anew; it then belongs to the installation. */
export async function updateRule(db: Database, rule: KeptRule): Promise<void> {
  await sql`
    update legal_rules set title = ${json(rule.title)}, valid = ${validity(rule)}::daterange,
      parameters = ${json(rule.parameters)}, citation = ${rule.citation}, source_url = ${rule.sourceUrl},
      mark = ${rule.mark}, verified = ${rule.verified}, verification_note = ${json(rule.verificationNote)},
      checked_by = ${rule.check?.by ?? null}, checked_at = ${rule.check?.at ?? null},
      checked_in = ${rule.check?.source ?? null}, changed_at = now()
    where id = ${rule.id}::uuid`.execute(db)
}

export async function deleteRules(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`delete from legal_rules where id = any(${ids}::uuid[])`.execute(db)
}

function validity({ validFrom, validTo }: { validFrom: IsoDate | null; validTo: IsoDate | null }): string {
  return toDaterange({ from: validFrom, to: validTo })
}

export function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::jsonb`
}
