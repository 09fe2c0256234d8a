import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { PathLink } from '../../../admin/ui/path-link.tsx'
import { useWords } from '../../../admin/words.ts'
import css from '../../../admin/shell/administration.module.css'

const words = {
  parts: { vi: 'Các phần của bàn biên dịch', en: 'Parts of the translation desk' },
} as const satisfies Record<string, Labels>

const parts = [
  { path: '/translations', label: { vi: 'Độ phủ', en: 'Coverage' } },
  { path: '/translations/jobs', label: { vi: 'Gói dịch', en: 'Jobs' } },
  { path: '/translations/import', label: { vi: 'Nhập tệp dịch', en: 'Import' } },
  { path: '/translations/glossary', label: { vi: 'Thuật ngữ', en: 'Glossary' } },
  { path: '/translations/memory', label: { vi: 'Bộ nhớ', en: 'Memory' } },
  { path: '/translations/machine', label: { vi: 'Bản máy', en: 'Machine drafts' } },
  { path: '/translations/interface', label: { vi: 'Lời giao diện', en: 'Interface' } },
  { path: '/translations/obligations', label: { vi: 'Nghĩa vụ', en: 'Obligations' } },
  { path: '/translations/rules', label: { vi: 'Quy tắc duyệt', en: 'Review rules' } },
] as const satisfies readonly { path: string; label: Labels }[]

/** The parts of the translation desk, below the bar of each of its pages. */
export function TranslationTabs() {
  const t = useWords()
  const { routesByPath } = useRouter()
  const { pathname } = useLocation()
  const here = pathname.replace(/^\/office/, '').replace(/\/$/, '')
  const shown = parts.filter(({ path }) => path in routesByPath)
  // The longest that the address begins with: the page of a job belongs to the jobs.
  const current = shown.findLast(({ path }) => here === path || here.startsWith(`${path}/`))
  const nav = useRef<HTMLElement>(null)
  const path = current?.path
  useEffect(() => {
    // On a phone the parts are wider than the screen.
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (link && nav.current)
      nav.current.scrollLeft = link.offsetLeft - nav.current.offsetLeft - link.offsetWidth
  }, [path])
  return (
    <nav ref={nav} className={css.sections} aria-label={t(words.parts)}>
      {shown.map((part) => (
        <PathLink
          key={part.path}
          path={part.path}
          className={css.section}
          aria-current={part === current ? 'page' : undefined}
        >
          {t(part.label)}
        </PathLink>
      ))}
    </nav>
  )
}
