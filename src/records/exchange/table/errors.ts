import { defineError } from '../../../platform/errors.ts'

export const unknownFormat = defineError('import.unknown-format', 422, {
  vi: 'Tệp “{name}” không phải XLSX, CSV hay JSON. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.',
  en: 'The file “{name}” is neither XLSX, CSV nor JSON. Open it in Excel or LibreOffice and save it as .xlsx.',
})

export const oldWorkbook = defineError('import.old-workbook', 422, {
  vi: 'Tệp “{name}” là bảng tính đời cũ (.xls) hoặc có mật khẩu. Hãy bỏ mật khẩu và lưu lại dạng .xlsx.',
  en: 'The file “{name}” is an old workbook (.xls) or has a password. Remove the password and save it as .xlsx.',
})

export const brokenWorkbook = defineError('import.broken-workbook', 422, {
  vi: 'Tệp XLSX bị hỏng, chưa tải lên đủ, hoặc không phải bảng tính. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi nhập lại.',
  en: 'The XLSX file is damaged, incomplete or no workbook. Open it in Excel, save it as .xlsx and import that.',
})

export const notWorkbook = defineError('import.not-workbook', 422, {
  vi: 'Tệp nén này không chứa bảng tính XLSX. Hãy chọn đúng tệp .xlsx.',
  en: 'This archive holds no XLSX workbook. Choose the .xlsx file itself.',
})

export const inflatesTooMuch = defineError('import.inflates-too-much', 422, {
  vi: 'Tệp nén bung ra quá lớn (giới hạn {limit} MB, {entries} thành phần) nên không được mở. Hãy chia nhỏ tệp.',
  en: 'The file would unpack beyond {limit} MB or {entries} parts and was not opened. Split it into smaller files.',
})

export const brokenCsv = defineError('import.broken-csv', 422, {
  vi: 'Dòng {line} của tệp CSV có dấu ngoặc kép mở mà không đóng. Hãy sửa dòng này rồi nhập lại.',
  en: 'Line {line} of the CSV file opens a quotation mark and never closes it. Mend that line and import again.',
})

export const brokenJson = defineError('import.broken-json', 422, {
  vi: 'Tệp JSON không đọc được: {reason}. Tệp phải là một danh sách các đối tượng, hoặc {"records": […]}.',
  en: 'The JSON file cannot be read: {reason}. It must be a list of objects, or {"records": […]}.',
})

export const tooManyRows = defineError('import.too-many-rows', 422, {
  vi: 'Tệp có hơn {limit} dòng. Hãy chia thành nhiều tệp, mỗi tệp không quá {limit} dòng.',
  en: 'The file has more than {limit} rows. Split it into files of at most {limit} rows each.',
})

export const tooManyCells = defineError('import.too-many-cells', 422, {
  vi: 'Tệp có quá nhiều ô có nội dung. Hãy bỏ các cột không cần nhập hoặc chia nhỏ tệp.',
  en: 'The file has too many filled cells. Remove the columns that are not needed, or split the file.',
})

export const fileTooLarge = defineError('import.file-too-large', 413, {
  vi: 'Tệp nặng {size} MB; mỗi lần nhập nhận tối đa {limit} MB. Hãy chia nhỏ tệp.',
  en: 'The file has {size} MB; one import takes at most {limit} MB. Split the file.',
})

export const noRowsInFile = defineError('import.no-rows', 422, {
  vi: 'Tệp “{name}” không có dòng dữ liệu nào dưới dòng tiêu đề. Hãy điền dữ liệu rồi nộp lại.',
  en: 'The file “{name}” has no rows of data below its heading. Fill it in and send it again.',
})
