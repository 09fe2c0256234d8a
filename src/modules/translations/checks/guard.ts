import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Issue } from '../../../platform/errors.ts'
import { joined, type Labels } from '../../../platform/labels.ts'
import { isPortalLocale, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import type { TextTransitionName } from '../../../records/texts/states.ts'
import type { TextStep } from '../../../records/texts/text-steps.ts'
import { readSegments } from '../desk/load.ts'
import { loadTerms } from '../glossary/terms.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import { blockedByChecks } from './errors.ts'
import { checkSegments } from './run.ts'

const guarded: readonly TextTransitionName[] = ['submit', 'review', 'approve']

/**
 * Refuses to pass on a translation, wherever it was written, while a blocking check stands that nobody ignored.
 * @throws blockedByChecks with one issue a finding, at its segment
 */
export async function guardChecks(
  db: Database,
  _actor: Actor,
  { record, text, to }: TextStep,
): Promise<void> {
  const { locale } = text
  if (locale === SOURCE_LOCALE || !isPortalLocale(locale) || !guarded.includes(to)) return
  const segments = await readSegments(db, { recordId: record.id, locale })
  if (!segments) return
  const issues = await blockingIssues(db, segments, locale)
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

async function blockingIssues(
  db: Database,
  segments: readonly TranslatedSegment[],
  locale: PortalLocale,
): Promise<Issue[]> {
  const found = checkSegments(segments, { locale, terms: await loadTerms(db, locale) })
  return segments.flatMap(({ id, ignored }) => {
    const names = new Set(ignored.map(({ check }) => check))
    return (found.get(id) ?? [])
      .filter(({ severity, check }) => severity === 'blocking' && !names.has(check))
      .map(({ message }) => ({ at: id, message }))
  })
}
