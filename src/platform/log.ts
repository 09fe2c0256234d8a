import type { Labels, Params } from './labels.ts'

/** Tells the person at the terminal what is happening, in his language; `main.ts` decides where it is shown. */
export type Log = (message: Labels, params?: Params) => void

/** A log that nobody reads, for tests and scripts. */
export const silent: Log = () => {}
