import type { Labels } from '../../../../platform/labels.ts'
import { momentOf } from '../../../../admin/records/form/times.ts'
import { addressOf, type Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { ButtonAnchor } from '../../../../admin/ui/button.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { useWords } from '../../../../admin/words.ts'
import { studioEndpoints } from '../../studio/endpoints.ts'
import { keyOfReport, useStudio } from '../studio-context.ts'
import css from './panel.module.css'

const words = {
  none: { vi: 'Chưa có bản ký nào.', en: 'No signed copy yet.' },
  about: {
    vi: '{name}, {time}. {pages} trang, {signatures} chữ ký số',
    en: '{name}, {time}. {pages} pages, {signatures} digital signatures',
  },
  hash: { vi: 'SHA-256 {hash}', en: 'SHA-256 {hash}' },
  download: { vi: 'Tải bản ký', en: 'Download' },
  agrees: {
    vi: 'Chữ trong tệp khớp bản chốt số {snapshot}.',
    en: 'Its text agrees with frozen copy {snapshot}.',
  },
  differs: {
    vi: 'Chữ trong tệp khác bản chốt số {snapshot}. Không thấy trong tệp:',
    en: 'Its text differs from frozen copy {snapshot}. Not found in the file:',
  },
  'no-text': {
    vi: 'Tệp là bản quét, không có chữ để so với bản chốt số {snapshot}. Hãy đối chiếu bằng mắt.',
    en: 'The file is a scan without text to compare with frozen copy {snapshot}. Compare it yourself.',
  },
  'not-frozen': {
    vi: 'Báo cáo chưa chốt số liệu nên chưa so được.',
    en: 'The report is not frozen, so there is nothing to compare with.',
  },
} as const satisfies Record<string, Labels>

type Copy = Arrived<NonNullable<(typeof studioEndpoints.signedCopies)['output']['_output']>>[number]

/** Signed files with what the server found in them. */
export function SignedCopies() {
  const studio = useStudio()
  const t = useWords()
  const copies = useCall(studioEndpoints.signedCopies, keyOfReport(studio))
  if (copies.data?.length === 0) return <p className={css.muted}>{t(words.none)}</p>
  return copies.data?.map((copy) => <SignedCopyView key={copy.fileId} copy={copy} />)
}

function SignedCopyView({ copy }: { copy: Copy }) {
  const studio = useStudio()
  const t = useWords()
  const { fileId, name, pages, signatures, sha256, snapshot, agreement, lacking, uploadedBy, uploadedAt } =
    copy
  const href = addressOf(studioEndpoints.signedCopy, { ...keyOfReport(studio), fileId })
  return (
    <div className={css.copy}>
      <b>{name}</b>
      <p className={css.muted}>
        {t(words.about, { name: uploadedBy, time: t(momentOf(uploadedAt)), pages, signatures })}
      </p>
      <span className={css.hash}>{t(words.hash, { hash: sha256 })}</span>
      <Note
        tone={agreement === 'agrees' ? 'forest' : 'light'}
        icon={agreement === 'agrees' ? 'check' : 'warning'}
      >
        {t(words[agreement], { snapshot })}
        {lacking.length > 0 && (
          <ul className={css.lacking}>
            {lacking.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Note>
      <div className={css.acts}>
        <ButtonAnchor variant="quiet" icon="import" href={href} download>
          {t(words.download)}
        </ButtonAnchor>
      </div>
    </div>
  )
}
