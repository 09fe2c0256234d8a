import type { Labels } from '../../../platform/labels.ts'

/** Why a machine did not translate; the words are shown to whoever started the run. */
export class MachineFailure extends Error {
  readonly why: Labels
  /** Whether asking again later may help. */
  readonly passing: boolean

  constructor(why: Labels, { passing = false }: { passing?: boolean } = {}) {
    super(why.en)
    this.name = 'MachineFailure'
    this.why = why
    this.passing = passing
  }
}
