import type { Routes } from '../../../platform/http/routes.ts'
import { today } from '../../../platform/time/dates.ts'
import { committeesOn, staffOn } from './endpoints.ts'
import { committeeRoster, staffRoster } from './roster.ts'

export function rosterRoutes({ handle }: Routes): void {
  handle(committeesOn)(({ on = today() }, { db, actor }) => committeeRoster(db, actor, on))
  handle(staffOn)(({ on = today() }, { db, actor }) => staffRoster(db, actor, on))
}
