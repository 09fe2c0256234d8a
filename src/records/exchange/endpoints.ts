import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import type { Collection } from '../collection.ts'
import { filterNames } from '../filters.ts'
import { filter, listing, sort } from '../http/inputs.ts'
import { sortNames } from '../sorts.ts'
import { mediaTypes, type ExportFormat } from './export.ts'

const labels = z.object({ vi: z.string(), en: z.string() })

const finding = z.object({
  severity: z.enum(['error', 'warning']),
  row: z.int().nullable(),
  column: z.string().nullable(),
  field: z.string().nullable(),
  at: labels,
  value: z.string().nullable(),
  message: labels,
  use: z.string().optional(),
})

const previewRow = z.object({
  row: z.int(),
  act: z.enum(['create', 'change']),
  id: z.uuid().nullable(),
  title: z.string(),
  changes: z.array(
    z.object({
      field: z.string(),
      label: labels,
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})

const result = z.object({
  collection: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  rows: z.int(),
  create: z.int(),
  change: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  errors: z.int(),
  warnings: z.int(),
  findings: z.array(finding),
  preview: z.array(previewRow),
  committed: z.boolean(),
})

const locale = z.enum(['vi', 'en']).optional()

const upload = z.strictObject({
  ownerOrgId: z.uuid().optional().meta({ description: 'Đơn vị chủ quản của những dòng không ghi đơn vị' }),
})
const inputs = {
  template: z.strictObject({ locale }),
  import: upload.extend({ dryRun: z.stringbool().optional() }),
  findings: upload.extend({ locale }),
}

/** The addresses by which one collection goes out and comes in as files. */
export function exchangeEndpoints(collection: Collection) {
  const base = `/api/records/${collection.name}`
  const group = collection.name
  const { label } = collection
  const filters = Object.fromEntries(filterNames(collection).map((name) => [name, filter]))
  const query = z.strictObject({
    ...filters,
    q: listing.q,
    sort: sort.meta({ description: sortNames(collection).join(', ') }),
    removed: listing.removed,
    locale,
  })
  const exportAs = (format: ExportFormat) =>
    endpoint({
      method: 'GET',
      path: `${base}/export.${format}`,
      group,
      summary: {
        vi: `Xuất ${format.toUpperCase()}: ${label.vi}`,
        en: `Export as ${format.toUpperCase()}: ${label.en}`,
      },
      input: query,
      answersFile: mediaTypes[format],
    })
  return {
    exports: { xlsx: exportAs('xlsx'), csv: exportAs('csv'), json: exportAs('json') },
    template: endpoint({
      method: 'GET',
      path: `${base}/template.xlsx`,
      group,
      summary: { vi: `Tệp mẫu để nhập: ${label.vi}`, en: `Template for imports: ${label.en}` },
      input: inputs.template,
      answersFile: mediaTypes.xlsx,
    }),
    import: endpoint({
      method: 'POST',
      path: `${base}/imports`,
      group,
      summary: {
        vi: `Nhập từ tệp XLSX, CSV, JSON; dryRun=true chỉ kiểm tra: ${label.vi}`,
        en: `Import an XLSX, CSV or JSON file; dryRun=true only checks it: ${label.en}`,
      },
      input: inputs.import,
      output: result,
      takesFile: true,
    }),
    findings: endpoint({
      method: 'POST',
      path: `${base}/imports/findings`,
      group,
      summary: {
        vi: `Tệp lỗi: tệp gửi lên kèm cột nêu vấn đề: ${label.vi}`,
        en: `Error file: the file sent with a column of findings: ${label.en}`,
      },
      input: inputs.findings,
      answersFile: mediaTypes.xlsx,
      takesFile: true,
      readOnly: true,
    }),
  }
}
