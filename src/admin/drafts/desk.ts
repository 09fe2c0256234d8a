import type { Held } from './sheet-fields.ts'
import type { Values } from './values.ts'

/** How a sheet reaches the server. All throw Refused or Unreachable. */
export type Desk = {
  create(values: Values, ownerOrgId: string, creation: string): Promise<Held>
  change(record: { id: string; version: number }, values: Values, note?: string): Promise<Held>
  read(id: string): Promise<Held>
}

/** The server says no, and what to do about it. */
export class Refused extends Error {
  readonly code: string
  readonly issues: readonly { at: string; message: string }[]
  constructor(code: string, message: string, issues: readonly { at: string; message: string }[] = []) {
    super(message)
    this.code = code
    this.issues = issues
  }
}

/** Nobody answers, or not as a server that works: try again later. */
export class Unreachable extends Error {}
