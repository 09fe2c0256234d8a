import { createContext, useContext, type ReactNode } from 'react'
import type { Me as SentMe } from '../modules/accounts/schema.ts'
import type { Arrived } from './api.ts'

type Me = Arrived<SentMe>

const SessionContext = createContext<Me | null>(null)

export function SessionProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <SessionContext.Provider value={me}>{children}</SessionContext.Provider>
}

/** Who is signed in. Only below the shell, which asks for it first. */
export function useMe(): Me {
  const me = useContext(SessionContext)
  if (!me) throw new TypeError('useMe() outside the shell')
  return me
}

/** Whether administration is open to who is signed in: others are not shown the way there. */
export function useAdministers(): boolean {
  return useMe().assignments.some(({ role }) => role === 'administrator')
}

export type { Me }
