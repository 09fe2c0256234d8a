import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Icon } from '../../../admin/ui/icon.tsx'
import { useOpenPath } from '../../../admin/ui/path-link.tsx'
import { useWords } from '../../../admin/words.ts'
import { readWarnings } from '../endpoints.ts'
import { Group } from './group.tsx'
import css from './home.module.css'
import { ItemRow } from './item-row.tsx'
import { words } from './words.ts'

/** What the checker finds about my report, my directives and plans; read apart, for it looks at everything. */
export function WarningsGroup({ year }: { year: number }) {
  const t = useWords()
  const open = useOpenPath()
  const { data } = useCall(readWarnings, { year }, { keep: true, staleTime: 60_000 })
  if (!data || data.items.length === 0) return null
  return (
    <Group title={t(words.warnings)} count={data.count}>
      {data.items.map(({ key, severity, message, remedy, action, target }) => (
        <ItemRow
          key={key}
          itemKey={key}
          glyph={
            <span className={severity === 'error' ? css.error : css.alert}>
              <Icon name={severity === 'error' ? 'error' : 'warning'} small />
            </span>
          }
          title={t(message)}
          path={target.path}
          note={t(remedy)}
          acts={
            <Button onClick={() => open(action.path)} aria-label={`${t(action.label)}: ${t(message)}`}>
              {t(action.label)}
            </Button>
          }
        />
      ))}
    </Group>
  )
}
