import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { cleanText } from '../../../platform/text/clean.ts'
import { keepSegments, readDesk, saveSegments } from '../desk/endpoints.ts'
import { deskPage } from '../page/endpoints.ts'
import { comparisons } from '../exchange/comparisons.ts'
import { listImports, readImport, startImport, undoImport, writeImport } from '../exchange/endpoints.ts'
import { exchangeFormats } from '../exchange/model.ts'
import { readTerms } from '../glossary/endpoints.ts'
import { readMatches } from '../memory/endpoints.ts'
import { jobChanges, jobProgress } from './endpoints.ts'

const group = 'translation-links'
const id = z.uuid()
const token = z.string().max(100)
const locale = z.enum(portalLocales).exclude([SOURCE_LOCALE])
const segmentId = z.string().min(1).max(200)
const words = z.string().overwrite(cleanText).trim().normalize('NFC')
const item = z.strictObject({ token, collection: z.string().max(60), id })
const at = item.extend({ locale })

/** Where the addresses of a link begin. */
export const LINK_PATH = '/api/translation-links/:token'
const desk = `${LINK_PATH}/translations/:collection/:id/:locale`
const imports = `${LINK_PATH}/translations/imports`
const talk = `${LINK_PATH}/records/:collection/:id/comments`

const target = z.strictObject({
  id: segmentId,
  source: z.string().max(20_000),
  target: z.string().max(40_000).overwrite(cleanText).normalize('NFC').nullable(),
  state: z.enum(['editing', 'translated']),
  origin: z.enum(['person', 'memory']).default('person'),
  originDetail: z.string().max(200).nullable().default(null),
  version: z.int().min(0),
})

const comment = z.object({
  id,
  recordId: id,
  field: z.string().nullable(),
  body: z.string(),
  kind: z.enum(['remark', 'request']),
  parentId: id.nullable(),
  mentions: z.array(z.string()),
  createdBy: z.string().nullable(),
  createdByName: z.string().nullable(),
  createdAt: z.date(),
  resolvedAt: z.date().nullable(),
  resolvedBy: z.string().nullable(),
})

export const linkView = z.object({
  link: id,
  title: z.string(),
  locale,
  state: z.enum(['open', 'delivered']),
  deadline: z.iso.date(),
  overdue: z.boolean(),
  workingDays: z.int().nullable(),
  notes: z.string().nullable(),
  /** Whom it was given to, by whom, and for which organisation. */
  assignee: z.string(),
  givenBy: z.string(),
  organization: z.string(),
  expiresAt: z.date(),
  words: z.int(),
  progress: jobProgress,
  items: z.array(
    z.object({ id, collection: z.string(), title: z.string(), words: z.int(), progress: jobProgress }),
  ),
  /** Why the job came back; null when it did not. */
  returnedBecause: z.string().nullable(),
  /** What whoever gave it changed last since the link was made; null when nothing was. */
  changed: z.object({ at: z.date(), changes: jobChanges }).nullable(),
})
export type LinkView = z.output<typeof linkView>

/**
 * What somebody outside does by a link; the addresses of the desk stand below the link as they stand in the office, so
 * that the same page calls them. Each looks at the token, the items and the language of its job, and at nothing else.
 */
