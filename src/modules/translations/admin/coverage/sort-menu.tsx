import filters from '../../../../admin/records/list/filters.module.css'
import { Icon } from '../../../../admin/ui/icon.tsx'
import { Menu } from '../../../../admin/ui/menu.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { coverageSorts, type CoverageSort } from '../../coverage/endpoints.ts'

const words = {
  sort: { vi: 'Xếp theo', en: 'Sorted by' },
  title: { vi: 'tên', en: 'title' },
  newest: { vi: 'mới nhất', en: 'newest' },
  missing: { vi: 'thiếu nhiều nhất', en: 'most missing' },
  outdated: { vi: 'gốc đổi lâu nhất', en: 'longest outdated' },
} as const satisfies Record<string, Labels>

type SortMenuProps = { sort: CoverageSort; onChange: (sort: CoverageSort | null) => void }

export function SortMenu({ sort, onChange }: SortMenuProps) {
  const t = useWords()
  return (
    <Menu
      end={false}
      label={t(words.sort)}
      target={
        <button type="button" className={`${filters.chip} ${filters.ghost}`}>
          <span>{t(words.sort)}</span>
          <b>{t(words[sort])}</b>
          <Icon name="down" small />
        </button>
      }
      items={coverageSorts.map((each) => ({
        label: t(words[each]),
        chosen: each === sort,
        onClick: () => onChange(each === 'title' ? null : each),
      }))}
    />
  )
}
