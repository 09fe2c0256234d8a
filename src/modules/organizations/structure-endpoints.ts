import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { cleanLine } from '../../platform/text/clean.ts'
import { newSuccession, newVersion, version } from './history.ts'
import { mandateFunctions, organizationKinds, organizationLevels, successionKinds } from './schema.ts'
import type { MandateFunction, OrganizationLevel, SuccessionKind } from './schema.ts'

const group = 'organizations'
const on = z.iso.date().optional().meta({ description: 'Ngày xét; bỏ trống là hôm nay' })
const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>) => Object.keys(labels) as K[]
const functions = z.array(z.enum(keysOf<MandateFunction>(mandateFunctions)))
const level = z.enum(keysOf<OrganizationLevel>(organizationLevels)).nullable()
const kinds = keysOf<keyof typeof organizationKinds>(organizationKinds)
const changeKind = z.enum([...keysOf<SuccessionKind>(successionKinds), 'moved'])
const basis = { decision: z.string().nullable(), note: z.string().nullable() }
const period = { from: z.string().nullable(), to: z.string().nullable() }

const branch = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  kind: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  level,
  parentId: z.uuid().nullable(),
  children: z.int(),
  functions,
})

/** One step of the tree: what stands directly below an organisation, or below nobody. */
export const organizationBranches = endpoint({
  method: 'GET',
  path: '/api/organizations/branches',
  group,
  summary: { vi: 'Các cơ quan trực thuộc vào một ngày', en: 'What stands directly below an organisation' },
  input: z.strictObject({
    on,
    parent: z.uuid().optional().meta({ description: 'Bỏ trống: các cơ quan không trực thuộc ai' }),
    kind: z.enum(kinds).optional().meta({ description: 'Chỉ loại này, đủ cả' }),
    offset: z.coerce.number().int().min(0).max(100_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  output: z.object({
    on: z.string(),
    organizations: z.array(branch),
    bundles: z.array(z.object({ kind: z.string().nullable(), count: z.int() })),
    more: z.boolean(),
  }),
})

export const organizationSearch = endpoint({
  method: 'GET',
  path: '/api/organizations/search',
  group,
  summary: { vi: 'Tìm cơ quan theo mọi tên từng có', en: 'Find organisations by any name they ever had' },
  input: z.strictObject({ q: z.string().overwrite(cleanLine).trim().min(1).max(200), on }),
  output: z.object({
    on: z.string(),
    found: z.array(
      branch.extend({ path: z.array(z.uuid()), formerly: z.string().nullable(), standing: z.boolean() }),
    ),
  }),
})

export const organizationTimeline = endpoint({
  method: 'GET',
  path: '/api/organizations/timeline',
  group,
  summary: { vi: 'Những ngày cơ cấu thay đổi', en: 'The days on which the structure changed' },
  output: z.object({
    days: z.array(z.object({ on: z.string(), units: z.int(), kinds: z.array(changeKind) })),
  }),
})

const place = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string().nullable(),
  path: z.array(z.uuid()),
})

export const organizationFlows = endpoint({
  method: 'GET',
  path: '/api/organizations/flows',
  group,
  summary: { vi: 'Ai kế tục ai giữa hai ngày', en: 'Who followed whom between two days' },
  input: z.strictObject({ before: z.iso.date(), after: z.iso.date() }),
  output: z.object({
    flows: z.array(
      z.object({ kind: changeKind, on: z.string(), from: place, to: place.nullable(), functions, ...basis }),
    ),
    days: z.int(),
    units: z.int(),
    more: z.boolean(),
  }),
})

export const organizationProfile = endpoint({
  method: 'GET',
  path: '/api/organizations/:key/profile',
  group,
  summary: { vi: 'Hồ sơ một cơ quan vào một ngày', en: 'All that is known of an organisation' },
  input: z.strictObject({ key: z.string().trim().min(1).max(80), on }),
  output: z.object({
    organization: branch.omit({ children: true, functions: true }).extend({
      standing: z.enum(['current', 'ended', 'not-yet']),
      parentName: z.string().nullable(),
      nameEn: z.string().nullable(),
      locality: z.string().nullable(),
      notation: z.string().nullable(),
      domain: z.string().nullable(),
      territoryCode: z.string().nullable(),
      letterheadSuperior: z.array(z.string()),
      letterheadIssuer: z.array(z.string()),
      ...period,
    }),
    versions: z.array(version.extend({ parentName: z.string().nullable() })),
    successions: z.array(
      z.object({
        kind: changeKind,
        on: z.string(),
        fromId: z.uuid(),
        fromName: z.string(),
        toId: z.uuid().nullable(),
        toName: z.string().nullable(),
        functions,
        ...basis,
      }),
    ),
    mandates: z.array(
      z.object({
        function: z.enum(keysOf<MandateFunction>(mandateFunctions)),
        territoryName: z.string(),
        ...period,
        ...basis,
      }),
    ),
    heirs: z.array(z.object({ id: z.uuid(), name: z.string() })),
    mayChange: z.boolean(),
  }),
})

const turn = z.object({
  orgId: z.uuid(),
  name: z.string(),
  on: z.string().nullable(),
  function: z.enum(keysOf<MandateFunction>(mandateFunctions)).nullable(),
})
const effect = z.object({
  ends: z.array(turn),
  begins: z.array(turn),
  readers: z.array(z.object({ orgId: z.uuid(), name: z.string(), gains: z.int() })),
})

export const previewVersion = endpoint({
  method: 'POST',
  path: '/api/organizations/:orgId/versions/preview',
  group,
  summary: { vi: 'Xem trước việc đổi tên, chuyển cấp trên', en: 'What a new name or place would do' },
  input: newVersion,
  output: effect,
  readOnly: true,
})

export const previewSuccession = endpoint({
  method: 'POST',
  path: '/api/organizations/successions/preview',
  group,
  summary: { vi: 'Xem trước việc sáp nhập, tách, giải thể', en: 'What a succession would do' },
  input: newSuccession,
  output: effect,
  readOnly: true,
})

const line = (max: number) => z.string().overwrite(cleanLine).trim().normalize('NFC').min(1).max(max)

export const foundOrganizationEndpoint = endpoint({
  method: 'POST',
  path: '/api/organizations',
  group,
  summary: { vi: 'Thêm cơ quan', en: 'Register an organisation' },
  input: z.strictObject({
    code: line(80),
    name: line(300),
    kind: z.enum(kinds),
    superiorId: z.uuid().nullable().default(null),
  }),
  output: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
})
