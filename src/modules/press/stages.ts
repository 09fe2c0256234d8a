import type { Issue } from '../../platform/errors.ts'
import type { Labels } from '../../platform/labels.ts'

type StageRule = { label: Labels; next: readonly string[] }

/** The province's side of a foreign press delegation, and every way it may move. */
const table = {
  received: { label: { vi: 'Tiếp nhận', en: 'Received' }, next: ['appraising', 'withdrawn'] },
  appraising: {
    label: { vi: 'Thẩm định', en: 'Under appraisal' },
    next: ['consulting', 'submitted', 'withdrawn'],
  },
  consulting: { label: { vi: 'Xin ý kiến', en: 'Opinions asked' }, next: ['submitted', 'withdrawn'] },
  submitted: {
    label: { vi: 'Trình Ủy ban nhân dân tỉnh', en: "With the People's Committee" },
    next: ['accepted', 'refused', 'appraising', 'withdrawn'],
  },
  accepted: { label: { vi: 'Chấp thuận', en: 'Accepted' }, next: ['hosting', 'withdrawn'] },
  refused: { label: { vi: 'Không chấp thuận', en: 'Refused' }, next: [] },
  hosting: { label: { vi: 'Đón, hướng dẫn', en: 'Hosted' }, next: ['adjusting', 'suspended', 'ended'] },
  adjusting: {
    label: { vi: 'Điều chỉnh chương trình', en: 'Programme being changed' },
    next: ['hosting', 'suspended', 'ended'],
  },
  suspended: { label: { vi: 'Tạm đình chỉ', en: 'Suspended' }, next: ['hosting', 'ended'] },
  ended: { label: { vi: 'Kết thúc', en: 'Ended' }, next: ['reported'] },
  reported: { label: { vi: 'Đã báo cáo đoàn', en: 'Reported' }, next: ['tracking'] },
  tracking: { label: { vi: 'Theo dõi sản phẩm', en: 'Products followed' }, next: [] },
  withdrawn: { label: { vi: 'Đoàn rút đề nghị', en: 'Withdrawn' }, next: [] },
} as const satisfies Record<string, StageRule>

export type Stage = keyof typeof table

export const stageRules: Readonly<Record<Stage, { label: Labels; next: readonly Stage[] }>> = table

export const stages = Object.fromEntries(
  Object.entries(table).map(([stage, { label }]) => [stage, label]),
) as Record<Stage, Labels>

/** Stages of a delegation that has been accepted: those that figures count. */
export const acceptedStages: readonly Stage[] = [
  'accepted',
  'hosting',
  'adjusting',
  'suspended',
  'ended',
  'reported',
  'tracking',
]

/** A stage that nobody has noted yet may become any: files of past years begin where they stand. */
export function canMove(from: Stage | null, to: Stage): boolean {
  return from === null || stageRules[from].next.includes(to)
}

/** Refuses a step that the procedure does not have, whoever writes the stage and by whatever way. */
export function stageIssues(from: Stage | null, to: Stage | null): Issue[] {
  if (from === to || to === null || canMove(from, to)) return []
  const message = {
    vi: 'Đoàn đang ở bước “{from}” nên không thể chuyển sang “{to}”',
    en: 'The delegation is at “{from}” and cannot go to “{to}”',
  }
  return [{ at: 'stage', message, params: { from: from && stages[from], to: stages[to] } }]
}
