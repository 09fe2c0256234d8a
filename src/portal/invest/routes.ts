import { setSheetPdf } from '../../documents/set-pdf.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { tagOf, type PublicPage } from '../../records/publishing/public-page.ts'
import { answerItem } from '../items/routes.ts'
import { renderTrouble } from '../pages/trouble.tsx'
import { pathIn } from '../paths.ts'
import { defineRoute, type Answer, type Asked, type PortalRoute } from '../site/route.ts'
import { answerFile, HTML, inEveryLanguage } from '../subjects/answers.ts'
import { bestPages, bestTags, formerAddresses, itemAddresses } from '../subjects/best-pages.ts'
import { cataloguePage } from './catalogue.tsx'
import { catalogueCsv, catalogueJson } from './files.ts'
import { queries, queryOf, questionOf } from './filters.ts'
import { projectPage } from './item.tsx'
import { COLLECTION, listedProject, type ListedProject } from './project.ts'
import { projectSheet } from './sheet.ts'
import { investWords } from './words.ts'

/** A province calls for tens of projects; far more would be a register, not a catalogue. */
const MOST = 500

async function projectsFor(db: Database, locale: PortalLocale): Promise<ListedProject[]> {
  const pages = await bestPages(db, { locale, collections: [COLLECTION], most: MOST })
  return pages.map(listedProject)
}

const tagsFor = (locale: PortalLocale) => bestTags(locale, [COLLECTION])

async function catalogue(db: Database, { locale, origin, query, path }: Asked): Promise<Answer> {
  const projects = await projectsFor(db, locale)
  const question = questionOf(query, projects)
  const tags = tagsFor(locale)
  // Whatever is asked that nothing answers to leads to the address of what is left.
  const given = query.size > 0 ? `?${query}` : ''
  if (queryOf(question) !== given) return { status: 301, location: path + queryOf(question), tags }
  return { status: 200, type: HTML, body: cataloguePage({ locale, origin, projects, question }), tags }
}

async function sheetOf(page: PublicPage, origin: string): Promise<Answer> {
  const tags = [tagOf.record(page.recordId)]
  try {
    const body = await setSheetPdf(projectSheet(page, origin))
    const fileName = `${page.slug}.pdf`
    return { status: 200, type: 'application/pdf', body, tags, fileName }
  } catch (error) {
    if (!(error instanceof Error) || !LACKS_CHARACTER.test(error.message)) throw error
    const t = investWords(page.locale)
    const body = renderTrouble({ status: 404, locale: page.locale, title: t.sheet, text: t.sheetNotYet })
    return { status: 404, type: HTML, body, tags }
  }
}

/** What the compiler says of a text with a character that none of its fonts has. */
const LACKS_CHARACTER = /could not be displayed/

const path = (locale: PortalLocale) => pathIn(locale, 'invest')

export const investRoutes: readonly PortalRoute[] = [
  defineRoute({
    path: `/:locale/${COLLECTION}`,
    queries,
    answer: catalogue,
    addresses: inEveryLanguage(path),
  }),
  defineRoute({
    path: '/:locale/invest',
    answer: async (_db, { locale }) => ({ status: 301, location: path(locale), tags: [tagOf.all] }),
  }),
  defineRoute({
    path: `/:locale/${COLLECTION}.csv`,
    async answer(db, { locale, origin }) {
      const body = catalogueCsv(await projectsFor(db, locale), origin)
      const fileName = `${COLLECTION}-${locale}.csv`
      return { status: 200, type: 'text/csv; charset=utf-8', body, tags: tagsFor(locale), fileName }
    },
    addresses: inEveryLanguage((locale) => `${path(locale)}.csv`),
  }),
  defineRoute({
    path: `/:locale/${COLLECTION}.json`,
    async answer(db, { locale, origin }) {
      const body = catalogueJson(await projectsFor(db, locale), origin)
      return { status: 200, type: 'application/json; charset=utf-8', body, tags: tagsFor(locale) }
    },
    addresses: inEveryLanguage((locale) => `${path(locale)}.json`),
  }),
  defineRoute({
    path: `/:locale/${COLLECTION}/:slug`,
    answer: (db, asked) => answerItem(db, COLLECTION, asked, (item) => projectPage(item, asked.origin)),
    addresses: (db) => itemAddresses(db, COLLECTION),
    oldAddresses: (db) => formerAddresses(db, COLLECTION),
  }),
  defineRoute({
    path: `/:locale/${COLLECTION}/:slug.pdf`,
    answer: (db, asked) =>
      answerFile(db, asked, { collection: COLLECTION, extension: 'pdf' }, (page) =>
        sheetOf(page, asked.origin),
      ),
    addresses: async (db) => (await itemAddresses(db, COLLECTION)).map((address) => `${address}.pdf`),
  }),
]
