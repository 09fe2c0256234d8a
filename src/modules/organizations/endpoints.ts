import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { mandate, newMandate, newSuccession, newVersion, succession, version } from './history.ts'
import {
  mandateFunctions,
  organizationLevels,
  type MandateFunction,
  type OrganizationLevel,
} from './schema.ts'

const group = 'organizations'
const key = z.string().trim().min(1).max(80).meta({ description: 'Mã hoặc id của cơ quan' })
const on = z.iso.date().optional().meta({ description: 'Ngày xét; bỏ trống là hôm nay' })
const functions = Object.keys(mandateFunctions) as MandateFunction[]
const levels = Object.keys(organizationLevels) as OrganizationLevel[]
const named = z.object({ id: z.uuid(), code: z.string().nullable(), name: z.string() })

const node = named.extend({
  kind: z.string().nullable(),
  shortName: z.string().nullable(),
  parentId: z.uuid().nullable(),
  level: z.enum(levels).nullable(),
  depth: z.int(),
})

export const organizationTree = endpoint({
  method: 'GET',
  path: '/api/organizations/tree',
  group,
  summary: { vi: 'Hệ thống cơ quan vào một ngày', en: 'The tree of organisations on a day' },
  input: z.strictObject({ on }),
  output: z.object({ on: z.string(), organizations: z.array(node) }),
})

export const organizationHistory = endpoint({
  method: 'GET',
  path: '/api/organizations/:key/versions',
  group,
  summary: { vi: 'Lịch sử một cơ quan: tên gọi, kế thừa', en: "An organisation's names and successions" },
  input: z.strictObject({ key }),
  output: z.object({ organization: named, versions: z.array(version), successions: z.array(succession) }),
})

export const addOrganizationVersion = endpoint({
  method: 'POST',
  path: '/api/organizations/:orgId/versions',
  group,
  summary: { vi: 'Thêm tên gọi, vị trí theo thời gian', en: 'Add a name and place for a period' },
  input: newVersion,
  output: z.object({ id: z.uuid() }),
})

export const organizationSuccessors = endpoint({
  method: 'GET',
  path: '/api/organizations/:key/successors',
  group,
  summary: { vi: 'Cơ quan kế thừa vào một ngày', en: 'Who follows an organisation, as of a day' },
  input: z.strictObject({ key, on, function: z.enum(functions).optional() }),
  output: z.object({ on: z.string(), successors: z.array(named) }),
})

export const addSuccession = endpoint({
  method: 'POST',
  path: '/api/organizations/successions',
  group,
  summary: { vi: 'Ghi đổi tên, sáp nhập, tách, giải thể, chuyển chức năng', en: 'Enter a succession' },
  input: newSuccession,
  output: z.object({ done: z.literal(true) }),
})

export const listMandatesOn = endpoint({
  method: 'GET',
  path: '/api/organizations/mandates',
  group,
  summary: { vi: 'Cơ quan được giao chức năng vào một ngày', en: 'Who holds which function on a day' },
  input: z.strictObject({ on, territory: key.optional() }),
  output: z.object({ on: z.string(), mandates: z.array(mandate) }),
})

export const addMandate = endpoint({
  method: 'POST',
  path: '/api/organizations/mandates',
  group,
  summary: { vi: 'Giao chức năng cho cơ quan', en: 'Give a function to an organisation' },
  input: newMandate,
  output: z.object({ id: z.uuid() }),
})
