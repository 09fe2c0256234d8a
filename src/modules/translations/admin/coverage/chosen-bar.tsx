import bar from '../../../../admin/records/list/bulk-bar.module.css'
import { useRouter } from '@tanstack/react-router'
import type { Labels } from '../../../../platform/labels.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { useKeys } from '../../../../admin/ui/keys.ts'
import { Menu } from '../../../../admin/ui/menu.tsx'
import { useOpenPath } from '../../../../admin/ui/path-link.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import { languageWords } from './coverage-words.ts'
import { itemsParam, type ChosenCells } from './use-chosen.ts'

const words = {
  bar: { vi: 'Với {count} ô đã chọn', en: 'With the {count} cells chosen' },
  chosen: { vi: '{count} ô đã chọn', en: '{count} cells chosen' },
  job: { vi: 'Tạo gói dịch', en: 'New job' },
  machine: { vi: 'Dịch nháp bằng máy', en: 'Draft by machine' },
  clear: { vi: 'Bỏ chọn', en: 'Clear' },
  one: { vi: '{language}: {count} mục', en: '{language}: {count} items' },
} as const satisfies Record<string, Labels>

/** What can be done with the cells chosen, a language at a time. */
export function ChosenBar({ chosen }: { chosen: ChosenCells }) {
  const t = useWords()
  const { routesByPath } = useRouter()
  useKeys({ Escape: chosen.clear })
  if (chosen.size === 0) return null
  return (
    <div className={bar.bar} role="toolbar" aria-label={t(words.bar, { count: chosen.size })}>
      <b>{t(words.chosen, { count: chosen.size })}</b>
      <hr />
      <ByLanguage chosen={chosen} label={words.job} path="/translations/jobs/new" />
      {'/translations/machine' in routesByPath && (
        <ByLanguage chosen={chosen} label={words.machine} path="/translations/machine" />
      )}
      <hr />
      <Button keys="Esc" onClick={chosen.clear}>
        {t(words.clear)}
      </Button>
    </div>
  )
}

type ByLanguageProps = { chosen: ChosenCells; label: Labels; path: string }

/** A job and a run have one language each: with several chosen, one is asked for. */
function ByLanguage({ chosen, label, path }: ByLanguageProps) {
  const t = useWords()
  const open = useOpenPath()
  const groups = [...chosen.byLocale()]
  const go = (locale: PortalLocale) => {
    const items = itemsParam(groups.find(([each]) => each === locale)?.[1] ?? [])
    open(`${path}?locale=${locale}&items=${encodeURIComponent(items)}`)
  }
  const [first] = groups
  if (groups.length === 1 && first) return <Button onClick={() => go(first[0])}>{t(label)}</Button>
  return (
    <Menu
      label={t(label)}
      target={<Button>{t(label)}</Button>}
      items={groups.map(([locale, cells]) => ({
        label: t(words.one, { language: t(languageWords[locale]), count: cells.length }),
        onClick: () => go(locale),
      }))}
    />
  )
}
