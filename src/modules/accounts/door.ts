import type { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database/connect.ts'
import { inputRefused } from '../../platform/http/errors.ts'
import { issuesOf } from '../../platform/http/validation.ts'
import type { Keys } from './codes.ts'

/** What the routes below /api/auth work with. */
export type Door = { db: Database; config: Config; secret: string; keys: Keys }

/** The body of a request in its shape. @throws inputRefused */
export function parsed<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const result = shape.safeParse(body)
  if (!result.success) throw inputRefused({ count: result.error.issues.length }, issuesOf(result.error))
  return result.data
}
