import { useRef } from 'react'
import { ApiProblem, call, type Arrived } from '../../../admin/api.ts'
import { keyOf, queryClient, useCall } from '../../../admin/queries.ts'
import {
  readingEndpoints as endpoints,
  type CandidateView,
  type ConflictView,
  type Decision,
  type ReadingView,
} from '../readings/endpoints.ts'

export type Reading = Arrived<ReadingView>

/** Seconds between looks at what somebody else has decided meanwhile. */
const LOOK_EVERY = 5000

/** A reading and the acts on it: each is shown at once and kept by the server before the next one is sent. */
export function useReader(id: string) {
  const read = useCall(endpoints.read, { id }, { every: LOOK_EVERY, keep: true })
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const key = keyOf(endpoints.read, { id })
  const current = () => queryClient.getQueryData<Reading>(key)
  const change = (make: (reading: Reading) => Reading) =>
    queryClient.setQueryData<Reading>(key, (reading) => reading && make(reading))
  /** Acts go out one after the other, each against the version that the one before it left. */
  const inTurn = <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    const turn = last.current.then(act, act)
    last.current = turn.catch(async (error: unknown) => {
      if (error instanceof ApiProblem) await read.refetch()
    })
    return turn
  }
  const candidateNow = (candidateId: string) => current()?.candidates.find((each) => each.id === candidateId)
  const replace = (candidate: CandidateView) =>
    change((reading) => withCandidate(reading, candidate.id, () => candidate))

  const decide = (candidateId: string, decision: Decision | null, mergeWith?: string) => {
    change((reading) => withCandidate(reading, candidateId, (each) => ({ ...each, decision })))
    return inTurn(async () => {
      const version = candidateNow(candidateId)?.version ?? 1
      const merge = mergeWith === undefined ? {} : { mergeWith }
      replace(await call(endpoints.decide, { id, candidateId, version, decision, ...merge }))
    })
  }
  const correct = (candidateId: string, fields: Record<string, unknown>) =>
    inTurn(async () => {
      const version = candidateNow(candidateId)?.version ?? 1
      replace(await call(endpoints.correct, { id, candidateId, version, fields }))
    })
  const choose = (conflictId: string, chosen: number | null) => {
    change((reading) => withConflict(reading, conflictId, (each) => ({ ...each, chosen })))
    return inTurn(async () => {
      const version = current()?.conflicts.find((each) => each.id === conflictId)?.version ?? 1
      const conflict = await call(endpoints.choose, { id, conflictId, version, chosen })
      change((reading) => withConflict(reading, conflictId, () => conflict))
      // The choice has changed the record that it is about.
      await read.refetch()
    })
  }
  const write = () =>
    inTurn(async () => {
      const outcome = await call(endpoints.write, { id })
      await read.refetch()
      return outcome
    })
  return { read, decide, correct, choose, write }
}

export type Reader = ReturnType<typeof useReader>

function withCandidate(reading: Reading, id: string, make: (each: CandidateView) => CandidateView): Reading {
  const candidates = reading.candidates.map((each) => (each.id === id ? make(each) : each))
  return counted({ ...reading, candidates })
}

function withConflict(reading: Reading, id: string, make: (each: ConflictView) => ConflictView): Reading {
  const conflicts = reading.conflicts.map((each) => (each.id === id ? make(each) : each))
  return counted({ ...reading, conflicts })
}

function counted(reading: Reading): Reading {
  const decided =
    reading.candidates.filter(({ decision }) => decision !== null).length +
    reading.conflicts.filter(({ chosen }) => chosen !== null).length
  return { ...reading, decided, total: reading.candidates.length + reading.conflicts.length }
}
