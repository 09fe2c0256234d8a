import type { Sheet } from '../../documents/sheet/sheet.ts'
import { bodyOf } from '../../modules/content/public.ts'
import { plainText } from '../../records/structured/plain-text.ts'
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
    sections: [
      ...told.flatMap((name) => {
        const text = project.says[name]
        return text === null ? [] : [{ title: heads[name], paragraphs: text.split(/\n+/) }]
      }),
      ...bodySections(page),
    ],
    notes: [
      filledWord(t.extract, { date: shownDate(publishedAt, locale) }),
      ...(isAwaiting ? [reading === 'machine' ? t.machineTitle : t.awaitingTitle] : []),
    ],
    address: `${origin}${itemPath(locale, page.collection, page.slug)}`,
  }
}

/** What of the reading still stands on a page in a legible size. */
const MOST_LETTERS = 1800

/** The reading under its headings, as far as there is room; the rest is on the web page. */
function bodySections(page: PublicPage): { title: string; paragraphs: string[] }[] {
  const sections: { title: string; paragraphs: string[] }[] = []
  let room = MOST_LETTERS
  for (const block of bodyOf(page.texts).content) {
    const text = plainText({ type: 'doc', content: [block] })
    if (text === '') continue
    room -= text.length
    if (room < 0) break
    const isList = block.type === 'bulletList' || block.type === 'orderedList'
    const lines = isList ? text.split('\n').map((line) => `• ${line}`) : [text]
    if (block.type === 'heading') sections.push({ title: text, paragraphs: [] })
    else sections.at(-1)?.paragraphs.push(...lines)
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0)
}
