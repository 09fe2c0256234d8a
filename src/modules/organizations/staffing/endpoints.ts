import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { assignmentSubjects, committeeRoles, dedications } from './schema.ts'

const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>) => Object.keys(labels) as K[]
const on = z.iso.date().optional().meta({ description: 'Ngày xét; bỏ trống là hôm nay' })
const days = { from: z.string().nullable(), to: z.string().nullable() }
const named = z.object({ id: z.uuid(), name: z.string() })

export const committeesOn = endpoint({
  method: 'GET',
  path: '/api/committees/roster',
  group: 'committees',
  summary: { vi: 'Ban Chỉ đạo và thành viên vào một ngày', en: 'Committees and their members on a day' },
  input: z.strictObject({ on }),
  output: z.object({
    on: z.string(),
    committees: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        state: z.string(),
        /** As the decision or the report states. */
        declaredMembers: z.int().nullable(),
        /** How many are on record by name that day; may be more than `members` holds. */
        knownMembers: z.int(),
        headName: z.string().nullable(),
        headPosition: z.string().nullable(),
        establishedBy: named.nullable(),
        standingAgency: named.nullable(),
        decisionNumber: z.string().nullable(),
        decisionDate: z.string().nullable(),
        ...days,
        members: z.array(
          z.object({
            id: z.uuid(),
            fullName: z.string(),
            position: z.string().nullable(),
            role: z.enum(keysOf<keyof typeof committeeRoles>(committeeRoles)).nullable(),
            organization: named.nullable(),
            ...days,
          }),
        ),
        lastMeeting: z.object({ id: z.uuid(), title: z.string(), on: z.string() }).nullable(),
        mayAdd: z.boolean(),
      }),
    ),
    more: z.boolean(),
  }),
})

export const staffOn = endpoint({
  method: 'GET',
  path: '/api/staff-assignments/roster',
  group: 'staff-assignments',
  summary: { vi: 'Phân công nhân sự theo cơ quan vào một ngày', en: 'Staff by organisation on a day' },
  input: z.strictObject({ on }),
  output: z.object({
    on: z.string(),
    organizations: z.array(
      z.object({
        organization: named,
        assignments: z.array(
          z.object({
            id: z.uuid(),
            title: z.string(),
            state: z.string(),
            subject: z.enum(keysOf<keyof typeof assignmentSubjects>(assignmentSubjects)).nullable(),
            fullName: z.string().nullable(),
            position: z.string().nullable(),
            duty: z.string().nullable(),
            dedication: z.enum(keysOf<keyof typeof dedications>(dedications)).nullable(),
            establishedPost: z.boolean().nullable(),
            headcount: z.int().nullable(),
            ...days,
          }),
        ),
      }),
    ),
    more: z.boolean(),
  }),
})
