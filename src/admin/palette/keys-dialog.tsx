import type { Labels } from '../../platform/labels.ts'
import { SwitchField } from '../ui/check-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useSingleKeys } from '../ui/keys.ts'
import { useWords } from '../words.ts'
import css from './keys-dialog.module.css'

const words = {
  title: { vi: 'Phím tắt', en: 'Keys' },
  single: { vi: 'Dùng phím một chữ', en: 'Single letters' },
  singleNote: {
    vi: 'Phím một chữ nghỉ khi con trỏ đang ở trong một ô.',
    en: 'Single letters rest while a field has the focus.',
  },
} as const satisfies Record<string, Labels>

const says = (vi: string, en: string): Labels => ({ vi, en })

const groups: readonly { label: Labels; keys: readonly (readonly [string, Labels])[] }[] = [
  {
    label: says('Ở mọi trang', 'Everywhere'),
    keys: [
      ['Ctrl K', says('Tìm hoặc ra lệnh', 'Find or command')],
      ['Ctrl Z', says('Hoàn tác việc vừa làm', 'Take back what was just done')],
      ['Esc', says('Đóng, quay lại', 'Close, go back')],
      ['?', says('Bảng phím này', 'These keys')],
    ],
  },
  {
    label: says('Trong danh sách', 'In lists'),
    keys: [
      ['J', says('Dòng sau', 'Next row')],
      ['K', says('Dòng trước', 'Previous row')],
      ['Home', says('Dòng đầu', 'First row')],
      ['End', says('Dòng cuối đã tải', 'Last row loaded')],
      ['Enter', says('Mở', 'Open')],
      ['X', says('Chọn dòng', 'Choose the row')],
      ['Shift X', says('Chọn đến dòng này', 'Choose up to this row')],
      ['/', says('Tìm trong danh sách', 'Search the list')],
      ['N', says('Thêm mới', 'Add')],
    ],
  },
  {
    label: says('Với bản ghi', 'With a record'),
    keys: [
      ['E', says('Sửa', 'Edit')],
      ['A', says('Duyệt', 'Approve')],
      ['R', says('Trả lại', 'Return')],
      ['Ctrl Enter', says('Trình, hoặc sang việc tiếp theo', 'Submit, or go to the next')],
    ],
  },
  {
    label: says('Khi đọc báo cáo cũ', 'Reading old reports'),
    keys: [
      ['A', says('Nhận', 'Accept')],
      ['X', says('Bỏ', 'Reject')],
      ['G', says('Gộp', 'Merge')],
      ['U', says('Lùi một bước', 'Undo')],
    ],
  },
]

/** Every key of the office, and whether single letters are on. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords()
  const [single, setSingle] = useSingleKeys()
  return (
    <Dialog {...{ opened, onClose }} title={t(words.title)} size="normal">
      <div className={css.groups}>
        {groups.map(({ label, keys }) => (
          <section key={label.en}>
            <h3>{t(label)}</h3>
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
          </section>
        ))}
      </div>
      <SwitchField
        label={t(words.single)}
        description={t(words.singleNote)}
        checked={single}
        onChange={(event) => setSingle(event.currentTarget.checked)}
      />
    </Dialog>
  )
}
