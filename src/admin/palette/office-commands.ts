import { fold } from '../../platform/text/fold.ts'
import type { Labels } from '../../platform/labels.ts'
import { areaOf } from '../shell/areas.ts'
import type { IconName } from '../ui/icon.tsx'
import type { Words } from '../words.ts'

/** One thing to do or to go to; with an address it can also be opened beside. */
export type Command = {
  label: string
  icon: IconName
  keys?: string
  /** Below /office, or an address of the server. */
  to?: string
  run?: () => void
}

const words = {
  add: { vi: 'Thêm {name}', en: 'Add {name}' },
  list: { vi: 'Mở {name}', en: 'Open {name}' },
  import: { vi: 'Nhập {name} từ tệp', en: 'Import {name}' },
  export: { vi: 'Xuất {name} ra XLSX', en: 'Export {name} as XLSX' },
} as const satisfies Record<string, Labels>

const places: readonly { label: Labels; icon: IconName; to: string }[] = [
  { label: { vi: 'Đến Việc của tôi', en: 'Go to My work' }, icon: 'home', to: '/' },
  { label: { vi: 'Đến Báo cáo năm', en: 'Go to Annual reports' }, icon: 'report', to: '/reports' },
  {
    label: { vi: 'Đến Đọc báo cáo cũ', en: 'Go to Reading old reports' },
    icon: 'report',
    to: '/reports/read',
  },
  { label: { vi: 'Đến Số liệu, biểu đồ', en: 'Go to Figures and charts' }, icon: 'chart', to: '/figures' },
  { label: { vi: 'Đến Thông báo', en: 'Go to Notifications' }, icon: 'bell', to: '/notifications' },
  { label: { vi: 'Đến Cơ cấu tổ chức', en: 'Go to Organisations' }, icon: 'tree', to: '/organizations' },
  {
    label: { vi: 'Đến Ban Chỉ đạo, nhân sự', en: 'Go to Committees and staff' },
    icon: 'people',
    to: '/committees',
  },
  {
    label: { vi: 'Đến Sơ đồ văn bản chỉ đạo', en: 'Go to the graph of directives' },
    icon: 'graph',
    to: '/directives/graph',
  },
  { label: { vi: 'Đến Tài khoản của tôi', en: 'Go to My account' }, icon: 'user', to: '/account' },
]

type Collection = { name: string; label: Labels; singular: Labels; actions: readonly string[] }

/** What can be done from anywhere: additions first, then lists and files, then places. */
export function commandsOf(collections: readonly Collection[], administers: boolean, t: Words): Command[] {
  const some = collections.map((collection) => ({
    ...collection,
    icon: areaOf(collection.name)?.icon ?? ('book' as const),
    base: `/records/${collection.name}`,
  }))
  const creatable = some.filter(({ actions }) => actions.includes('create'))
  return [
    ...creatable.map(({ singular, base }) => ({
      label: t(words.add, { name: singular }),
      icon: 'plus' as const,
      to: `${base}/new`,
    })),
    ...some.map(({ label, icon, base }) => ({ label: t(words.list, { name: label }), icon, to: base })),
    ...creatable.map(({ label, base }) => ({
      label: t(words.import, { name: label }),
      icon: 'import' as const,
      to: `${base}/import`,
    })),
    ...some.map(({ name, label }) => ({
      label: t(words.export, { name: label }),
      icon: 'export' as const,
      run: () => location.assign(`/api/records/${name}/export.xlsx`),
    })),
    ...placesOf(t, administers),
  ]
}

const administration = {
  label: { vi: 'Đến Quản trị', en: 'Go to Administration' },
  icon: 'gear',
  to: '/admin',
} as const satisfies (typeof places)[number]

/** The pages of the office that are no register, as far as they are open to the officer. */
export function placesOf(t: Words, administers: boolean): Command[] {
  return [...places, ...(administers ? [administration] : [])].map(({ label, icon, to }) => ({
    label: t(label),
    icon,
    to,
  }))
}

/** Commands whose words begin with all that was typed, without accents; in their order. */
export function matching(commands: readonly Command[], q: string, limit: number): Command[] {
  const wanted = fold(q).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  return commands
    .filter(({ label }) => {
      const name = ` ${fold(label)}`
      return wanted.every((word) => name.includes(` ${word}`))
    })
    .slice(0, limit)
}
