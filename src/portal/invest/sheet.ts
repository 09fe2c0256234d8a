import type { Sheet } from '../../documents/sheet/sheet.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { identity } from '../identity/identity.ts'
import { itemPath } from '../paths.ts'
import { shownDate } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'
import { sectorWords } from './choice-words.ts'
import { factsOf } from './facts.ts'
import { projectOf, type Said } from './project.ts'
import { investWords } from './words.ts'

const told = ['scale', 'infrastructure', 'incentives', 'contactNote'] as const satisfies readonly Said[]

/** A project on one page of paper, in the language of its page. */
export function projectSheet(page: PublicPage, origin: string): Sheet {
  const { locale, title, summary, publishedAt, reading } = page
  const project = projectOf(page)
  const t = { ...words(locale), ...investWords(locale) }
  const heads = { ...t, contactNote: t.contactText }
  const isAwaiting = locale !== 'vi' && reading !== 'read'
  return {
    locale,
    issuer: identity(locale).publisher,
    tagline: t.title,
    kicker: sectorWords(locale)[project.sector],
    title,
    lead: summary,
    facts: factsOf(project, locale).filter(({ key }) => key !== 'sector'),
    unknown: t.unknown,
    sections: told.flatMap((name) => {
      const text = project.says[name]
      return text === null ? [] : [{ title: heads[name], paragraphs: text.split(/\n+/) }]
    }),
    notes: [
      filledWord(t.extract, { date: shownDate(publishedAt, locale) }),
      ...(isAwaiting ? [reading === 'machine' ? t.machineTitle : t.awaitingTitle] : []),
    ],
    address: `${origin}${itemPath(locale, page.collection, page.slug)}`,
  }
}
