import type { Labels } from '../../platform/labels.ts'

export const unknownId = {
  vi: 'Không có bản ghi mang mã này, hoặc bạn không được xem; hãy xóa nội dung ô mã để thêm mới.',
  en: 'There is no record of this id, or you may not see it; empty the cell to add a new record.',
}
export const noOwner = {
  vi: 'Chưa rõ bản ghi thuộc đơn vị nào; hãy chọn đơn vị khi nhập, hoặc thêm cột “Đơn vị chủ quản bản ghi”.',
  en: 'The owner is not known; choose an organisation for the import, or add the column “Owner organisation”.',
}
export const twiceInFile = {
  vi: 'Trùng với dòng {row} của tệp: hai dòng nói về cùng một bản ghi; hãy bỏ một dòng.',
  en: 'The same as row {row} of the file: both tell of one record; remove one of them.',
}
export const alreadyThere = {
  vi: 'Sẽ trùng với bản ghi đã có “{title}” (mã {id}); hãy sửa bản ghi đó.',
  en: 'This would repeat the record “{title}” (id {id}); change that one instead.',
}
export const ofField = {
  vi: 'Trường “{label}”: {message}',
  en: 'Field “{label}”: {message}',
}
export const mayNotChange = {
  vi: 'Bạn không được sửa bản ghi này ở trạng thái hiện nay; hãy bỏ dòng, hoặc đề nghị trả lại bản ghi.',
  en: 'You may not change this record in its present state; remove the row, or ask for the record to be returned.',
}
export const mayNotCreate = {
  vi: 'Bạn không được thêm bản ghi cho đơn vị này; hãy kiểm tra đơn vị, hoặc nhờ người có quyền.',
  en: 'You may not add records for this organisation; check the organisation, or ask someone who may.',
}
export const removed = {
  vi: 'Bản ghi được nhắc tới đã bị xóa; hãy khôi phục bản ghi đó, hoặc chọn bản ghi khác.',
  en: 'The record it points to has been removed; restore that record, or choose another.',
}
export const neededLater = {
  vi: 'Còn trống; phải điền trước khi trình.',
  en: 'Empty; it must be filled in before submitting.',
}
export const notItsField = {
  vi: 'Đơn vị chủ quản của bản ghi không dùng trường này; hãy bỏ giá trị, hoặc thêm trường cho đơn vị.',
  en: 'The record’s organisation does not use this field; remove the value, or add the field there.',
} satisfies Labels
export const noSourceText = {
  vi: 'Bản ghi chưa có bản tiếng Việt nên chưa nhập được bản dịch; hãy thêm các cột “vi: …”.',
  en: 'The record has no Vietnamese text, so a translation cannot come in; add the columns “vi: …”.',
}
export const mayNotWriteText = {
  vi: 'Bạn không được viết bản “{locale}” của bản ghi này; hãy bỏ các cột “{locale}: …”, hoặc nhờ người có quyền.',
  en: 'You may not write the “{locale}” text of this record; remove the columns “{locale}: …”, or ask someone who may.',
}
export const textKept = {
  vi: 'Các ô “{locale}: …” đều trống; bản “{locale}” đang có được giữ nguyên. Muốn gỡ thì gỡ trong văn phòng.',
  en: 'All cells “{locale}: …” are empty; the “{locale}” text stays as it is. To withdraw it, use the office.',
}
export const textWaits = {
  vi: 'Bản “{locale}” đang chờ thẩm định hoặc duyệt; nhập vào sẽ đưa về bản nháp và phải trình lại.',
  en: 'The “{locale}” text waits for review or approval; importing makes it a draft again, to be submitted anew.',
}
