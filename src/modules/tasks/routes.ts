import type { Routes } from '../../platform/http/routes.ts'
import { today, yearOf } from '../../platform/time/dates.ts'
import { calendarOf, rulesOf } from '../law/public.ts'
import type { Library } from '../reports/public.ts'
import { dueFor } from './due.ts'
import { readTextWork, readWaiting, readWarnings, readWork } from './endpoints.ts'
import { myReport } from './my-report.ts'
import { returnedTo } from './returned.ts'
import { textsFor, textsOfKind } from './texts.ts'
import { translationWarnings } from './translation-warnings.ts'
import { waitingFor } from './waiting.ts'
import { warningsFor } from './warnings.ts'

const FIRST = 10

export function taskRoutes(library: Library, { handle }: Routes): void {
  const { collections } = library
  handle(readWork)(async ({ year = yearOf(today()) }, { db, actor }) => {
    const law = { rules: await rulesOf(db), calendar: await calendarOf(db) }
    const [report, returned, due, waiting, texts] = await Promise.all([
      myReport(db, actor, { year, law }),
      returnedTo(db, actor, collections),
      dueFor(db, actor, law),
      waitingFor(db, actor, collections, { limit: FIRST }),
      textsFor(db, actor, collections, FIRST),
    ])
    return { on: today(), report, returned, due, waiting, texts }
  })
  handle(readWaiting)((asked, { db, actor }) => waitingFor(db, actor, collections, asked))
  handle(readTextWork)((asked, { db, actor }) => textsOfKind(db, actor, collections, asked))
  // Apart, for checking a report reads all of it, and the rest of the work should not wait for that.
  handle(readWarnings)(async ({ year = yearOf(today()) }, { db, actor }) => {
    const translations = await translationWarnings(db, actor, collections)
    const report = await warningsFor(db, actor, library, year)
    return {
      ...report,
      count: translations.length + report.count,
      items: [...translations, ...report.items],
    }
  })
}
