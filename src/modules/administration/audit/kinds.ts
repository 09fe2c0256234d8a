import type { Labels } from '../../../platform/labels.ts'

type Kind = {
  label: Labels
  /** What stands before the dot of the types that belong here. */
  subjects: readonly string[]
}

/** The kinds of events that people ask for; a type belongs to the kind that names its subject. */
export const eventKinds = {
  record: { label: { vi: 'Hồ sơ', en: 'Records' }, subjects: ['record', 'press', 'translation'] },
  report: {
    label: { vi: 'Báo cáo', en: 'Reports' },
    subjects: ['report', 'approval', 'reading'],
  },
  account: {
    label: { vi: 'Tài khoản, phân quyền', en: 'Accounts and roles' },
    subjects: ['user', 'role', 'key', 'session', 'passkey', 'second-factor', 'identity'],
  },
  organization: { label: { vi: 'Tổ chức', en: 'Organisations' }, subjects: ['organization'] },
  law: { label: { vi: 'Quy định, ngày nghỉ', en: 'Law and holidays' }, subjects: ['law'] },
  setting: {
    label: { vi: 'Cấu hình', en: 'Settings' },
    subjects: ['custom-field', 'outline', 'chain', 'job', 'log'],
  },
  exchange: { label: { vi: 'Xuất, nhập tệp', en: 'Exports and imports' }, subjects: ['export', 'import'] },
} as const satisfies Record<string, Kind>
export type EventKind = keyof typeof eventKinds
