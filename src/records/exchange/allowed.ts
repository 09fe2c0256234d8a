import type { Actor } from '../../platform/actor.ts'
import { can } from '../access.ts'
import { fieldsOf, type Collection, type Fields } from '../collection.ts'
import { extraShape, type CustomField } from '../custom-fields.ts'
import { issueWords } from '../../platform/issue-words.ts'
import {
  changesRecord,
  isEmpty,
  isNone,
  noteIssue,
  type Candidate,
  type Decision,
  type Deciding,
  type Note,
} from './decision.ts'
import { error, warning, type Problem } from './findings.ts'
import * as refusals from './refusals.ts'

type Allowing = { options: Deciding; note: Note }

/** Whether the actor may do it and everything that it points to is there. */
export function isAllowed(
  actor: Actor,
  candidate: Candidate,
  decision: Decision,
  { options, note }: Allowing,
): boolean {
  // A language that may not be written has been refused already.
  if (decision.act === 'unchanged' || (decision.act === 'change' && !changesRecord(decision.change)))
    return !candidate.draft.faulty
  const { draft, ownerOrgId, before, fields } = candidate
  const { collection, added, isRemoved } = options
  if (before && !can(actor, 'change', before)) note(draft, error(refusals.mayNotChange))
  else if (before?.ownerOrgId !== ownerOrgId && !can(actor, 'create', newIn(collection, ownerOrgId))) {
    note(draft, error(refusals.mayNotCreate), 'ownerOrg')
  }
  for (const { name, meta } of fieldsOf(collection)) {
    const value = fields[name]
    if (meta.collection && typeof value === 'string' && isRemoved(value))
      note(draft, error(refusals.removed), name)
    if (!before && meta.required && isEmpty(value) && name in draft.fields) {
      note(draft, warning(refusals.neededLater), name)
    }
  }
  const steps = before ? (collection.checkChange?.(before.fields, fields) ?? []) : []
  for (const issue of steps) noteIssue(draft, issue, collection, note)
  const extra = decision.act === 'create' ? decision.input.extra : decision.change.extra
  for (const [key, problem] of extraProblems(extra ?? {}, added.get(ownerOrgId) ?? [])) {
    note(draft, problem, `extra.${key}`)
  }
  return !draft.faulty
}

function newIn(collection: Collection, ownerOrgId: string) {
  return { collection: collection.name, ownerOrgId, state: 'draft' as const }
}

function extraProblems(extra: Fields, added: readonly CustomField[]): [string, Problem][] {
  if (isNone(extra)) return []
  const parsed = extraShape(added).safeParse(extra)
  const issues = parsed.error?.issues ?? []
  return issues.flatMap((issue): [string, Problem][] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [key, error(refusals.notItsField)])
      : [[String(issue.path[0]), error(issueWords(issue))]],
  )
}
