import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import css from './account.module.css'

const words = {
  title: { vi: 'Mã dự phòng', en: 'Backup codes' },
  lead: {
    vi: 'In hoặc chép ra giấy rồi cất kỹ: các mã này chỉ hiện lần này. Mất điện thoại thì mỗi mã vào được một lần.',
    en: 'Print or write them down and keep them safe: they are shown this once. Without your telephone each opens once.',
  },
  copy: { vi: 'Chép', en: 'Copy' },
  copied: { vi: 'Đã chép mã dự phòng.', en: 'Backup codes copied.' },
  kept: { vi: 'Tôi đã cất', en: 'I have kept them' },
} as const satisfies Record<string, Labels>

/** Codes for the day when the telephone is lost; shown this once. */
export function BackupCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useWords()
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    toast(t(words.copied))
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      size="small"
      actions={
        <>
          <Button icon="copy" onClick={() => void copy()}>
            {t(words.copy)}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t(words.kept)}
          </Button>
        </>
      }
    >
      <div className={css.steps}>
        <p>{t(words.lead)}</p>
        <ol className={css.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
    </Dialog>
  )
}
