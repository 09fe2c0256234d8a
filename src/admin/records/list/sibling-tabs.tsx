import { Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { listCollections } from '../../../records/http/overview-endpoints.ts'
import { useCall } from '../../queries.ts'
import type { Area } from '../../shell/areas.ts'
import { useLocale, useWords } from '../../words.ts'
import css from './list-page.module.css'

const words = {
  registers: { vi: 'Các sổ cùng nhóm', en: 'Registers of this area' },
} as const satisfies Record<string, Labels>

/** The other registers of an area, one step away. */
export function SiblingTabs({ area, current }: { area: Area; current: string }) {
  const t = useWords()
  const locale = useLocale()
  const known = useCall(listCollections, {}, { staleTime: 60_000 }).data?.collections ?? []
  const siblings = area.collections.flatMap(
    (name) => known.find((collection) => collection.name === name) ?? [],
  )
  if (siblings.length < 2) return null
  return (
    <nav className={css.siblings} aria-label={t(words.registers)}>
      {siblings.map(({ name, label, count }) => (
        <Link
          key={name}
          to="/records/$collection"
          params={{ collection: name }}
          aria-current={name === current ? 'page' : undefined}
          ref={name === current ? showIt : undefined}
        >
          {t(label)} <span>{formatNumber(count, locale)}</span>
        </Link>
      ))}
    </nav>
  )
}

// On a narrow screen the tabs scroll; the present one must not hide.
function showIt(link: HTMLElement | null): void {
  link?.parentElement?.scrollTo({ left: link.offsetLeft - link.parentElement.offsetLeft - 16 })
}
