import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { OutlinePart } from '../outline.ts'
import { moved, replaced, without, type Place } from './outline-edits.ts'
import { partWords, type Offer } from './outline-part-words.ts'
import css from './outline.module.css'

const words = {
  number: { vi: 'Số mục', en: 'Number' },
  heading: { vi: 'Tên mục', en: 'Heading' },
  up: { vi: 'Đưa «{heading}» lên', en: 'Move “{heading}” up' },
  down: { vi: 'Đưa «{heading}» xuống', en: 'Move “{heading}” down' },
  remove: { vi: 'Bỏ mục «{heading}»', en: 'Remove “{heading}”' },
  edit: { vi: 'Sửa', en: 'Edit' },
  editPart: { vi: 'Sửa: {part}', en: 'Edit: {part}' },
  removePart: { vi: 'Bỏ: {part}', en: 'Remove: {part}' },
  add: { vi: 'Thêm nguồn', en: 'Add a source' },
  addTo: { vi: 'Thêm nguồn cho «{heading}»', en: 'Add a source to “{heading}”' },
} as const satisfies Record<string, Labels>

type PlaceEditorProps = {
  place: Place
  numbered?: boolean
  offer: Offer | undefined
  onChange: (place: Place) => void
  onMove: (step: number) => void
  /** Null where the last one must stay. */
  onRemove: (() => void) | null
  onPart: (part: OutlinePart | null, keep: (part: OutlinePart) => void) => void
}

/** One section: its number and heading, its place among the others, and what feeds it. */
export function PlaceEditor(props: PlaceEditorProps) {
  const { place, numbered = true, offer, onChange, onMove, onRemove, onPart } = props
  const t = useWords()
  const { heading, parts } = place
  const setParts = (next: OutlinePart[]) => onChange({ ...place, parts: next })
  return (
    <section className={css.section} aria-label={heading}>
      <div className={css.bar}>
        {numbered && (
          <div className={css.number}>
            <TextField
              label={t(words.number)}
              value={place.number ?? ''}
              onChange={({ currentTarget }) => onChange({ ...place, number: currentTarget.value || null })}
            />
          </div>
        )}
        <div className={css.heading}>
          <TextField
            label={t(words.heading)}
            value={heading}
            onChange={({ currentTarget }) => onChange({ ...place, heading: currentTarget.value })}
          />
        </div>
        <IconButton icon="up" label={t(words.up, { heading })} onClick={() => onMove(-1)} />
        <IconButton icon="down" label={t(words.down, { heading })} onClick={() => onMove(1)} />
        {onRemove && <IconButton icon="trash" label={t(words.remove, { heading })} onClick={onRemove} />}
      </div>
      <div className={css.parts}>
        {parts.map((part, index) => {
          const said = partWords(part, offer, t)
          return (
            <div key={index} className={css.part}>
              <span className={css.what}>{said}</span>
              <Button
                variant="quiet"
                aria-label={t(words.editPart, { part: said })}
                onClick={() => onPart(part, (next) => setParts(replaced(parts, index, next)))}
              >
                {t(words.edit)}
              </Button>
              <IconButton
                icon="up"
                label={t(words.up, { heading: said })}
                onClick={() => setParts(moved(parts, index, -1))}
              />
              <IconButton
                icon="close"
                label={t(words.removePart, { part: said })}
                onClick={() => setParts(without(parts, index))}
              />
            </div>
          )
        })}
        <div>
          <Button
            variant="quiet"
            icon="plus"
            aria-label={t(words.addTo, { heading })}
            onClick={() => onPart(null, (next) => setParts([...parts, next]))}
          >
            {t(words.add)}
          </Button>
        </div>
      </div>
    </section>
  )
}
