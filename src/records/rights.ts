import type { Labels } from '../platform/labels.ts'
import type { State } from './record.ts'

/** Roles of an external-information office (R-SEC-5). */
export const roles = {
  administrator: { vi: 'Quản trị', en: 'Administrator' },
  leader: { vi: 'Lãnh đạo (ký duyệt)', en: 'Leader (approves)' },
  lead: { vi: 'Sở chủ trì (biên tập, tổng hợp)', en: 'Lead department' },
  'foreign-affairs': { vi: 'Cán bộ Sở Ngoại vụ', en: 'Foreign-affairs officer' },
  contributor: { vi: 'Đơn vị nộp số liệu', en: 'Contributor' },
  translator: { vi: 'Biên dịch', en: 'Translator' },
  reviewer: { vi: 'Kiểm duyệt nội dung', en: 'Content reviewer' },
  'gate-operator': { vi: 'Vận hành cụm thông tin', en: 'Gate operator' },
  viewer: { vi: 'Người xem', en: 'Viewer' },
} as const satisfies Record<string, Labels>
export type Role = keyof typeof roles

export type Action =
  | 'read'
  | 'create'
  | 'change'
  | 'submit'
  | 'return'
  | 'review'
  | 'approve'
  | 'archive'
  | 'remove'
  | 'comment'
  | 'translate'
  | 'view-sensitive'
  | 'freeze'
  | 'administer'

/** How far a role reaches from the organisation at which it is held. */
export type Reach = 'organization' | 'subtree' | 'everywhere'

export type Grant = {
  role: Role
  actions: readonly Action[]
  /** Collections by name; `*` for all. */
  collections: readonly string[]
  /** States in which a record must be; all of them when left out. */
  states?: readonly State[]
  reach: Reach
}

const EVERY = ['*']
const OPEN: readonly State[] = ['draft', 'returned']
const PRESS = ['outlets', 'press-delegations', 'press-members', 'press-coverage']
const GATES = ['gate-clusters', 'gate-devices', 'gate-log']

/**
 * Who may do what: role × action × collection × state × reach. The server, the office's buttons and the
 * documentation read this table and nothing else.
 */
export const grants: readonly Grant[] = [
  {
    role: 'administrator',
    actions: ['read', 'administer', 'comment'],
    collections: EVERY,
    reach: 'everywhere',
  },
  {
    role: 'administrator',
    actions: ['create', 'change', 'submit', 'archive', 'remove'],
    collections: EVERY,
    reach: 'everywhere',
  },
  { role: 'leader', actions: ['read', 'comment'], collections: EVERY, reach: 'subtree' },
  {
    role: 'leader',
    actions: ['approve', 'return'],
    collections: EVERY,
    states: ['submitted'],
    reach: 'subtree',
  },
  { role: 'leader', actions: ['freeze'], collections: ['reports'], reach: 'subtree' },
  { role: 'leader', actions: ['archive'], collections: EVERY, states: ['approved'], reach: 'subtree' },
  { role: 'lead', actions: ['read', 'create', 'comment', 'translate'], collections: EVERY, reach: 'subtree' },
  { role: 'lead', actions: ['change'], collections: EVERY, reach: 'subtree' },
  { role: 'lead', actions: ['freeze'], collections: ['reports'], reach: 'subtree' },
  { role: 'lead', actions: ['submit', 'remove'], collections: EVERY, states: OPEN, reach: 'subtree' },
  {
    role: 'lead',
    actions: ['return', 'review', 'approve'],
    collections: EVERY,
    states: ['submitted'],
    reach: 'subtree',
  },
  { role: 'lead', actions: ['archive'], collections: EVERY, states: ['approved'], reach: 'subtree' },
  { role: 'foreign-affairs', actions: ['read', 'comment'], collections: EVERY, reach: 'subtree' },
  {
    role: 'foreign-affairs',
    actions: ['create', 'change', 'view-sensitive'],
    collections: PRESS,
    reach: 'subtree',
  },
  {
    role: 'foreign-affairs',
    actions: ['submit', 'remove'],
    collections: PRESS,
    states: OPEN,
    reach: 'subtree',
  },
  { role: 'contributor', actions: ['read', 'create', 'comment'], collections: EVERY, reach: 'organization' },
  {
    role: 'contributor',
    actions: ['change', 'submit', 'remove'],
    collections: EVERY,
    states: OPEN,
    reach: 'organization',
  },
  { role: 'translator', actions: ['read', 'translate', 'comment'], collections: EVERY, reach: 'subtree' },
  { role: 'reviewer', actions: ['read', 'comment'], collections: EVERY, reach: 'subtree' },
  {
    role: 'reviewer',
    actions: ['return', 'review', 'approve'],
    collections: EVERY,
    states: ['submitted'],
    reach: 'subtree',
  },
  { role: 'gate-operator', actions: ['read'], collections: GATES, reach: 'organization' },
  { role: 'gate-operator', actions: ['create'], collections: ['gate-log'], reach: 'organization' },
  {
    role: 'gate-operator',
    actions: ['change', 'submit', 'comment'],
    collections: ['gate-log'],
    states: OPEN,
    reach: 'organization',
  },
  { role: 'viewer', actions: ['read'], collections: EVERY, reach: 'organization' },
]

/** The grants of a role for an action on a collection. */
export function grantsFor(role: string, action: Action, collection: string): Grant[] {
  return grants.filter(
    (grant) =>
      grant.role === role &&
      grant.actions.includes(action) &&
      (grant.collections.includes('*') || grant.collections.includes(collection)),
  )
}
