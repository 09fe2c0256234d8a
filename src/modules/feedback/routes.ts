import type { Routes } from '../../platform/http/routes.ts'
import { readSatisfaction } from './endpoints.ts'
import { latestComments, ratedMonths, ratedPages, satisfaction } from './figures.ts'

const MOST = 200

/** What visitors said, for every officer: it names nobody. */
export function feedbackRoutes({ handle }: Routes): void {
  handle(readSatisfaction)(async (days, { db }) => ({
    ...(await satisfaction(db, days)),
    months: await ratedMonths(db, days),
    pages: await ratedPages(db, days, MOST),
    comments: await latestComments(db, days, MOST),
  }))
}
