import type { Labels } from '../../platform/labels.ts'
import { ApiProblem, NetworkLost } from '../api.ts'
import { useWords } from '../words.ts'
import { Button, ButtonLink } from './button.tsx'
import { Empty } from './empty.tsx'
import css from './empty.module.css'
import { Glyph } from './glyph.tsx'

const words = {
  title: { vi: 'Chưa mở được phần này', en: 'This part could not be opened' },
  network: {
    vi: 'Máy chủ không trả lời. Phần đang soạn vẫn còn trên máy này. Trang tự thử lại.',
    en: 'The server does not answer. What you were writing is still on this device. The page tries again by itself.',
  },
  gone: { vi: 'Không có ở đây', en: 'Nothing here' },
  noRegister: {
    vi: 'Địa chỉ này không ứng với sổ nào. Mở sổ từ danh mục, hoặc tìm bằng Ctrl K.',
    en: 'No register stands at this address. Open one from the navigation, or search with Ctrl K.',
  },
  home: { vi: 'Về Việc của tôi', en: 'To my work' },
  again: { vi: 'Thử lại', en: 'Try again' },
} as const satisfies Record<string, Labels>

/** What went wrong, what is still there, and one way on. */
export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const t = useWords()
  if (error instanceof ApiProblem && error.status === 404) return <NotHere error={error} />
  const message = error instanceof NetworkLost ? t(words.network) : error.message
  return (
    <section className={css.empty} role="alert">
      <Glyph name="blocked" />
      <h2>{error instanceof ApiProblem ? error.title : t(words.title)}</h2>
      <p>{message}</p>
      {retry && (
        <Button variant="primary" onClick={retry}>
          {t(words.again)}
        </Button>
      )}
    </section>
  )
}

/** What trying again would not bring. */
function NotHere({ error }: { error: ApiProblem }) {
  const t = useWords()
  return (
    <Empty
      title={t(words.gone)}
      actions={
        <ButtonLink to="/" variant="primary">
          {t(words.home)}
        </ButtonLink>
      }
    >
      {error.code === 'records.unknown-collection' ? t(words.noRegister) : error.message}
    </Empty>
  )
}
