import type { Labels } from '../../platform/labels.ts'
import { officersWho } from './audience.ts'
import { tell, type Context, type Listeners, type Told } from './told.ts'

const words = {
  granted: { vi: 'đồng ý', en: 'granted' },
  declined: { vi: 'từ chối', en: 'declined' },
  revoked: { vi: 'thu hồi liên kết của', en: 'withdrew the link of' },
} as const satisfies Record<string, Labels>

/** Requests for media reach those who may answer them, and who has answered one the others of them. */
export const mediaListeners: Listeners = {
  'media.request-asked': (context) => toKeepers(context, 'media.asked'),
  'media.request-granted': (context) => toKeepers(context, 'media.decided', words.granted),
  'media.request-declined': (context) => toKeepers(context, 'media.decided', words.declined),
  'media.request-revoked': (context) => toKeepers(context, 'media.decided', words.revoked),
}

async function toKeepers(
  { db, happening }: Context,
  kind: 'media.asked' | 'media.decided',
  event?: Labels,
): Promise<Told[]> {
  const { record } = happening
  if (!record) return []
  const keepers = await officersWho(db, 'change', record)
  const more = { path: `/media/${record.id}`, ...(event ? { params: { event } } : {}) }
  return keepers.map(({ userId }) => tell(happening, kind, userId, more))
}
