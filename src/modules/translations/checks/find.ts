import type { Database } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/labels.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { Finding } from '../desk/endpoints.ts'
import { loadTerms } from '../glossary/terms.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import { checkSegments, tellFindings } from './run.ts'

type Place = {
  locale: PortalLocale
  /** The language in which the findings are told. */
  reader: Locale
}

/** What the checks find in a whole text with the glossary of today, by the id of the segment. */
export async function findFindings(
  db: Database,
  segments: readonly TranslatedSegment[],
  { locale, reader }: Place,
): Promise<Map<string, Finding[]>> {
  const terms = await loadTerms(db, locale)
  const found = checkSegments(segments, { locale, terms })
  return new Map(segments.map(({ id, ignored }) => [id, tellFindings(found.get(id) ?? [], reader, ignored)]))
}
