import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'

const words = {
  title: { vi: 'Chưa ban hành được', en: 'It cannot be published yet' },
} as const satisfies Record<string, Labels>

/** What keeps an outline from being published, section by section. */
export function PublishProblem({ error, onClose }: { error: Error | null; onClose: () => void }) {
  const t = useWords()
  return (
    <Dialog opened={error !== null} onClose={onClose} title={t(words.title)}>
      <Problem error={error} />
    </Dialog>
  )
}
