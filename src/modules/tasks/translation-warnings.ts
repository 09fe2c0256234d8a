import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { filled, type Labels } from '../../platform/labels.ts'
import type { Collections } from '../../records/registry.ts'
import { waitingTranslations, type WaitingTranslations } from '../translations/public.ts'
import type { WarningItem } from './endpoints.ts'
import { pageTarget } from './targets.ts'

type Kind = { severity: WarningItem['severity']; message: Labels; remedy: Labels; path: string }

const kinds: Readonly<Record<keyof WaitingTranslations, Kind>> = {
  late: {
    severity: 'error',
    message: {
      vi: '{count} mục quá hạn dịch theo nghĩa vụ',
      en: '{count} items are late by an obligation to translate',
    },
    remedy: {
      vi: 'Dịch, hoặc lập gói dịch cho người khác, rồi trình duyệt.',
      en: 'Translate them or give them out as a job, then submit.',
    },
    path: '/translations?late=true',
  },
  soon: {
    severity: 'warning',
    message: {
      vi: '{count} mục đến hạn dịch trong ba ngày làm việc tới',
      en: '{count} items are due in translation within three working days',
    },
    remedy: { vi: 'Xem mục nào, thứ tiếng nào còn thiếu.', en: 'See which items lack which languages.' },
    path: '/translations?soon=true',
  },
  outdated: {
    severity: 'warning',
    message: {
      vi: '{count} mục có bản dịch không còn khớp bản gốc',
      en: '{count} items have translations that no longer fit their source',
    },
    remedy: {
      vi: 'Sửa những đoạn đã đổi, hoặc giữ bản dịch nếu vẫn đúng.',
      en: 'Mend what has changed, or keep it where it still says the same.',
    },
    path: '/translations?kind=outdated&sort=outdated',
  },
}

const see: Labels = { vi: 'Xem', en: 'See' }

/** What those who translate are warned of, the gravest first. */
export async function translationWarnings(
  db: Database,
  actor: Actor,
  collections: Collections,
): Promise<WarningItem[]> {
  const waiting = await waitingTranslations(db, actor, collections)
  if (waiting === null) return []
  return (Object.keys(kinds) as (keyof WaitingTranslations)[]).flatMap((code) => {
    const { severity, message, remedy, path } = kinds[code]
    const count = waiting[code]
    if (count === 0) return []
    return [
      {
        key: `translations ${code}`,
        code: `translations-${code}`,
        severity,
        message: filled(message, { count }),
        remedy,
        action: { label: see, path },
        target: pageTarget(path),
      },
    ]
  })
}
