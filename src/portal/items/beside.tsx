import type { ReactNode } from 'react'
import type { Fields } from '../../records/collection.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { factWords } from '../words/facts.ts'
import { words } from '../words/words.ts'
import { factsOf, type Fact } from './facts.ts'
import { sourcesIn, textIn } from './fields.ts'
import { Facts, languageOfSource } from './parts.tsx'

/** Below so many, facts stand in a box beside the reading: a row of one or two leaves most of it empty. */
const FEWEST_IN_ROW = 3

/** The facts of an item by where they stand: in the row below its cover, or beside its reading. */
export function factsByPlace(page: PublicPage): { row: Fact[]; beside: Fact[] } {
  const facts = factsOf(page)
  return facts.length < FEWEST_IN_ROW ? { row: [], beside: facts } : { row: facts, beside: [] }
}

/** What is told beside the reading, in its order: how to come, what to mind, where to ask. */
const besides = [
  'howToGet',
  'openingHours',
  'advice',
  'ingredients',
  'howItIsMade',
  'whereToTry',
  'whereToBuy',
  'contactNote',
] as const

function besidesOf(texts: Fields): { name: (typeof besides)[number]; text: string }[] {
  return besides.flatMap((name) => {
    const text = textIn(texts, name)
    return text === null ? [] : [{ name, text }]
  })
}

/** Whether anything stands beside the reading. */
export function hasBeside(page: PublicPage): boolean {
  return (
    besidesOf(page.texts).length > 0 ||
    factsByPlace(page).beside.length > 0 ||
    sourcesIn(page.facts).length > 0
  )
}

/** The column beside the reading: the facts that make no row, what a visitor asks, and where it was read. */
export function Beside({ page }: { page: PublicPage }) {
  const { locale, texts } = page
  const t = factWords(locale)
  const { beside } = factsByPlace(page)
  const told = besidesOf(texts)
  const isShort = told.length === 0 && beside.length === 0
  return (
    <aside className={`aside c3 s10${beside.length > 0 ? ' facts-first' : ''}${isShort ? ' wide-only' : ''}`}>
      {beside.length > 0 && (
        <Box title={words(locale).facts}>
          <Facts facts={beside} locale={locale} inBox />
        </Box>
      )}
      {told.map(({ name, text }) => (
        <Box key={name} title={t[name]}>
          <Lines text={text} />
        </Box>
      ))}
      {told.length === 0 && <SourcesInShort page={page} />}
    </aside>
  )
}

/** Where it was read, in a word each; the whole references stand below the reading. */
function SourcesInShort({ page: { locale, facts } }: { page: PublicPage }) {
  const sources = sourcesIn(facts)
  if (sources.length === 0) return null
  return (
    <Box title={words(locale).sources}>
      <ol className="brief">
        {sources.map(({ text, url }, index) => (
          <li key={`${index} ${text}`}>
            <a href={`#n${index + 1}`} lang={url ? undefined : languageOfSource(text, locale)}>
              {url ? new URL(url).host.replace(/^www\./, '') : text}
            </a>
          </li>
        ))}
      </ol>
    </Box>
  )
}

/** A box beside the reading. */
export function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="box">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** A text of several lines, a paragraph each. */
export function Lines({ text }: { text: string }) {
  return text.split(/\n+/).map((line) => <p key={line}>{line}</p>)
}
