import type { Labels } from '../../../platform/labels.ts'

/** How a link reads from either of its ends: to the other record, and from it. */
export const linkRoles = {
  implements: {
    to: { vi: 'Thực hiện văn bản, kế hoạch', en: 'Implements' },
    from: { vi: 'Được thực hiện bởi', en: 'Implemented by' },
  },
  evidence: {
    to: { vi: 'Có bằng chứng', en: 'Has as evidence' },
    from: { vi: 'Là bằng chứng của', en: 'Is evidence of' },
  },
  delivers: { to: { vi: 'Làm ra', en: 'Delivers' }, from: { vi: 'Kết quả của', en: 'Delivered by' } },
  concerns: { to: { vi: 'Nói về', en: 'Is about' }, from: { vi: 'Được nói tới ở', en: 'Treated in' } },
  remedies: {
    to: { vi: 'Khắc phục', en: 'Remedies' },
    from: { vi: 'Được khắc phục bởi', en: 'Remedied by' },
  },
  explains: {
    to: { vi: 'Giải thích cho', en: 'Explains' },
    from: { vi: 'Được giải thích bởi', en: 'Explained by' },
  },
  'based-on': {
    to: { vi: 'Căn cứ vào', en: 'Is based on' },
    from: { vi: 'Là căn cứ của', en: 'Is the basis of' },
  },
  guides: { to: { vi: 'Hướng dẫn', en: 'Guides' }, from: { vi: 'Được hướng dẫn bởi', en: 'Guided by' } },
  amends: {
    to: { vi: 'Sửa đổi, bổ sung', en: 'Amends' },
    from: { vi: 'Được sửa đổi bởi', en: 'Amended by' },
  },
  replaces: { to: { vi: 'Thay thế', en: 'Replaces' }, from: { vi: 'Bị thay thế bởi', en: 'Replaced by' } },
  cites: { to: { vi: 'Dẫn', en: 'Cites' }, from: { vi: 'Được dẫn ở', en: 'Cited in' } },
  covers: { to: { vi: 'Đưa tin về', en: 'Covers' }, from: { vi: 'Được đưa tin ở', en: 'Covered by' } },
} as const satisfies Record<string, { to: Labels; from: Labels }>

export type LinkRole = keyof typeof linkRoles

/** The words of a role from this end; a role that nobody has named is told as it is. */
export function wordsOfRole(role: string, direction: 'to' | 'from'): Labels {
  return role in linkRoles ? linkRoles[role as LinkRole][direction] : { vi: role, en: role }
}

/** The roles that a record of a collection may be given, the likeliest first. */
export function rolesFor(collection: string): LinkRole[] {
  if (collection === 'directives') return ['based-on', 'guides', 'implements', 'amends', 'replaces']
  if (collection === 'assessments') return ['explains', 'concerns', 'evidence']
  if (collection === 'plan-tasks') return ['implements', 'delivers', 'remedies', 'concerns', 'evidence']
  if (collection === 'press-coverage') return ['covers', 'evidence', 'concerns']
  return ['evidence', 'implements', 'concerns', 'delivers', 'explains', 'cites']
}
