import { useState } from 'react'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { TextArea, TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { Outline, OutlinePart } from '../outline.ts'
import { outlineParts } from '../outline-endpoints.ts'
import type { OutlineDraft } from './outline-draft.ts'
import { freshId, moved, replaced, without, type Place } from './outline-edits.ts'
import { PartDialog } from './outline-part-dialog.tsx'
import { PlaceEditor } from './outline-place.tsx'
import css from './outline.module.css'

const words = {
  name: { vi: 'Tên đề cương', en: 'Name of the outline' },
  request: { vi: 'Văn bản yêu cầu báo cáo theo đề cương này', en: 'Letter that asks for this outline' },
  from: { vi: 'Có hiệu lực từ', en: 'In force from' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  note: { vi: 'Ghi chú về nguồn gốc', en: 'Note on where it comes from' },
  addSection: { vi: 'Thêm mục lớn', en: 'Add a section' },
  addChild: { vi: 'Thêm mục con', en: 'Add a subsection' },
  addAnnex: { vi: 'Thêm phụ lục', en: 'Add an annex' },
  heading: { vi: 'Mục mới', en: 'New section' },
  annexes: { vi: 'Phụ lục', en: 'Annexes' },
  removed: { vi: 'Đã bỏ mục «{heading}»', en: '“{heading}” is removed' },
} as const satisfies Record<string, Labels>

type Section = Outline['sections'][number]
type Editing = { part: OutlinePart | null; keep: (part: OutlinePart) => void } | null

/** A draft as a structured form: what it is called, when it holds, its sections and what feeds each. */
export function OutlineEditor({ draft }: { draft: OutlineDraft }) {
  const t = useWords()
  const { outline, change } = draft
  const offer = useCall(outlineParts, {}, { staleTime: 600_000 })
  const [editing, setEditing] = useState<Editing>(null)
  const put = (next: Partial<Outline>) => change({ ...outline, ...next })
  const setSections = (sections: Section[]) => put({ sections })
  const fresh = () => freshId(outline)
  const tellRemoved = (heading: string) => toast(t(words.removed, { heading }), () => change(outline))
  return (
    <div className={css.editor}>
      <Problem error={draft.error} />
      <TextField
        label={t(words.name)}
        required
        value={outline.name}
        onChange={({ currentTarget }) => put({ name: currentTarget.value })}
      />
      <TextField
        label={t(words.request)}
        value={outline.request ?? ''}
        onChange={({ currentTarget }) => put({ request: currentTarget.value || null })}
      />
      <div className={css.pair}>
        <DateField
          label={t(words.from)}
          required
          clearable={false}
          value={outline.validFrom}
          onChange={(validFrom) => validFrom && put({ validFrom })}
        />
        <DateField label={t(words.to)} value={outline.validTo} onChange={(validTo) => put({ validTo })} />
      </div>
      <TextArea
        label={t(words.note)}
        value={outline.note ?? ''}
        onChange={({ currentTarget }) => put({ note: currentTarget.value || null })}
      />
      {outline.sections.map((section, index) => (
        <SectionEditor
          key={section.id}
          section={section}
          offer={offer.data}
          onChange={(next) => setSections(replaced(outline.sections, index, next))}
          onMove={(step) => setSections(moved(outline.sections, index, step))}
          onRemove={
            outline.sections.length > 1
              ? () => {
                  setSections(without(outline.sections, index))
                  tellRemoved(section.heading)
                }
              : null
          }
          onChildRemoved={tellRemoved}
          onPart={(part, keep) => setEditing({ part, keep })}
          addChild={() => ({
            id: fresh(),
            number: null,
            heading: t(words.heading),
            parts: [{ kind: 'narrative' }],
          })}
          childLabel={t(words.addChild)}
        />
      ))}
      <Button
        icon="plus"
        onClick={() =>
          setSections([
            ...outline.sections,
            {
              id: fresh(),
              number: null,
              heading: t(words.heading),
              parts: [{ kind: 'narrative' }],
              children: [],
            },
          ])
        }
      >
        {t(words.addSection)}
      </Button>
      <h2>{t(words.annexes)}</h2>
      {outline.annexes.map(({ id, title, parts }, index) => (
        <PlaceEditor
          key={id}
          place={{ id, number: null, heading: title, parts }}
          numbered={false}
          offer={offer.data}
          onChange={({ heading, parts: next }) =>
            put({ annexes: replaced(outline.annexes, index, { id, title: heading, parts: next }) })
          }
          onMove={(step) => put({ annexes: moved(outline.annexes, index, step) })}
          onRemove={() => {
            put({ annexes: without(outline.annexes, index) })
            tellRemoved(title)
          }}
          onPart={(part, keep) => setEditing({ part, keep })}
        />
      ))}
      <Button
        icon="plus"
        onClick={() =>
          put({
            annexes: [
              ...outline.annexes,
              { id: fresh(), title: t(words.heading), parts: [{ kind: 'narrative' }] },
            ],
          })
        }
      >
        {t(words.addAnnex)}
      </Button>
      {editing && (
        <PartDialog
          part={editing.part}
          offer={offer.data}
          onKeep={(part) => {
            editing.keep(part)
            setEditing(null)
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  )
}

type SectionEditorProps = Omit<Parameters<typeof PlaceEditor>[0], 'place' | 'onChange' | 'numbered'> & {
  section: Section
  onChange: (section: Section) => void
  addChild: () => Place
  childLabel: string
  onChildRemoved: (heading: string) => void
}

function SectionEditor(props: SectionEditorProps) {
  const { section, onChange, addChild, childLabel, onChildRemoved, ...rest } = props
  const { children, ...place } = section
  const put = (next: Place[]) => onChange({ ...section, children: next })
  return (
    <div>
      <PlaceEditor {...rest} place={place} onChange={(next) => onChange({ ...section, ...next })} />
      <div className={css.child}>
        {children.map((child, index) => (
          <PlaceEditor
            key={child.id}
            place={child}
            offer={rest.offer}
            onChange={(next) => put(replaced(children, index, next))}
            onMove={(step) => put(moved(children, index, step))}
            onRemove={() => {
              put(without(children, index))
              onChildRemoved(child.heading)
            }}
            onPart={rest.onPart}
          />
        ))}
        <Button variant="quiet" icon="plus" onClick={() => put([...children, addChild()])}>
          {childLabel}
        </Button>
      </div>
    </div>
  )
}
