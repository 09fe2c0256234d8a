import { defineError } from '../../../platform/errors.ts'

export const brokenXml = defineError('translations.broken-xml', 422, {
  vi: 'Tệp bị hỏng ở dòng {line} ({reason}). Lưu lại tệp bằng phần mềm đã soạn nó rồi gửi lại.',
  en: 'The file is damaged at line {line} ({reason}). Save it again with the program it was written in, then send it.',
})

export const declaresTypes = defineError('translations.declares-types', 422, {
  vi: 'Dòng {line} của tệp khai báo DOCTYPE. Tệp như thế không được mở, để bảo vệ hệ thống. Lưu lại tệp dạng XLIFF 1.2 hoặc 2.0 không có DOCTYPE.',
  en: 'Line {line} of the file declares a DOCTYPE. Such a file is not opened, to protect the system. Save it as XLIFF 1.2 or 2.0 without a DOCTYPE.',
})

export const tooManyElements = defineError('translations.too-many-elements', 422, {
  vi: 'Tệp có hơn {limit} phần tử nên không được mở. Xuất ít mục hơn vào mỗi tệp.',
  en: 'The file has more than {limit} elements and was not opened. Put fewer items into each file.',
})

export const tooDeep = defineError('translations.too-deep', 422, {
  vi: 'Dòng {line} của tệp có quá nhiều phần tử lồng nhau nên tệp không được mở. Xuất lại tệp từ bàn dịch.',
  en: 'Line {line} of the file nests too many elements, so it was not opened. Export it from the desk again.',
})

export const unknownExchangeFile = defineError('translations.unknown-file', 415, {
  vi: '«{name}» không phải tệp XLIFF 1.2, XLIFF 2.0 hay bảng song ngữ DOCX. Gửi đúng tệp đã xuất từ bàn dịch.',
  en: '“{name}” is neither XLIFF 1.2, XLIFF 2.0 nor a bilingual DOCX. Send the file that the desk exported.',
})

export const exchangeFileTooLarge = defineError('translations.file-too-large', 413, {
  vi: '«{name}» nặng {size} MB; mỗi lần nhập nhận tối đa {limit} MB. Chia tệp theo mục rồi gửi từng tệp.',
  en: '“{name}” has {size} MB; one import takes at most {limit} MB. Divide it by item and send each part.',
})

export const oldWordFile = defineError('translations.old-word', 415, {
  vi: '«{name}» là tệp Word kiểu cũ (.doc) hoặc có mật khẩu. Bỏ mật khẩu và lưu lại dạng .docx rồi gửi.',
  en: '“{name}” is an old Word file (.doc) or has a password. Remove the password, save it as .docx and send that.',
})

export const openDocumentFile = defineError('translations.open-document', 415, {
  vi: '«{name}» là tệp OpenDocument (.odt). Mở bằng LibreOffice, chọn Lưu dưới dạng, loại Word (.docx), rồi gửi.',
  en: '“{name}” is an OpenDocument file (.odt). Open it in LibreOffice, save it as Word (.docx) and send that.',
})

export const damagedDocx = defineError('translations.damaged-docx', 422, {
  vi: '«{name}» không phải tệp .docx hoặc đã hỏng ({reason}). Mở bằng Word hoặc LibreOffice, lưu lại rồi gửi.',
  en: '“{name}” is not a .docx file or is damaged ({reason}). Open it in Word or LibreOffice, save it again and send it.',
})

export const unknownXliffVersion = defineError('translations.unknown-xliff', 422, {
  vi: '«{name}» là XLIFF phiên bản {version}; bàn dịch đọc 1.2 và 2.0. Lưu lại tệp ở một trong hai phiên bản này.',
  en: '“{name}” is XLIFF {version}; the desk reads 1.2 and 2.0. Save it in one of these versions.',
})

export const nothingInFile = defineError('translations.nothing-in-file', 422, {
  vi: '«{name}» không có đoạn dịch nào của bàn dịch này. Gửi đúng tệp đã xuất từ đây, còn nguyên cột mã đoạn.',
  en: '“{name}” holds no segment of this desk. Send the file that was exported here, its column of ids untouched.',
})

export const otherInstallation = defineError('translations.other-installation', 422, {
  vi: '«{name}» được xuất từ một hệ thống khác nên không nhập vào đây được. Gửi nó về nơi đã xuất.',
  en: '“{name}” was exported from another system and cannot be imported here. Send it to where it came from.',
})

export const unknownLanguage = defineError('translations.unknown-language', 422, {
  vi: '«{name}» là bản dịch sang «{language}», không phải ngôn ngữ mà cổng dùng. Kiểm tra ngôn ngữ đích của tệp.',
  en: '“{name}” is a translation into “{language}”, which the portal does not use. Check the target language of the file.',
})

export const severalLanguages = defineError('translations.several-languages', 422, {
  vi: '«{name}» có nhiều ngôn ngữ đích: {languages}. Mỗi tệp chỉ một ngôn ngữ: tách ra rồi gửi từng tệp.',
  en: '“{name}” has several target languages: {languages}. One file is for one language: divide it and send each.',
})

export const importNotFound = defineError('translations.import-not-found', 404, {
  vi: 'Không tìm thấy lần nhập này. Mở lại trang nhập bản dịch.',
  en: 'There is no such import. Open the import page again.',
})

export const alreadyWritten = defineError('translations.already-written', 409, {
  vi: 'Lần nhập này đã được ghi. Muốn nhập lại, hãy gửi tệp một lần nữa.',
  en: 'This import has been written. To import again, send the file once more.',
})

export const nothingTaken = defineError('translations.nothing-taken', 409, {
  vi: 'Chưa chọn đoạn nào để ghi. Chọn ít nhất một đoạn.',
  en: 'No segment is chosen. Choose at least one.',
})

export const changedSincePreview = defineError('translations.changed-since-preview', 409, {
  vi: '{count} đoạn vừa được sửa ở nơi khác nên chưa ghi gì. Xem lại bản so sánh rồi ghi.',
  en: '{count} segments have just been changed elsewhere, so nothing was written. Look at the comparison again, then write.',
})

export const nothingToTakeBack = defineError('translations.nothing-to-take-back', 409, {
  vi: 'Lần nhập này chưa ghi đoạn nào, hoặc đã được hoàn tác.',
  en: 'This import wrote no segment, or has been taken back.',
})

export const tooManySegments = defineError('translations.too-many-segments', 422, {
  vi: 'Các mục đã chọn có hơn {limit} đoạn. Xuất thành nhiều tệp.',
  en: 'The chosen items have more than {limit} segments. Export them as several files.',
})

export const tooLargeInside = defineError('translations.too-large-inside', 422, {
  vi: '«{name}» giải nén ra hơn {limit} MB nên không được mở, để bảo vệ hệ thống. Bỏ hình và tệp nhúng, hoặc chia theo mục.',
  en: '“{name}” unpacks to more than {limit} MB and was not opened, to protect the system. Remove pictures and embedded files, or divide it by item.',
})
