import type { ReactNode } from 'react'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { Value } from '../components/value.tsx'
import type { NamedOrganization } from '../../modules/content/public.ts'
import { recordIn, textIn } from '../items/fields.ts'
import { itemPath, pathIn } from '../paths.ts'
import { Box, Lines } from '../items/beside.tsx'
import { subjectItemPage } from '../subjects/item-frame.tsx'
import { words } from '../words/words.ts'
import { venueOf } from './entries.ts'
import { occurrenceIn } from './occurrence.ts'
import { shownDays } from './shown.ts'
import { eventKindWords, eventWords } from './words.ts'
import type { ShownItem } from '../items/preview.tsx'

/** The page of one event. */
export function eventPage(item: ShownItem, origin: string): string {
  const { page } = item
  const { locale, collection, slug } = page
  const t = eventWords(locale)
  return subjectItemPage({
    item,
    origin,
    section: 'events',
    trail: [{ href: pathIn(locale, 'events'), text: t.title }],
    // A draft stands at no address whose calendar could be asked for.
    ways: page.startsOn && !item.previewUntil && (
      <a className="btn ghost plain" href={`${itemPath(locale, collection, slug)}.ics`}>
        {t.one}
      </a>
    ),
    facts: <EventFacts page={page} />,
    aside: <Besides page={page} />,
  })
}

function EventFacts({ page }: { page: PublicPage }) {
  const { locale, facts, texts, startsOn } = page
  const t = eventWords(locale)
  const year = Number(startsOn?.slice(0, 4))
  const occurrence = occurrenceIn(page, year)
  const kinds: Readonly<Record<string, string>> = eventKindWords(locale)
  const organizers = ((facts['organizers'] ?? []) as NamedOrganization[]).map(({ name }) => name)
  const told: [string, string | null, string | null][] = [
    [t.when, occurrence && shownDays(occurrence, locale), textIn(texts, 'lunarNote')],
    [t.venue, venueOf(page), recordIn(facts, 'place')?.title ?? null],
    [t.kind, kinds[textIn(facts, 'kind') ?? 'other'] ?? null, null],
    [t.organizers, organizers.join(', ') || null, null],
  ]
  return (
    <dl className="facts" aria-label={words(locale).facts}>
      {told.map(([label, value, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Value locale={locale}>{value}</Value>
            {note && note !== value && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Besides({ page }: { page: PublicPage }): ReactNode {
  const { locale, texts, facts } = page
  const t = eventWords(locale)
  const programme = textIn(texts, 'programme')
  const contact = textIn(texts, 'contactNote')
  const website = textIn(facts, 'website')
  const festival = recordIn(facts, 'festival')
  const address = website !== null && URL.canParse(website) ? new URL(website) : null
  if (!programme && !contact && !festival && !address) return null
  return (
    <>
      {programme && (
        <Box title={t.programme}>
          <Lines text={programme} />
        </Box>
      )}
      {festival && (
        <Box title={t.festival}>
          <p>
            {festival.slug === null ? (
              festival.title
            ) : (
              <a href={itemPath(locale, 'festivals', festival.slug)}>{festival.title}</a>
            )}
          </p>
        </Box>
      )}
      {contact && (
        <Box title={t.contact}>
          <Lines text={contact} />
        </Box>
      )}
      {address && /^https?:$/.test(address.protocol) && (
        <Box title={t.website}>
          <p>
            <a href={address.href} rel="noopener external">
              {address.host}
            </a>
          </p>
        </Box>
      )}
    </>
  )
}
