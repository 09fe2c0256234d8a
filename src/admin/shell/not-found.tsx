import type { Labels } from '../../platform/labels.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words.ts'

const words = {
  title: { vi: 'Không có trang này', en: 'There is no such page' },
  lead: {
    vi: 'Địa chỉ có thể đã đổi, hoặc bản ghi không thuộc phạm vi của bạn.',
    en: 'The address may have changed, or the record is outside your scope.',
  },
  home: { vi: 'Về Việc của tôi', en: 'To my work' },
} as const satisfies Record<string, Labels>

/** An address that leads nowhere, where nobody is known to be signed in. */
export function NotFound() {
  return (
    <main>
      <Nowhere />
    </main>
  )
}

/** The same beside the navigation, which leads on. */
export function NotFoundPage() {
  const t = useWords()
  return (
    <Page name={t(words.title)}>
      <Nowhere />
    </Page>
  )
}

function Nowhere() {
  const t = useWords()
  return (
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
  )
}
