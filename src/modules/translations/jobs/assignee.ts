import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/labels.ts'
import { openSecret } from '../../../platform/secret.ts'
import { openVault } from '../../../platform/vault.ts'
import { officersById } from '../../accounts/public.ts'
import { officersWho } from '../../notifications/public.ts'
import { assigneeNeeded, notATranslator } from './errors.ts'
import type { TranslationJob } from './job.ts'
import { JOBS, reaches } from './rules.ts'

export type NewAssignee = {
  assigneeId: string | null
  assigneeName: string | null
  assigneeEmail: string | null
  assigneeLocale: Locale
}

export type Assignee = Pick<
  TranslationJob,
  'assigneeId' | 'assigneeName' | 'assigneeEmail' | 'assigneeLocale'
>

/**
 * Who does a job: an officer who may translate for its organisation, or somebody outside, whose address is sealed.
 * @throws assigneeNeeded, notATranslator
 */
export async function assigneeOf(
  db: Database,
  config: Pick<Config, 'secret' | 'dataFolder'>,
  asked: NewAssignee,
  orgId: string,
): Promise<Assignee> {
  if (asked.assigneeId !== null) {
    const [officer] = await officersById(db, [asked.assigneeId])
    if (!officer || !reaches(officer, 'translate', orgId)) throw notATranslator()
    return {
      assigneeId: officer.userId,
      assigneeName: officer.name,
      assigneeEmail: null,
      assigneeLocale: null,
    }
  }
  if (asked.assigneeName === null) throw assigneeNeeded()
  const vault = openVault(await openSecret(config))
  return {
    assigneeId: null,
    assigneeName: asked.assigneeName,
    assigneeEmail: asked.assigneeEmail === null ? null : vault.seal(asked.assigneeEmail),
    assigneeLocale: asked.assigneeLocale,
  }
}

/** The address of somebody outside; null when there is none or it is forgotten. */
export async function addressOfAssignee(
  config: Pick<Config, 'secret' | 'dataFolder'>,
  { assigneeEmail }: Pick<TranslationJob, 'assigneeEmail'>,
): Promise<string | null> {
  return assigneeEmail === null ? null : openVault(await openSecret(config)).open(assigneeEmail)
}

/** Officers who may take a job of an organisation, by name. */
export async function assigneesFor(db: Database, orgIds: readonly string[]) {
  const found = new Map<string, string>()
  for (const ownerOrgId of orgIds) {
    const subject = { id: ownerOrgId, collection: JOBS, ownerOrgId, state: 'draft' as const }
    for (const { userId, name } of await officersWho(db, 'translate', subject)) found.set(userId, name)
  }
  return [...found].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}
