import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import { inWords, type Labels } from '../../../platform/labels.ts'
import { localeNames } from '../../../platform/locales.ts'
import type { TranslationJob } from './job.ts'
import { jobPath } from './tell.ts'

const words = {
  name: { vi: 'Hạn gói dịch của tôi', en: 'Deadlines of my translation jobs' },
  title: { vi: 'Hạn giao gói dịch: {title}', en: 'Translation job due: {title}' },
  about: { vi: 'Sang {language}. Người giao: {from}', en: 'Into {language}. Given by {from}' },
} as const satisfies Record<string, Labels>

type Due = Pick<TranslationJob, 'id' | 'title' | 'locale' | 'deadline' | 'createdByName' | 'createdAt'>

const MOST = 500

/** The deadlines of the open jobs that are an actor's to do, for a calendar program (RFC 5545). */
export async function calendarOfJobs(
  db: Database,
  actor: Actor,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): Promise<FileAnswer> {
  const jobs = await db
    .selectFrom('translationJobs')
    .select(['id', 'title', 'locale', 'deadline', 'createdByName', 'createdAt'])
    .where('assigneeId', '=', actor.userId)
    .where('state', '=', 'open')
    .orderBy('deadline')
    .limit(MOST)
    .execute()
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chalo//Translation jobs//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(words.name[actor.locale])}`,
    ...(jobs as Due[]).flatMap((job) => entryOf(job, actor, publicUrl)),
    'END:VCALENDAR',
  ]
  const text = lines.map((line) => `${folded(line)}\r\n`).join('')
  return { bytes: text, name: 'goi-dich.ics', type: 'text/calendar' }
}

function entryOf(job: Due, { locale }: Actor, publicUrl: string): string[] {
  const said = (label: Labels, params: Record<string, string>) => escaped(inWords(label, locale, params))
  const about = { language: localeNames[job.locale], from: job.createdByName }
  return [
    'BEGIN:VEVENT',
    `UID:${job.id}@translation-jobs`,
    `DTSTAMP:${job.createdAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${job.deadline.replaceAll('-', '')}`,
    `SUMMARY:${said(words.title, { title: job.title })}`,
    `DESCRIPTION:${said(words.about, about)}`,
    `URL:${publicUrl}/office${jobPath(job.id)}`,
    'TRANSP:TRANSPARENT',
    // A day before, in the morning.
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${said(words.title, { title: job.title })}`,
    'TRIGGER:-PT16H',
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** A TEXT value, RFC 5545 3.3.11. */
function escaped(value: string): string {
  return value.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
}

const MOST_OCTETS = 74

/** Lines are folded at 75 octets, between characters, RFC 5545 3.1. */
function folded(line: string): string {
  const parts = ['']
  for (const character of line) {
    const part = parts.at(-1) ?? ''
    if (Buffer.byteLength(part + character) > MOST_OCTETS) parts.push(character)
    else parts[parts.length - 1] = part + character
  }
  return parts.join('\r\n ')
}
