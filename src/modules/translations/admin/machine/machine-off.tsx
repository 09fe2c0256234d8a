import type { Arrived } from '../../../../admin/api.ts'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import css from './machine.module.css'

const words = {
  off: { vi: 'Chưa bật bản dịch nháp bằng máy', en: 'Drafts by machine are off' },
  incomplete: { vi: 'Cấu hình máy dịch còn thiếu', en: 'The machine is not fully configured' },
  how: {
    vi: 'Quản trị hệ thống bật bằng các biến môi trường dưới đây rồi khởi động lại Chalo. Nội dung chỉ được gửi tới đúng địa chỉ đã đặt, có thể là máy trong mạng của tỉnh.',
    en: 'The administrator switches them on with these environment variables and restarts Chalo. Texts are sent to that address only, which may be a machine of the province.',
  },
  missing: { vi: 'Còn thiếu {names}.', en: '{names} is missing.' },
} as const satisfies Record<string, Labels>

const EXAMPLE = `# openai, libretranslate
CHALO_MACHINE_PROVIDER=openai
CHALO_MACHINE_URL=https://…/v1
CHALO_MACHINE_MODEL=…
CHALO_MACHINE_KEY=…
CHALO_MACHINE_PRICE="0.15/0.60 USD"`

/** Says how a machine is configured while none is. */
export function MachineOff({ status }: { status: Arrived<{ state: string; missing: string[] }> }) {
  const t = useWords()
  const isIncomplete = status.state === 'incomplete'
  return (
    <Empty title={t(isIncomplete ? words.incomplete : words.off)}>
      {isIncomplete && <b>{t(words.missing, { names: status.missing.join(', ') })} </b>}
      {t(words.how)}
      <code className={css.example}>{EXAMPLE}</code>
    </Empty>
  )
}
