import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import { fillFromMemory } from '../../memory/endpoints.ts'

const words = {
  fill: { vi: 'Điền từ bộ nhớ', en: 'Fill from memory' },
  filled: {
    vi: 'Đã điền {filled} đoạn giống hệt trong bộ nhớ; hãy đọc lại từng đoạn. Còn {untranslated} đoạn chưa dịch.',
    en: '{filled} segments filled with exact matches; read each of them. {untranslated} have no words yet.',
  },
  none: { vi: 'Bộ nhớ chưa có câu nào giống hệt các đoạn chưa dịch.', en: 'The memory knows none of these.' },
  failed: { vi: 'Chưa điền được: {why}', en: 'Nothing was filled: {why}' },
} as const satisfies Record<string, Labels>

type FillButtonProps = { place: { collection: string; id: string; locale: Exclude<PortalLocale, 'vi'> } }

/** Fills what has no words yet with exact matches of the memory. */
export function FillButton({ place }: FillButtonProps) {
  const t = useWords()
  const fill = useAct(fillFromMemory, {
    onDone: (done) => toast(done.filled === 0 ? t(words.none) : t(words.filled, done)),
  })
  const start = async () => {
    try {
      await fill.mutateAsync(place)
    } catch (error) {
      toast(t(words.failed, { why: error instanceof Error ? error.message : '' }))
    }
  }
  return (
    <Button variant="quiet" icon="clip" busy={fill.isPending} onClick={() => void start()}>
      {t(words.fill)}
    </Button>
  )
}
