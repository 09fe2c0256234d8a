import { setPdf } from '../../../documents/set-pdf.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import { localDate, today } from '../../../platform/time/dates.ts'
import { letterheadOn, organizationOn } from '../../organizations/public.ts'
import { acceptanceTree } from './acceptance.ts'
import { jobNotFound } from './errors.ts'
import type { JobProgress } from './job.ts'
import { languageInSentence } from './language-name.ts'
import { progressOf } from './progress.ts'
import { maySee } from './rules.ts'
import { getJob, itemsOf } from './store.ts'

type Asked = { id: string; format: 'docx' | 'pdf' }

const NONE: JobProgress = { segments: 0, done: 0, approved: 0 }

/** The acceptance record of a job as a Word document or PDF: a draft until the job is accepted. @throws jobNotFound */
export async function acceptanceFile(db: Database, actor: Actor, { id, format }: Asked): Promise<FileAnswer> {
  const job = await getJob(db, id)
  if (!maySee(actor, job)) throw jobNotFound()
  const on = job.finishedAt === null ? null : localDate(job.finishedAt)
  const { name } = await organizationOn(db, job.orgId, on ?? today())
  const progress = (await progressOf(db, [id])).get(id)
  const items = (await itemsOf(db, id)).map((item) => ({
    ...item,
    progress: progress?.get(item.recordId) ?? NONE,
  }))
  const tree = acceptanceTree({
    job,
    items,
    organization: { name, ...(await letterheadOn(db, job.orgId, on ?? today())) },
    date: on,
    language: languageInSentence(job.locale),
  })
  if (format === 'pdf') return { bytes: await setPdf(tree), type: 'application/pdf', name: `${FILE}.pdf` }
  const { renderDocx, DOCX_TYPE } = await import('../../../documents/docx.ts')
  return { bytes: await renderDocx(tree), type: DOCX_TYPE, name: `${FILE}.docx` }
}

const FILE = 'bien-ban-nghiem-thu-dich-thuat'
