import { library } from '../../src/modules.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { transaction, type Database } from '../../src/platform/database/connect.ts'
import type { PortalLocale } from '../../src/platform/locales.ts'
import type { Fields } from '../../src/records/collection.ts'
import { createRecord } from '../../src/records/create.ts'
import { collectionNamed } from '../../src/records/registry.ts'
import { bringTexts } from '../../src/records/texts/bring.ts'
import { randomOf, type Random } from '../random.ts'
import { sentenceIn } from './pages.ts'

const system = systemActor('Đo tốc độ')
export const articles = collectionNamed(library.collections, 'articles')

const SENTENCE = 20
const SENTENCES_A_PARAGRAPH = 5

/** An approved article of so many words in these languages, sentence by sentence alike. */
export async function makeItem(
  db: Database,
  orgId: string,
  { words, locales }: { words: number; locales: readonly PortalLocale[] },
): Promise<string> {
  const fields = { name: `Bài ${words} chữ`, kind: 'story' }
  const made = { ownerOrgId: orgId, fields, state: 'approved' as const }
  return transaction(db, async (trx) => {
    const record = await createRecord(trx, system, articles, made)
    const texts = locales.map((locale) => ({ record, locale, fields: textOf(locale, words) }))
    await bringTexts(trx, system, articles, texts)
    return record.id
  })
}

function textOf(locale: PortalLocale, words: number): Fields {
  const random = randomOf(11)
  const count = Math.ceil(words / SENTENCE / SENTENCES_A_PARAGRAPH)
  const content = Array.from({ length: count }, (_none, at) => ({
    type: 'paragraph',
    attrs: { id: `p${at}` },
    content: [{ type: 'text', text: paragraphIn(locale, random) }],
  }))
  return {
    title: `Bài ${locale}`,
    summary: paragraphIn(locale, random).slice(0, 900),
    body: { type: 'doc', content },
  }
}

function paragraphIn(locale: PortalLocale, random: Random): string {
  return Array.from({ length: SENTENCES_A_PARAGRAPH }, () => {
    const sentence = sentenceIn(locale, random, SENTENCE)
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
  }).join(' ')
}

/** Approved terms of the glossary, none of which the article has. */
export async function makeTerms(db: Database, orgId: string, count: number): Promise<void> {
  const terms = collectionNamed(library.collections, 'glossary-terms')
  await transaction(db, async (trx) => {
    for (let at = 0; at < count; at += 1) {
      const fields = { term: `Thuật ngữ ${at}`, kind: 'term', treatment: 'required', en: [`Term ${at}`] }
      await createRecord(trx, system, terms, { ownerOrgId: orgId, fields, state: 'approved' })
    }
  })
}
