import type { ApiProblem } from '../../../../admin/api.ts'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { LinkFrame } from './link-frame.tsx'

const words = {
  closed: { vi: 'Liên kết không mở được', en: 'This link does not open' },
} as const satisfies Record<string, Labels>

/** Why a link no longer opens, and whom to ask. */
export function LinkClosed({ problem }: { problem: ApiProblem }) {
  const t = useWords()
  return (
    <LinkFrame>
      <Empty title={t(words.closed)} heading="h1">
        {problem.message}
      </Empty>
    </LinkFrame>
  )
}
