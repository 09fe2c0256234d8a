import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { filled, type Labels } from '../../platform/labels.ts'
import { localeNames } from '../../platform/locales.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import { jobsDue } from '../translations/public.ts'
import { HORIZON_DAYS } from './obligations-due.ts'
import { pageTarget } from './targets.ts'

const words: Labels = {
  vi: 'Gói dịch sang {language}, {from} giao',
  en: 'Translation job into {language}, given by {from}',
}

/** The translation jobs that are an actor's to do, as work that is due. */
export async function translationJobsDue(db: Database, actor: Actor, on: IsoDate) {
  const jobs = await jobsDue(db, actor, { on, days: HORIZON_DAYS })
  return jobs.map(({ id, title, locale, deadline, createdByName, path }) => ({
    key: `translation-job ${id}`,
    kind: 'translation-job' as const,
    title: { vi: title, en: title },
    note: filled(words, { language: localeNames[locale], from: createdByName }),
    on: deadline,
    at: null,
    certain: true,
    target: pageTarget(path),
  }))
}
