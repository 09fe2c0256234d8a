import type { Labels } from '../../platform/labels.ts'
import type { Action } from '../rights.ts'
import type { TextState } from './text.ts'

export const textStateLabels: Readonly<Record<TextState, Labels>> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  machine: { vi: 'Máy dịch nháp', en: 'Draft by machine' },
  submitted: { vi: 'Đã trình', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  reviewed: { vi: 'Đã thẩm định', en: 'Reviewed' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  archived: { vi: 'Đã gỡ', en: 'Withdrawn' },
}

export type TextTransition = {
  label: Labels
  from: readonly TextState[]
  to: TextState
  /** `write`: whoever may write the language, which is not the same right for the source and for a translation. */
  action: Extract<Action, 'return' | 'review' | 'approve' | 'archive'> | 'write'
  event: string
  /** Nobody decides about what he wrote himself (R-SEC-5). */
  notByAuthor?: boolean
  needsNote?: boolean
}

/** Every way a text may move; the server, the buttons and the documentation read this table. */
export const textTransitions = {
  submit: {
    label: { vi: 'Trình', en: 'Submit' },
    from: ['draft', 'machine', 'returned', 'archived'],
    to: 'submitted',
    action: 'write',
    event: 'record.text-submitted',
  },
  return: {
    label: { vi: 'Trả lại', en: 'Return' },
    from: ['submitted', 'reviewed'],
    to: 'returned',
    action: 'return',
    event: 'record.text-returned',
    needsNote: true,
  },
  review: {
    label: { vi: 'Thẩm định đạt', en: 'Pass review' },
    from: ['submitted'],
    to: 'reviewed',
    action: 'review',
    event: 'record.text-reviewed',
    notByAuthor: true,
  },
  approve: {
    label: { vi: 'Duyệt', en: 'Approve' },
    from: ['reviewed'],
    to: 'approved',
    action: 'approve',
    event: 'record.text-approved',
    notByAuthor: true,
  },
  withdraw: {
    label: { vi: 'Gỡ khỏi cổng', en: 'Withdraw' },
    from: ['approved'],
    to: 'archived',
    action: 'archive',
    event: 'record.text-withdrawn',
  },
} as const satisfies Record<string, TextTransition>

export type TextTransitionName = keyof typeof textTransitions
export const textTransitionNames = Object.keys(textTransitions) as TextTransitionName[]