export const linkEndpoints = {
  read: endpoint({
    method: 'GET',
    path: LINK_PATH,
    group,
    access: 'public',
    summary: { vi: 'Gói dịch của một liên kết', en: 'The job of a link' },
    input: z.strictObject({ token }),
    output: linkView,
  }),
  desk: endpoint({
    method: 'GET',
    path: desk,
    group,
    access: 'public',
    summary: { vi: 'Bàn dịch của một mục trong gói', en: 'The desk of an item of the job' },
    input: at,
    output: readDesk.output,
  }),
  page: endpoint({
    method: 'GET',
    path: `${desk}/page`,
    group,
    access: 'public',
    summary: {
      vi: 'Trang công khai của một mục theo bản dịch đang có',
      en: 'The public page of an item as it is translated now',
    },
    input: at,
    output: deskPage,
  }),
  save: endpoint({
    method: 'PUT',
    path: `${desk}/segments`,
    group,
    access: 'public',
    summary: { vi: 'Lưu các đoạn dịch', en: 'Save segments' },
    input: at.extend({ segments: z.array(target).min(1).max(2000) }),
    output: saveSegments.output,
  }),
  keep: endpoint({
    method: 'POST',
    path: `${desk}/kept`,
    group,
    access: 'public',
    summary: { vi: 'Giữ bản dịch dù bản gốc đã đổi', en: 'Keep translations although the source changed' },
    input: at.extend({
      segments: z
        .array(z.strictObject({ id: segmentId, version: z.int().min(1) }))
        .min(1)
        .max(2000),
    }),
    output: keepSegments.output,
  }),
  ignore: endpoint({
    method: 'POST',
    path: `${desk}/ignored-checks`,
    group,
    access: 'public',
    summary: { vi: 'Bỏ qua một kiểm tra tại một đoạn', en: 'Ignore a check at a segment' },
    input: at.extend({
      segmentId,
      check: z.string().max(60),
      reason: words.min(10).max(500).nullable(),
    }),
    output: saveSegments.output,
  }),
  matches: endpoint({
    method: 'GET',
    path: `${LINK_PATH}/translations/memory/matches`,
    group,
    access: 'public',
    summary: {
      vi: 'Câu giống trong bộ nhớ dịch, cho các câu của gói',
      en: 'Matches in the memory, for sentences of the job',
    },
    input: z.strictObject({
      token,
      locale,
      source: z.string().trim().min(1).max(4000),
      limit: z.coerce.number().int().min(1).max(20).default(5),
    }),
    output: readMatches.output,
  }),
  terms: endpoint({
    method: 'GET',
    path: `${LINK_PATH}/translations/glossary/terms`,
    group,
    access: 'public',
    summary: { vi: 'Thuật ngữ có trong các mục của gói', en: 'Terms that occur in the items of the job' },
    input: z.strictObject({ token, locale }),
    output: readTerms.output,
  }),
  comments: endpoint({
    method: 'GET',
    path: talk,
    group,
    access: 'public',
    summary: { vi: 'Ý kiến về các đoạn dịch', en: 'Comments on segments' },
    input: item,
    output: z.array(comment),
  }),
  addComment: endpoint({
    method: 'POST',
    path: talk,
    group,
    access: 'public',
    summary: { vi: 'Hỏi, ghi chú về một đoạn', en: 'Ask or remark about a segment' },
    input: item.extend({
      field: z.string().max(240).nullable().default(null),
      body: words.min(1).max(4000),
      parentId: id.nullable().default(null),
      /** Nobody is called by name from outside. */
      mentions: z.array(z.string()).max(0).default([]),
    }),
    output: comment,
  }),
  resolveComment: endpoint({
    method: 'POST',
    path: `${talk}/:commentId/resolution`,
    group,
    access: 'public',
    summary: { vi: 'Đánh dấu ý kiến đã xong', en: 'Settle a comment' },
    input: item.extend({ commentId: id, resolved: z.boolean() }),
    output: comment,
  }),
  exported: endpoint({
    method: 'GET',
    path: `${LINK_PATH}/files/:format`,
    group,
    access: 'public',
    summary: {
      vi: 'Các mục của gói trong một tệp XLIFF hoặc bảng song ngữ DOCX',
      en: 'The items of the job as one file of XLIFF or a bilingual DOCX',
    },
    input: z.strictObject({ token, format: z.enum(exchangeFormats) }),
    answersFile: 'application/octet-stream',
  }),
  startImport: endpoint({
    method: 'POST',
    path: imports,
    group,
    access: 'public',
    summary: { vi: 'Đọc một tệp dịch gửi về', en: 'Read a file of translations that came back' },
    input: z.strictObject({ token }),
    output: startImport.output,
    takesFile: true,
    status: 201,
  }),
  listImports: endpoint({
    method: 'GET',
    path: imports,
    group,
    access: 'public',
    summary: { vi: 'Các lần nhập bản dịch qua liên kết', en: 'Imports of translations by the link' },
    input: z.strictObject({ token }),
    output: listImports.output,
  }),
  readImport: endpoint({
    method: 'GET',
    path: `${imports}/:id`,
    group,
    access: 'public',
    summary: { vi: 'Tệp dịch sẽ đổi những gì', en: 'What a file of translations would change' },
    input: z.strictObject({ token, id }),
    output: readImport.output,
  }),
  writeImport: endpoint({
    method: 'POST',
    path: `${imports}/:id/writing`,
    group,
    access: 'public',
    summary: { vi: 'Ghi các đoạn đã chọn của một tệp dịch', en: 'Write the chosen segments of a file' },
    input: z.strictObject({
      token,
      id,
      choices: z
        .array(
          z.strictObject({
            item: id,
            id: segmentId,
            version: z.int().min(0),
            comparison: z.enum(comparisons),
          }),
        )
        .max(20_000),
    }),
    output: writeImport.output,
  }),
  undoImport: endpoint({
    method: 'POST',
    path: `${imports}/:id/undoing`,
    group,
    access: 'public',
    summary: { vi: 'Hoàn tác một lần nhập bản dịch', en: 'Take an import of translations back' },
    input: z.strictObject({ token, id }),
    output: undoImport.output,
  }),
  deliver: endpoint({
    method: 'POST',
    path: `${LINK_PATH}/delivery`,
    group,
    access: 'public',
    summary: { vi: 'Giao bài', en: 'Deliver' },
    input: z.strictObject({ token, note: words.max(2000).default('') }),
    output: z.object({ state: z.literal('delivered') }),
  }),
}
