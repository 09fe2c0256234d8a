import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { FileStore } from '../../../platform/files.ts'
import { portalLocales } from '../../../platform/locales.ts'
import type { PublicMedium, PublicPage } from '../../../records/publishing/public-page.ts'
import { pageColumns } from '../../../records/publishing/read.ts'
import type { RecordView } from '../../../records/record.ts'
import { describeMedia } from '../../media/public.ts'
import { sentPicture, WIDEST, type SentPicture } from './pictures.ts'
import { pictureRights, type PictureRights } from './rights.ts'
import { htmlText, plainTextOf } from './texts.ts'

/** One item with all that goes out of it. */
export type SentItem = {
  folder: string
  pages: PublicPage[]
  pictures: SentPicture[]
  rights: ReadonlyMap<string, PictureRights>
  /** What is on the page and cannot be given on as a picture: films, documents, what is withdrawn. */
  missing: string[]
  /** Whether the people that it tells of consented; null for what tells of none. */
  subject: string | null
}

/** The languages in which the public reads a record; drafts by machine are not given on. */
async function publishedPages(db: Database, recordId: string): Promise<PublicPage[]> {
  const { rows } = await sql<PublicPage>`
    select ${pageColumns('p')}, p.texts from public_pages p
    where p.record_id = ${recordId}::uuid and p.reading <> 'machine'
    order by array_position(${portalLocales}::text[], p.locale)`.execute(db.withoutPlugins())
  return rows
}

/** The cover, the gallery, then what stands in the text. */
function mediaInOrder({ facts, media }: PublicPage): string[] {
  const { cover, gallery } = facts
  const first = [cover, ...(Array.isArray(gallery) ? gallery : [])].map(String)
  return [...first.filter((id) => id in media), ...Object.keys(media)]
}

/** Gathers an item; null when nothing of it is published. */
export async function gatherItem(
  db: Database,
  files: FileStore,
  record: RecordView,
): Promise<SentItem | null> {
  const pages = await publishedPages(db, record.id)
  const [first] = pages
  if (!first) return null
  // As the rights stand now, in the words of the first language.
  const shown = [...new Set(pages.flatMap(mediaInOrder))]
  const media = await describeMedia(db, shown, first.locale)
  const pictures: SentPicture[] = []
  const missing: string[] = []
  for (const [index, id] of shown.entries()) {
    const medium = media.get(id)
    const picture = medium && (await sentPicture(db, files, { medium, number: index + 1 }))
    if (picture) pictures.push(picture)
    else missing.push(medium?.caption ?? medium?.alt ?? id)
  }
  const { consent } = record.fields
  return {
    folder: `${record.collection}-${/^[\w-]+$/.test(first.slug) ? first.slug : record.id}`,
    pages,
    pictures,
    rights: await pictureRights(db, shown),
    missing,
    subject: typeof consent === 'string' ? consent : null,
  }
}

/** The files of an item, by name below its folder. */
export function itemFiles(item: SentItem, origin: string): { name: string; content: string | Buffer }[] {
  const { pages, pictures } = item
  const files = new Map(pictures.map((picture) => [picture.medium.id, picture.files[0]?.name]))
  const fileOf = (medium: PublicMedium) => files.get(medium.id)
  return [
    ...pages.flatMap((page) => [
      { name: `text/${page.locale}.html`, content: htmlText(page, fileOf) },
      { name: `text/${page.locale}.txt`, content: plainTextOf(page) },
    ]),
    { name: 'captions.csv', content: captions(item) },
    { name: 'item.json', content: `${JSON.stringify(metadata(item, origin), null, 2)}\n` },
    ...pictures.flatMap((picture) => picture.files.map(({ name, bytes }) => ({ name, content: bytes }))),
  ]
}

// Excel takes the file for UTF-8 only with this in front.
const BYTE_ORDER_MARK = '\uFEFF'

function captions({ pages, pictures }: SentItem): string {
  const rows = pages.flatMap(({ locale, media }) =>
    pictures.flatMap(({ medium, files }) => {
      const said = media[medium.id]
      if (!said) return []
      const { caption, alt, credit, licence, licenceUrl } = said
      return [{ file: files[0]?.name, language: locale, caption, alt, credit, licence, licenceUrl }]
    }),
  )
  const columns = ['file', 'language', 'caption', 'alt', 'credit', 'licence', 'licenceUrl']
  return (
    BYTE_ORDER_MARK +
    stringify(rows, { header: true, columns, escape_formulas: true, record_delimiter: '\r\n' })
  )
}

function metadata({ pages, pictures, rights, missing, subject }: SentItem, origin: string) {
  const [first] = pages
  return {
    id: first?.recordId,
    collection: first?.collection,
    subjects: first?.subjects,
    location:
      first?.longitude === null || first?.latitude === null
        ? null
        : { longitude: first?.longitude, latitude: first?.latitude },
    startsOn: first?.startsOn,
    endsOn: first?.endsOn,
    sources: first?.facts['sources'] ?? [],
    consentOfPersons: subject,
    languages: pages.map(({ locale, title, summary, slug, collection, reading, publishedAt, version }) => ({
      language: locale,
      title,
      summary,
      url: `${origin}/${locale}/${collection}/${encodeURIComponent(slug)}`,
      reading,
      publishedAt,
      version,
      html: `text/${locale}.html`,
      text: `text/${locale}.txt`,
    })),
    pictures: pictures.map(({ medium, files, width }) => ({
      id: medium.id,
      kind: medium.kind,
      files: files.map(({ name }) => name),
      width,
      isWideEnough: width !== null && width >= WIDEST.asked,
      licence: medium.licence,
      licenceUrl: medium.licenceUrl,
      credit: medium.credit,
      rights: rights.get(medium.id) ?? null,
      captions: Object.fromEntries(
        pages.flatMap(({ locale, media }) => {
          const said = media[medium.id]
          return said ? [[locale, { caption: said.caption, alt: said.alt, credit: said.credit }]] : []
        }),
      ),
    })),
    notIncluded: missing,
  }
}
