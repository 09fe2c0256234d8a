import { createHash } from 'node:crypto'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Issue } from '../../../platform/errors.ts'
import { joined, type Labels } from '../../../platform/labels.ts'
import { isPortalLocale, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import type { TextTransitionName } from '../../../records/texts/states.ts'
import type { TextStep } from '../../../records/texts/text-steps.ts'
import { readSegments, type SeenByDesk } from '../desk/load.ts'
import { loadTerms } from '../glossary/load-terms.ts'
import type { GlossaryTerm } from '../glossary/terms.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import { blockedByChecks } from './errors.ts'
import { checkSegments } from './run.ts'

const guarded: readonly TextTransitionName[] = ['submit', 'review', 'approve']

/** Whether the checks of a language have a say in a step. */
export function isGuarded(locale: string, to: TextTransitionName): locale is PortalLocale {
  return locale !== SOURCE_LOCALE && isPortalLocale(locale) && guarded.includes(to)
}

/**
 * Refuses to pass on a translation, wherever it was written, while a blocking check stands that nobody ignored.
 * @throws blockedByChecks with one issue a finding, at its segment
 */
export async function guardChecks(
  db: Database,
  _actor: Actor,
  { record, text, to }: TextStep,
  { desk, terms }: SeenByDesk = {},
): Promise<void> {
  const { locale } = text
  if (!isGuarded(locale, to)) return
  const segments = await readSegments(db, { recordId: record.id, locale }, desk)
  if (!segments) return
  const issues = blockingIssues(segments, { locale, terms: terms ?? (await loadTerms(db, locale)) })
  if (issues.length === 0) return
  const summary = joined(
    issues.slice(0, 3).map(({ message }) => withoutStop(message)),
    '; ',
  )
  throw blockedByChecks({ locale, count: issues.length, summary }, issues)
}

function withoutStop({ vi, en }: Labels): Labels {
  return { vi: vi.replace(/\.$/, ''), en: en.replace(/\.$/, '') }
}

type Held = { locale: PortalLocale; terms: readonly GlossaryTerm[] }

function blockingIssues(segments: readonly TranslatedSegment[], { locale, terms }: Held): Issue[] {
  const key = createHash('sha256')
    .update(JSON.stringify([locale, segments, terms]))
    .digest('base64url')
  const known = lately.get(key)
  if (known) return known
  const issues = issuesIn(segments, { locale, terms })
  if (lately.size === MOST) lately.clear()
  lately.set(key, issues)
  return issues
}

/**
 * What was found in the texts that were looked at last: the same words, held against the same terms, come by when a text
 * is submitted, reviewed and approved.
 */
const lately = new Map<string, Issue[]>()
const MOST = 500

function issuesIn(segments: readonly TranslatedSegment[], { locale, terms }: Held): Issue[] {
  const found = checkSegments(segments, { locale, terms })
  return segments.flatMap(({ id, ignored }) => {
    const names = new Set(ignored.map(({ check }) => check))
    return (found.get(id) ?? [])
      .filter(({ severity, check }) => severity === 'blocking' && !names.has(check))
      .map(({ message }) => ({ at: id, message }))
  })
}
