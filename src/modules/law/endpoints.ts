import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { periodKinds } from '../../platform/time/periods.ts'
import * as schema from './schema.ts'
import { IsoDateShape, LabelsShape } from './shapes.ts'

const group = 'law'
const done = z.object({ done: z.literal(true) })
const date = IsoDateShape
const moment = z.union([date, z.iso.datetime({ offset: true }).transform((text) => new Date(text))])

export const listRules = endpoint({
  method: 'GET',
  path: '/api/law/rules',
  group,
  summary: { vi: 'Quy định có hiệu lực vào một ngày', en: 'Legal rules in force on a day' },
  input: z.strictObject({
    on: date.optional().meta({ description: 'Ngày xét; bỏ trống là hôm nay' }),
    code: z
      .string()
      .max(80)
      .optional()
      .meta({ description: 'Mọi phiên bản của quy định này, nếu không nêu ngày' }),
  }),
  output: z.array(schema.ruleView),
})

export const ruleCatalogue = endpoint({
  method: 'GET',
  path: '/api/law/catalogue',
  group,
  summary: { vi: 'Mọi quy định với các giai đoạn hiệu lực', en: 'Every rule with all its periods' },
  output: z.object({ items: z.array(schema.ruleView) }),
})

export const holidayYearList = endpoint({
  method: 'GET',
  path: '/api/law/holidays',
  group,
  summary: { vi: 'Các năm đã có lịch nghỉ', en: 'The years of which the calendar knows something' },
  output: z.object({
    years: z.array(z.object({ year: z.int(), verified: z.boolean(), changed: z.boolean(), days: z.int() })),
  }),
})

export const addRule = endpoint({
  method: 'POST',
  path: '/api/law/rules',
  group,
  summary: { vi: 'Thêm phiên bản của quy định', en: 'Add a version of a rule' },
  input: schema.newVersion,
  output: z.object({ id: z.uuid() }),
  status: 201,
})

export const correctRule = endpoint({
  method: 'PATCH',
  path: '/api/law/rules/:id',
  group,
  summary: { vi: 'Sửa một phiên bản ghi sai', en: 'Correct a version' },
  input: schema.correction,
  output: schema.ruleView,
})

export const checkRule = endpoint({
  method: 'POST',
  path: '/api/law/rules/:id/verification',
  group,
  summary: { vi: 'Xác nhận đã đối chiếu Công báo', en: 'Mark a rule as compared with the gazette' },
  input: schema.ruleCheck,
  output: schema.ruleView,
})

export const readHolidays = endpoint({
  method: 'GET',
  path: '/api/law/holidays/:year',
  group,
  summary: { vi: 'Lịch nghỉ, làm bù của một năm', en: 'Days off and days worked of a year' },
  input: z.strictObject({ year: schema.year }),
  output: schema.yearView,
})

export const setHoliday = endpoint({
  method: 'PUT',
  path: '/api/law/holidays/days/:date',
  group,
  summary: { vi: 'Ghi ngày nghỉ hoặc ngày làm việc', en: 'Enter a day off or a day worked' },
  input: schema.newDay,
  output: schema.yearView,
})

export const removeHoliday = endpoint({
  method: 'DELETE',
  path: '/api/law/holidays/days/:date',
  group,
  summary: { vi: 'Bỏ một ngày khỏi lịch nghỉ', en: 'Take a day out of the calendar' },
  input: z.strictObject({ date, reason: z.string().trim().min(1).max(500) }),
  output: schema.yearView,
})

export const swapDays = endpoint({
  method: 'POST',
  path: '/api/law/holidays/swaps',
  group,
  summary: { vi: 'Hoán đổi ngày nghỉ và ngày làm bù', en: 'Swap a weekday with a weekend day' },
  input: schema.daySwap,
  output: done,
})

export const checkHolidays = endpoint({
  method: 'POST',
  path: '/api/law/holidays/:year/verification',
  group,
  summary: { vi: 'Xác nhận đã đối chiếu lịch nghỉ', en: 'Mark a year as held against its announcement' },
  input: schema.yearCheck,
  output: schema.yearView,
})

export const computeDeadlines = endpoint({
  method: 'GET',
  path: '/api/law/deadlines',
  group,
  summary: {
    vi: 'Thời hạn của thủ tục báo chí nước ngoài theo ngày tiếp nhận',
    en: 'Deadlines of the foreign-press procedure by the day of receipt',
  },
  input: z.strictObject({
    event: z.string().max(60).optional().meta({ description: 'Bước của thủ tục; bỏ trống là mọi bước' }),
    receivedOn: moment.meta({ description: 'Ngày hoặc giờ tiếp nhận: quyết định nghị định áp dụng' }),
    startsOn: moment.optional().meta({ description: 'Lúc bắt đầu tính hạn, khi không phải lúc tiếp nhận' }),
  }),
  output: z.object({
    rule: z.object({ code: z.string(), citation: z.string(), verified: z.boolean(), note: LabelsShape }),
    steps: z.array(
      z.object({
        event: z.string(),
        title: LabelsShape,
        direction: z.enum(['after', 'before']),
        /** «07 ngày làm việc»; null where the decree sets no number. */
        term: z.string().nullable(),
        unit: z.enum(['hours', 'days', 'working-days']).nullable(),
        startsWith: LabelsShape,
        /** Null while what starts the clock is not known. */
        dueOn: z.string().nullable(),
        dueAt: z.date().nullable(),
        /** False while a day in between is not certain in the holiday calendar. */
        certain: z.boolean(),
        actor: LabelsShape,
        addressee: LabelsShape,
        article: z.string().nullable(),
      }),
    ),
  }),
})

const span = z.object({ from: z.string(), to: z.string() })

const readingPeriod = z.object({
  kind: z.enum(periodKinds),
  year: z.int(),
  index: z.int(),
  label: LabelsShape,
  nominal: span,
  counted: span,
  estimated: span.nullable(),
  basis: z.string(),
  verified: z.boolean(),
  /** When the report is due by law; null where no rule is known. */
  due: z.object({ on: z.string(), citation: z.string(), verified: z.boolean() }).nullable(),
  earliestSubmission: z.string().nullable(),
})
export type PeriodView = z.output<typeof readingPeriod>

export const readRegimes = endpoint({
  method: 'GET',
  path: '/api/law/regimes/:year',
  group,
  summary: {
    vi: 'Thời hạn của các chế độ báo cáo trong năm',
    en: 'Deadlines of every report regime of a year',
  },
  input: z.strictObject({ year: schema.year }),
  output: z.object({ periods: z.array(readingPeriod) }),
})

export const readPeriod = endpoint({
  method: 'GET',
  path: '/api/periods',
  group,
  summary: { vi: 'Kỳ báo cáo và thời gian chốt số liệu', en: 'A reporting period with its cut-off' },
  input: z.strictObject({
    kind: z.enum(periodKinds),
    year: schema.year,
    index: z.coerce
      .number()
      .int()
      .min(1)
      .max(12)
      .default(1)
      .meta({ description: 'Tháng, quý hay nửa năm thứ mấy' }),
    from: date.optional().meta({ description: 'Mốc đầu do văn bản yêu cầu quy định' }),
    to: date.optional().meta({ description: 'Ngày chốt do văn bản yêu cầu quy định' }),
    basis: z.string().max(500).default('Văn bản yêu cầu báo cáo'),
  }),
  output: readingPeriod,
})
