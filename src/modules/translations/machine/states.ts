export const runStates = ['waiting', 'running', 'finished', 'failed', 'cancelled'] as const

/** How a run stands. */
export type RunState = (typeof runStates)[number]
