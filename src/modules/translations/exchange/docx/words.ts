import type { Labels } from '../../../../platform/labels.ts'

/** What the file itself says, in Vietnamese and English: its reader may know one of them only. */
export const fileWords = {
  title: { vi: 'Bảng song ngữ', en: 'Bilingual table' },
  into: { vi: 'Dịch từ tiếng Việt sang {language}', en: 'Translate from Vietnamese into {language}' },
  id: { vi: 'Mã đoạn', en: 'Segment' },
  source: { vi: 'Bản gốc', en: 'Source' },
} as const satisfies Record<string, Labels>

export const instructions: readonly Labels[] = [
  {
    vi: 'Viết bản dịch vào cột bên phải. Cột mã đoạn và cột bản gốc được khóa trong Word, xin đừng sửa: đó là cách hệ thống biết câu nào ở đâu.',
    en: 'Write the translation into the right column. Ids and source are locked in Word; leave them alone elsewhere, too: by them the system knows which sentence is which.',
  },
  {
    vi: 'Giữ các thẻ ⟨1⟩ … ⟨/1⟩ (chữ đậm, chữ nghiêng, liên kết) quanh những chữ tương ứng, và thẻ ⟨2/⟩ (xuống dòng, số nguồn) ở chỗ tương ứng.',
    en: 'Keep the tags ⟨1⟩ … ⟨/1⟩ (bold, italic, links) around the words they belong to, and ⟨2/⟩ (line break, number of a source) where it belongs.',
  },
  {
    vi: 'Nếu câu trước đã nói hết ý của một câu, ghi ⟨0⟩ vào ô của câu đó. Ô để trống là chưa dịch.',
    en: 'Where the sentence before has said it all, write ⟨0⟩ into the cell. An empty cell is not translated yet.',
  },
  {
    vi: 'Dòng có dấu ‡ dưới bản gốc là ghi chú: thuật ngữ phải dùng, ý kiến, bản gốc cũ. Không cần dịch.',
    en: 'Lines with ‡ below the source are notes: terms to use, comments, the former source. They need no translation.',
  },
  {
    vi: 'Muốn hỏi hoặc nhận xét về một câu, chèn nhận xét (comment) vào ô của câu đó: nhận xét được đưa vào phần trao đổi của câu.',
    en: 'To ask or remark something about a sentence, put a comment into its cell: it comes to the talk about that sentence.',
  },
  {
    vi: 'Lưu tệp dạng .docx và gửi lại nơi đã gửi cho bạn. Có thể bật theo dõi thay đổi; chữ đã thêm được nhận, chữ đã xóa thì bỏ.',
    en: 'Save the file as .docx and send it back. Changes may be tracked: what was inserted is taken, what was deleted is not.',
  },
]
