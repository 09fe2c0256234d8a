import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { addressesOf } from '../../../records/http/any-collection.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { TokenNames } from './tokens.ts'

const words = {
  insert: { vi: 'Chèn', en: 'Insert' },
  title: { vi: 'Chèn số liệu hoặc viện dẫn', en: 'Insert a figure or a citation' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  figureHelp: {
    vi: 'In đúng số của chỉ tiêu, tự đổi khi bản ghi đổi.',
    en: 'Prints the number of the figure and follows its records.',
  },
  directive: { vi: 'Văn bản trong sổ', en: 'Document of the register' },
  directiveHelp: {
    vi: 'Lần đầu viện dẫn đầy đủ, các lần sau viết gọn.',
    en: 'Cited in full the first time, shortly after.',
  },
  none: { vi: 'Không có văn bản như vậy', en: 'No such document' },
} as const satisfies Record<string, Labels>

const directives = addressesOf('directives')

/** Figures and citations by name, put in at the cursor. */
export function InsertMenu({ names, onInsert }: { names: TokenNames; onInsert: (token: string) => void }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const listed = useCall(directives.list, { limit: 200 }, { enabled: open, staleTime: 60_000 })
  const put = (token: string) => {
    setOpen(false)
    onInsert(token)
  }
  const found = listed.data?.items.map(({ id, title }) => ({ value: id, label: title })) ?? []
  return (
    <>
      <Button variant="quiet" icon="plus" onClick={() => setOpen(true)}>
        {t(words.insert)}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t(words.title)}>
        <SelectField
          label={t(words.figure)}
          description={t(words.figureHelp)}
          data={[...names.figures].map(([value, label]) => ({ value, label }))}
          value={null}
          onChange={(key) => key && put(`{{${names.figures.get(key) ?? key}}}`)}
        />
        <SelectField
          label={t(words.directive)}
          description={t(words.directiveHelp)}
          nothingFoundMessage={t(words.none)}
          data={found}
          value={null}
          onChange={(id) => id && put(`[[${names.records.get(id) ?? id}]]`)}
        />
      </Dialog>
    </>
  )
}
