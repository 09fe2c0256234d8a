import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { today } from '../../platform/time/dates.ts'
import type { PublicMedium } from '../../records/publishing/public-page.ts'
import { baseOf } from './addresses.ts'
import type { Licence, Synthesis } from './choices.ts'
import { synthesisWords } from './public-words.ts'
import { isOpenOn, licenceOf } from './rules.ts'
import { listShown, type Shown } from './store.ts'

/**
 * Media as the public may see them in one language: those of the ids that are approved, open, within their rights and
 * ready. The alternative text is that of the language; where it has none, the English, then the Vietnamese one, then
 * the medium's own name, for a reader who does not see the picture is better served by another language than by
 * silence. A caption in another language is left out. Nothing is ever made up.
 */
export async function describeMedia(
  db: Database,
  ids: readonly string[],
  locale: PortalLocale,
): Promise<Map<string, PublicMedium>> {
  const day = today()
  const shown = await listShown(db, [...new Set(ids)])
  const open = shown.filter(({ fields }) => isOpenOn(fields, day))
  return new Map(open.map((medium) => [medium.id, describe(medium, locale)]))
}

function describe(medium: Shown, locale: PortalLocale): PublicMedium {
  const { id, version, mediaType, fields, widths } = medium
  const said = (name: string) => words(medium, locale, name)
  return {
    id,
    kind: kindOf(medium),
    base: baseOf(id, version, mediaType),
    mediaType,
    width: medium.width,
    height: medium.height,
    widths,
    focus: { x: fields.focusX ?? 0.5, y: fields.focusY ?? 0.5 },
    alt:
      said('alt') ??
      words(medium, 'en', 'alt') ??
      words(medium, 'vi', 'alt') ??
      said('title') ??
      medium.title,
    caption: said('caption'),
    credit: creditOf(medium, locale),
    author: fields.author,
    ...licenceOf(fields.licence as Licence | null, fields.licenceUrl, locale),
  }
}

// A sound is a file to open, like a document.
function kindOf({ fields: { kind }, mediaType }: Shown): PublicMedium['kind'] {
  if (mediaType === 'image/svg+xml') return 'drawing'
  if (kind === 'audio' || kind === null) return 'document'
  // A drawing that came as a photograph has renditions as one.
  return kind === 'drawing' ? 'image' : kind
}

/** Whom to name, and the label of what a machine made: they are printed together wherever the picture stands. */
function creditOf(medium: Shown, locale: PortalLocale): string | null {
  const { author, synthesis } = medium.fields
  const label =
    synthesis && synthesis !== 'none' ? synthesisWords[synthesis as Exclude<Synthesis, 'none'>][locale] : null
  const parts = [words(medium, locale, 'credit') ?? author, label].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' · ') : null
}

function words({ texts }: Shown, locale: PortalLocale, name: string): string | null {
  const text = texts[locale]?.[name]
  return typeof text === 'string' && text.trim() !== '' ? text : null
}
