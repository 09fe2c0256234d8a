import { ApiProblem, call, NetworkLost } from '../../../../admin/api.ts'
import { Refused, Unreachable } from '../../../../admin/drafts/desk.ts'
import { readDesk, saveSegments } from '../../desk/endpoints.ts'
import type { DeskServer } from './desk-sheet.ts'
import type { DeskPlace } from './desk.ts'

/** The server as the sheet of one desk needs it. */
export function deskServer(place: DeskPlace): DeskServer {
  return {
    save: (segments) => told(call(saveSegments, { ...place, segments })),
    read: () => told(call(readDesk, place)),
  }
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NetworkLost) throw new Unreachable('', { cause: error })
    if (!(error instanceof ApiProblem)) throw error
    if (error.status >= 500 || error.status === 429) throw new Unreachable(error.message, { cause: error })
    throw new Refused(error.code, error.message)
  }
}
