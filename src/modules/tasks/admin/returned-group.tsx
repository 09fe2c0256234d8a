import type { Arrived } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { useOpenPath } from '../../../admin/ui/path-link.tsx'
import { useWords } from '../../../admin/words.ts'
import type { ReturnedItem } from '../endpoints.ts'
import { Group } from './group.tsx'
import { ItemRow } from './item-row.tsx'
import { words } from './words.ts'

type ReturnedGroupProps = { items: Arrived<ReturnedItem>[]; count: number; exceeded: boolean }

/** What came back, with the words of who returned it; opening it leads to the very field. */
export function ReturnedGroup({ items, count, exceeded }: ReturnedGroupProps) {
  const t = useWords()
  const open = useOpenPath()
  if (items.length === 0) return null
  return (
    <Group title={t(words.returned)} count={exceeded ? `${count}+` : count}>
      {items.map(({ id, title, comment, target }) => (
        <ItemRow
          key={id}
          itemKey={id}
          glyph={<Glyph name="returned" label={words.returnedGlyph} />}
          title={title}
          path={target.path}
          note={comment && t(words.quote, { by: comment.by, body: comment.body })}
          acts={
            <Button keys="Enter" onClick={() => open(target.path)} aria-describedby={`item-${id}`}>
              {t(words.open)}
            </Button>
          }
        />
      ))}
    </Group>
  )
}
