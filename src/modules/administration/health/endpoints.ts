import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const group = 'administration'
const moment = z.date().nullable()

const queue = z.object({
  name: z.string(),
  /** What the clock asks for; null when the job runs on demand. */
  cron: z.string().nullable(),
  waiting: z.int(),
  active: z.int(),
  failed: z.int(),
  lastDoneAt: moment,
  /** How long the last run took. */
  lastSeconds: z.number().nullable(),
})

const failure = z.object({
  id: z.uuid(),
  name: z.string(),
  failedAt: moment,
  attempts: z.int(),
  reason: z.string(),
})

export const health = z.object({
  at: z.date(),
  versions: z.object({
    chalo: z.string(),
    node: z.string(),
    postgres: z.string(),
    pgBoss: z.string().nullable(),
    /** With which posters are taken from films; null where it is not installed. */
    ffmpeg: z.string().nullable(),
  }),
  startedAt: z.date().meta({ description: 'Nút trả lời này chạy từ lúc nào' }),
  memoryBytes: z.number().meta({ description: 'Bộ nhớ của nút trả lời' }),
  database: z.object({
    bytes: z.number(),
    /** The largest tables with their indexes. */
    tables: z.array(z.object({ name: z.string(), bytes: z.number(), rows: z.number() })),
    connections: z.int(),
    maxConnections: z.int(),
    startedAt: z.date(),
    /** Whether this server only follows another. */
    replica: z.boolean(),
    lastMigration: z.string().nullable(),
    milliseconds: z.number().meta({ description: 'Thời gian trả lời của một truy vấn' }),
  }),
  jobs: z.object({ installed: z.boolean(), queues: z.array(queue), failures: z.array(failure) }),
  files: z.object({
    kind: z.enum(['folder', 's3']),
    trouble: z.string().nullable(),
    count: z.int(),
    bytes: z.number(),
  }),
  mail: z.object({
    /** Whether a mail server is configured; without one letters are only kept for reading here. */
    server: z.boolean(),
    waiting: z.int(),
    /** Letters that the server refused at least once. */
    refused: z.int(),
    oldestAt: moment,
  }),
  /** Of the data folder; null when the system does not tell. */
  disk: z.object({ freeBytes: z.number(), totalBytes: z.number() }).nullable(),
  lastBackupAt: moment,
  lastChainCheck: z.object({ finishedAt: z.date(), events: z.int(), faults: z.int() }).nullable(),
  /** Null unless PostgreSQL keeps statistics of statements. */
  slowest: z
    .array(z.object({ statement: z.string(), calls: z.number(), milliseconds: z.number() }))
    .nullable(),
})
export type HealthView = z.output<typeof health>

export const readHealth = endpoint({
  method: 'GET',
  path: '/api/admin/health',
  group,
  summary: { vi: 'Tình trạng hệ thống', en: 'State of the system' },
  output: health,
})

export const retryJob = endpoint({
  method: 'POST',
  path: '/api/admin/jobs/:job/retry',
  group,
  summary: { vi: 'Chạy lại một công việc nền đã hỏng', en: 'Run a failed background job again' },
  input: z.strictObject({ job: z.uuid() }),
  output: z.object({ done: z.literal(true) }),
})
