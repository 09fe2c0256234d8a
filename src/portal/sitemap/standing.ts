import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { itemCollections } from '../items/item-page.tsx'
import { everyLanguage, type LanguageState } from '../layout/languages.ts'
import { listLanguages, type Listed } from '../lists/present.ts'
import { subjectNames } from '../lists/subject-index.tsx'
import { listedCollections } from '../lists/subjects-page.tsx'
import { pathIn, type PathName } from '../paths.ts'

/** A page that the site itself makes, in each language, and whether it changes with what is published. */
export type StandingPage = { languages: LanguageState[]; isLiving: boolean }

const living: readonly PathName[] = ['home', 'explore', 'map', 'sitemap', 'press', 'openData']
const lasting: readonly PathName[] = ['contact', 'accessibility', 'data', 'reports', 'mediaRequests']

function everywhere(pathOf: (locale: PortalLocale) => string, isLiving: boolean): StandingPage {
  return { languages: everyLanguage(pathOf), isLiving }
}

/** Every page of the site's own that search engines should know; a list only where something stands in it. */
export async function standingPages(db: Database): Promise<StandingPage[]> {
  const plain = new Set<string>(itemCollections)
  const lists: { below: string; wanted: Listed }[] = [
    ...itemCollections.map((collection) => ({ below: `/${collection}`, wanted: { collection } })),
    ...subjectNames.map((subject) => ({ below: `/subjects/${subject}`, wanted: { subject } })),
  ]
  const listed = await Promise.all(
    lists.map(async ({ below, wanted }) => {
      const { languages } = await listLanguages(db, below, wanted)
      return { languages, isLiving: true }
    }),
  )
  return [
    ...living.map((name) => everywhere((locale) => pathIn(locale, name), true)),
    ...lasting.map((name) => everywhere((locale) => pathIn(locale, name), false)),
    everywhere((locale) => `/${locale}/province`, false),
    ...listedCollections
      .filter((collection) => !plain.has(collection))
      .map((collection) => everywhere((locale) => `/${locale}/${collection}`, true)),
    ...listed,
  ]
}
