import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { states } from '../../records/record.ts'
import { accessLevels, kinds, type MediaKind } from './choices.ts'

const group = 'media-assets'
const id = z.uuid()
const kindNames = Object.keys(kinds) as MediaKind[]

const fileStates = ['waiting', 'working', 'ready', 'failed'] as const

/** One version of a file as the office sees it. */
const version = z.object({
  version: z.int(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  duration: z.number().nullable(),
  state: z.enum(fileStates),
  done: z.int(),
  total: z.int(),
  failure: z.string().nullable(),
  widths: z.array(z.int()),
  createdBy: z.string().nullable(),
  createdAt: z.date(),
})

/** A medium in the grid of the library. */
const card = z.object({
  id,
  title: z.string(),
  kind: z.enum(kindNames).nullable(),
  folder: z.string().nullable(),
  tags: z.array(z.string()),
  access: z.enum(Object.keys(accessLevels) as (keyof typeof accessLevels)[]).nullable(),
  rightsUntil: z.string().nullable(),
  state: z.enum(states),
  version: z.int(),
  ownerOrgId: id,
  /** Whether the public may see it now. */
  isOpen: z.boolean(),
  /** Languages that have an alternative text, approved or not. */
  described: z.array(z.string()),
  focus: z.object({ x: z.number(), y: z.number() }),
  file: version
    .pick({ version: true, name: true, mediaType: true, bytes: true, width: true, height: true })
    .extend({ duration: z.number().nullable(), state: z.enum(fileStates), done: z.int(), total: z.int() })
    .nullable(),
})
export type MediaCard = z.output<typeof card>
export type MediaVersion = z.output<typeof version>

export const rightsFilters = ['ending', 'ended', 'unsettled'] as const

const filters = z.object({
  q: z.string().max(200).optional(),
  kind: z.enum(kindNames).optional(),
  /** A folder with all below it. */
  folder: z.string().max(200).optional(),
  tag: z.string().max(60).optional(),
  state: z.enum(states).optional(),
  /** Rights that end within 30 days, have ended, or are not settled. */
  rights: z.enum(rightsFilters).optional(),
})
export type MediaFilters = z.output<typeof filters>

const use = z.object({
  id,
  collection: z.string(),
  title: z.string(),
  state: z.string(),
  /** Fields, texts (`text:vi`), links (`link:gallery`) in which it stands. */
  places: z.array(z.string()),
  /** Languages in which the public reads it there now. */
  published: z.array(z.string()),
})
export type MediaUse = z.output<typeof use>

export const mediaEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/media',
    group,
    summary: { vi: 'Tư liệu trong thư viện, mới nhất trước', en: 'Media of the library, newest first' },
    input: filters.extend({
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(48),
    }),
    output: z.object({ items: z.array(card), next: id.nullable() }),
  }),
  shelves: endpoint({
    method: 'GET',
    path: '/api/media/shelves',
    group,
    summary: { vi: 'Thư mục và nhãn của thư viện', en: 'Folders and tags of the library' },
    output: z.object({
      total: z.int(),
      folders: z.array(z.object({ path: z.string(), count: z.int() })),
      tags: z.array(z.object({ tag: z.string(), count: z.int() })),
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/media/:id',
    group,
    summary: { vi: 'Một tư liệu với các phiên bản tệp', en: 'A medium with the versions of its file' },
    input: z.strictObject({ id }),
    output: card.extend({
      versions: z.array(version),
      /** Other records that hold the very same bytes. */
      same: z.array(z.object({ id, title: z.string() })),
      mayChange: z.boolean(),
      /** Where the public finds it; null while it may not. */
      address: z.string().nullable(),
    }),
  }),
  preview: endpoint({
    method: 'GET',
    path: '/api/media/:id/preview',
    group,
    summary: { vi: 'Hình xem trước của một tư liệu', en: 'A picture of a medium, for the office' },
    input: z.strictObject({
      id,
      size: z.enum(['small', 'large']).default('small'),
      /** Only makes the address of each version another one. */
      version: z.coerce.number().int().min(1).max(1_000_000).optional(),
    }),
    answersFile: 'image/*',
  }),
  original: endpoint({
    method: 'GET',
    path: '/api/media/:id/versions/:version',
    group,
    summary: { vi: 'Tệp gốc của một phiên bản', en: 'The bytes of a version as they came' },
    input: z.strictObject({ id, version: z.coerce.number().int().min(1).max(1_000_000) }),
    answersFile: 'application/octet-stream',
  }),
  uses: endpoint({
    method: 'GET',
    path: '/api/media/:id/uses',
    group,
    summary: { vi: 'Tư liệu đang được dùng ở đâu', en: 'Where a medium is used' },
    input: z.strictObject({ id }),
    output: z.object({ items: z.array(use) }),
  }),
  receive: endpoint({
    method: 'POST',
    path: '/api/media/received',
    group,
    summary: {
      vi: 'Nhận một tệp đã gửi xong vào thư viện; gửi lại yêu cầu không sao',
      en: 'Take a file that has been sent into the library; asking again is harmless',
    },
    input: z.strictObject({
      /** The last part of the address that the upload was given. */
      uploadId: z.string().min(1).max(64),
      ownerOrgId: id,
      folder: z.string().trim().min(1).max(200).nullable().default(null),
      /** A medium that gets these bytes as its next version instead of a new medium. */
      replaces: id.optional(),
      /** Take it although the library holds the same bytes. */
      again: z.boolean().default(false),
    }),
    output: z.object({ id, version: z.int() }),
    status: 201,
    // Looking into gigabytes takes longer than a transaction should live; it opens its own at the end.
    readOnly: true,
  }),
  remake: endpoint({
    method: 'POST',
    path: '/api/media/:id/renditions',
    group,
    summary: { vi: 'Làm lại các cỡ hình của tư liệu', en: 'Make the renditions of a medium again' },
    input: z.strictObject({ id }),
    output: z.object({ version: z.int() }),
  }),
}
