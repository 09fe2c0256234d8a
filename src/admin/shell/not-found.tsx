import type { Labels } from '../../platform/labels.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { useWords } from '../words.ts'

const words = {
  title: { vi: 'Không có trang này', en: 'There is no such page' },
  lead: {
    vi: 'Địa chỉ có thể đã đổi, hoặc bản ghi không thuộc phạm vi của đồng chí.',
    en: 'The address may have changed, or the record is outside your scope.',
  },
  home: { vi: 'Về Việc của tôi', en: 'To my work' },
} as const satisfies Record<string, Labels>

/** An address that leads nowhere: it stands alone, outside the shell. */
export function NotFound() {
  const t = useWords()
  return (
    <main>
      <Empty
        heading="h1"
        title={t(words.title)}
        actions={
          <ButtonLink to="/" variant="primary">
            {t(words.home)}
          </ButtonLink>
        }
      >
        {t(words.lead)}
      </Empty>
    </main>
  )
}
