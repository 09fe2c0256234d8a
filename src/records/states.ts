import type { Labels } from '../platform/labels.ts'
import type { State } from './record.ts'
import type { Action } from './rights.ts'

export const stateLabels: Readonly<Record<State, Labels>> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  submitted: { vi: 'Đã trình', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  archived: { vi: 'Lưu trữ', en: 'Archived' },
}

export type Transition = {
  label: Labels
  from: readonly State[]
  to: State
  action: Action
  event: string
  /** Nobody decides about what he wrote himself (R-SEC-5). */
  notByAuthor?: boolean
  /** A comment must say why. */
  needsNote?: boolean
}

/** Every way a record may move; the server, the buttons and the documentation read this table. */
export const transitions = {
  submit: {
    label: { vi: 'Trình', en: 'Submit' },
    from: ['draft', 'returned'],
    to: 'submitted',
    action: 'submit',
    event: 'record.submitted',
  },
  return: {
    label: { vi: 'Trả lại', en: 'Return' },
    from: ['submitted'],
    to: 'returned',
    action: 'return',
    event: 'record.returned',
    needsNote: true,
  },
  approve: {
    label: { vi: 'Duyệt', en: 'Approve' },
    from: ['submitted'],
    to: 'approved',
    action: 'approve',
    event: 'record.approved',
    notByAuthor: true,
  },
  archive: {
    label: { vi: 'Lưu trữ', en: 'Archive' },
    from: ['approved'],
    to: 'archived',
    action: 'archive',
    event: 'record.archived',
  },
} as const satisfies Record<string, Transition>

export type TransitionName = keyof typeof transitions
export const transitionNames = Object.keys(transitions) as TransitionName[]
