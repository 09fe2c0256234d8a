import type { Routes } from '../../../platform/http/routes.ts'
import { uploadEndpoints as endpoints } from './endpoints.ts'
import { addPiece, beginUpload, getUpload } from './store.ts'

export function uploadRoutes({ handle }: Routes): void {
  handle(endpoints.begin)((input, { db, actor }) => beginUpload(db, actor, input))
  handle(endpoints.read)(({ id }, { db, actor }) => getUpload(db, actor, id))
  handle(endpoints.piece)(({ id, start }, { db, actor, file }) =>
    addPiece(db, actor, { id, start, bytes: file?.bytes ?? Buffer.alloc(0) }),
  )
}
