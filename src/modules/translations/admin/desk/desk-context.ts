import { createContext, use } from 'react'
import type { GlossaryTerm } from '../../glossary/terms.ts'
import type { DeskSheet } from './desk-sheet.ts'
import type { Desk, DeskPlace } from './desk.ts'
import type { DeskMachine } from './machine/use-desk-machine.tsx'
import type { DeskActs } from './use-desk-acts.ts'

/** What everything on a desk shares. */
export type DeskFacts = {
  place: DeskPlace
  desk: Desk
  sheet: DeskSheet
  terms: readonly GlossaryTerm[]
  /** Nothing can be written now; why is said above the table. */
  readOnly: boolean
  /** The segment that is being worked on. */
  active: string | null
  /** Drafts by machine; null where none can be had. */
  machine: DeskMachine | null
  acts: DeskActs
}

export const DeskContext = createContext<DeskFacts | null>(null)

export function useDeskFacts(): DeskFacts {
  const facts = use(DeskContext)
  if (!facts) throw new TypeError('useDeskFacts() outside a desk')
  return facts
}
