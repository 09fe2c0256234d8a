import type { Labels } from '../../../../platform/labels.ts'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { useWords } from '../../../../admin/words.ts'
import { useStudio } from '../studio-context.ts'
import { BlockSource } from './block-source.tsx'
import { FigureSource } from './figure-source.tsx'

const words = {
  title: { vi: 'Chọn một số hoặc một câu', en: 'Choose a number or a sentence' },
  how: {
    vi: 'Bấm vào số gạch chấm hoặc vào câu trên trang để xem bản ghi phía sau, chọn số in, viết lại. Phím J, K đi từng câu.',
    en: 'Click a dotted number or a sentence on the page to see the records behind it, choose what is printed, reword it. J and K move.',
  },
} as const satisfies Record<string, Labels>

/** Where the number or the sentence that was clicked comes from. */
export function SourcePanel() {
  const { data, search } = useStudio()
  const t = useWords()
  const figure = data.figures.find(({ key }) => key === search.figure)
  if (figure) return <FigureSource key={figure.key} figure={figure} />
  const block = data.tree.blocks.find(({ id }) => id === search.block)
  if (block && block.kind !== 'heading') return <BlockSource key={block.id} block={block} />
  return <Empty title={t(words.title)}>{t(words.how)}</Empty>
}
