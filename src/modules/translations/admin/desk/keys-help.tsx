import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Kbd } from '../../../../admin/ui/kbd.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import css from './desk.module.css'

const title: Labels = { vi: 'Phím của bàn dịch', en: 'Keys of the desk' }

const says = (vi: string, en: string): Labels => ({ vi, en })

const keys: readonly (readonly [string, Labels])[] = [
  [
    'Ctrl Enter',
    says(
      'Xong, sang đoạn cần làm tiếp theo (Enter cũng được)',
      'Done, go on to the next that needs work (Enter too)',
    ),
  ],
  [
    'Ctrl Shift Enter',
    says('Duyệt đoạn, sang đoạn sau (người duyệt)', 'Approve the segment, go on (reviewers)'),
  ],
  ['Alt ↑', says('Đoạn trước; ở đầu ô chỉ cần ↑', 'Segment before; at the beginning of the box just ↑')],
  ['Alt ↓', says('Đoạn sau; ở cuối ô chỉ cần ↓', 'Next segment; at the end of the box just ↓')],
  [
    'Alt 1',
    says('Tới bộ nhớ dịch; rồi bấm số của câu để dùng', 'To the memory; then the number of a match uses it'),
  ],
  [
    'Alt Shift 1',
    says('Dùng ngay câu thứ nhất của bộ nhớ (đến 9)', 'Use the first match of the memory at once (up to 9)'),
  ],
  ['Alt 2', says('Tới thuật ngữ; bấm số để chèn', 'To the glossary; a number inserts')],
  ['Alt 3', says('Tới phần kiểm tra', 'To the checks')],
  ['Alt 4', says('Tới phần trao đổi', 'To the comments')],
  [
    'Alt T',
    says('Chèn thẻ còn thiếu, quanh chữ đang chọn', 'Insert the next missing tag, around the selection'),
  ],
  ['Alt C', says('Chép bản gốc sang', 'Copy the source')],
  ['Ctrl Z', says('Lùi lại trong ô đang gõ', 'Take back in the box')],
  ['Esc', says('Từ bảng bên dưới trở lại ô đang gõ', 'From a panel back to the box')],
  ['F1', says('Bảng phím này', 'These keys')],
]

/** Every key of the desk, in words. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useWords()
  return (
    <Dialog opened onClose={onClose} title={t(title)}>
      <div className={css.keys}>
        <dl>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
                <span className={css.spoken}>{key}</span>
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
