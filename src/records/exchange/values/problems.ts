import type { Labels } from '../../../platform/labels.ts'

export const impossibleDate = {
  vi: '«{text}» không phải là ngày có thật; hãy ghi ngày/tháng/năm, ví dụ 09/07/2012.',
  en: '“{text}” is not a real date; write it as day/month/year, for example 09/07/2012.',
}
export const monthFirst = {
  vi: '«{text}» ghi tháng trước ngày; hãy ghi ngày/tháng/năm, ví dụ 31/12/2017.',
  en: '“{text}” puts the month before the day; write day/month/year, for example 31/12/2017.',
}
export const notDate = {
  vi: '«{text}» không đọc được thành ngày; hãy ghi đủ ngày/tháng/năm, hoặc để trống nếu chưa rõ.',
  en: '“{text}” cannot be read as a date; write day/month/year in full, or leave it empty when not known.',
}
export const notNumber = {
  vi: '«{text}» không đọc được thành số; chỉ ghi số, ví dụ 1.234,5, hoặc để trống nếu chưa có số liệu.',
  en: '“{text}” cannot be read as a number; write only the number, for example 1.234,5, or leave it empty.',
}
export const notWhole = {
  vi: '«{text}» không phải số nguyên; cột này chỉ nhận số nguyên.',
  en: '“{text}” is not a whole number, and this column takes only those.',
}
export const notAmount = {
  vi: '«{text}» không đọc được thành số tiền tròn đồng; ví dụ 250.000.000 hoặc 250 triệu đồng.',
  en: '“{text}” is no amount in whole đồng; write for example 250.000.000 or 250 triệu đồng.',
}
export const notAnswer = {
  vi: '«{text}» không phải “Có” hay “Không”.',
  en: '“{text}” is neither “Có” (yes) nor “Không” (no).',
}
export const notOption = {
  vi: '«{text}» không có trong danh mục; chọn một trong: {options}.',
  en: '“{text}” is not on the list; choose one of: {options}.',
}
export const notOptionNear = {
  vi: '«{text}» không có trong danh mục; có phải là «{near}»?',
  en: '“{text}” is not on the list; is “{near}” meant?',
}
export const notCountry = {
  vi: '«{text}» không phải tên hay mã nước (ISO 3166-1), ví dụ Lào hoặc LA.',
  en: '“{text}” is no country’s name or code (ISO 3166-1), for example Laos or LA.',
}
export const notLanguage = {
  vi: '«{text}» không phải tên hay mã ngôn ngữ, ví dụ Tiếng Lào hoặc lo.',
  en: '“{text}” is no language’s name or tag, for example Lao or lo.',
}
export const unknownOrganization = {
  vi: 'Không có cơ quan «{text}» trong danh mục; hãy thêm cơ quan trước, hoặc sửa tên.',
  en: 'There is no organisation “{text}”; register it first, or correct the name.',
}
export const unknownNear = {
  vi: 'Không có cơ quan «{text}» trong danh mục; có phải là «{near}»?',
  en: 'There is no organisation “{text}”; is “{near}” meant?',
}
export const sharedName = {
  vi: 'Có nhiều cơ quan tên «{text}»; hãy ghi mã: {codes}.',
  en: 'Several organisations are called “{text}”; write the code: {codes}.',
}
export const unknownRecord = {
  vi: 'Không tìm thấy bản ghi «{text}» trong danh mục “{collection}”; hãy ghi đúng tên, hoặc mã bản ghi.',
  en: 'There is no record “{text}” among “{collection}”; write its exact title, or its id.',
}
export const sharedTitle = {
  vi: 'Có {count} bản ghi tên «{text}»; hãy ghi mã bản ghi.',
  en: '{count} records are called “{text}”; write the id of the one meant.',
}
export const idWithoutTitle = {
  vi: 'Ô tên để trống nên mã bản ghi ở cột bên bị bỏ qua và trường này để trống.',
  en: 'The title is empty, so the record id beside it is ignored and the field stays empty.',
}
export const cellError = {
  vi: 'Ô đang báo lỗi {code} của bảng tính; hãy sửa công thức hoặc ghi giá trị.',
  en: 'The cell shows the spreadsheet error {code}; mend the formula or write the value.',
}
export const formulaWithoutValue = {
  vi: 'Ô có công thức nhưng tệp không lưu kết quả; hãy mở tệp bằng Excel và lưu lại, hoặc ghi giá trị.',
  en: 'The cell has a formula and the file does not keep its result; save it again in Excel, or write the value.',
}
export const formulaValue = {
  vi: 'Ô có công thức; đã lấy kết quả lưu trong tệp là «{text}».',
  en: 'The cell has a formula; its result as stored in the file was taken: “{text}”.',
}
export const formulaAsText = {
  vi: 'Ô trông như công thức; được giữ nguyên là chữ, không tính.',
  en: 'The cell looks like a formula; it is kept as text and never computed.',
}
export const formulaRefused = {
  vi: 'Ô là công thức, không nhận ở cột này; hãy ghi giá trị.',
  en: 'The cell is a formula, which this column does not take; write the value.',
}
export const legacyFont = {
  vi: 'Chữ viết bằng phông {encoding} cũ («{text}»), không phải Unicode; hãy chuyển mã cả tệp sang Unicode (ví dụ bằng UniKey, Ctrl+Shift+F6) rồi nhập lại.',
  en: 'The text was written for the legacy font {encoding} (“{text}”) and is not Unicode; convert the file to Unicode (UniKey: Ctrl+Shift+F6) and import it again.',
}
export const maybeLegacyFont = {
  vi: 'Chữ «{text}» có thể viết bằng phông {encoding} cũ; hãy xem lại có đúng chữ Việt không.',
  en: 'The text “{text}” may have been written for the legacy font {encoding}; check that it reads well.',
}
export const badCharacter = {
  vi: 'Ô có ký tự không đọc được (�), do mở tệp sai bảng mã; hãy lưu tệp dạng UTF-8 rồi nhập lại.',
  en: 'The cell has unreadable characters (�), from a wrong encoding; save the file as UTF-8 and import it again.',
} satisfies Labels
