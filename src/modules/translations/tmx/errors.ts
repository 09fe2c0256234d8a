import { defineError } from '../../../platform/errors.ts'

export const brokenTmx = defineError('translations.broken-tmx', 422, {
  vi: 'Tệp bị hỏng ở dòng {line} ({reason}). Xuất lại tệp TMX từ phần mềm đã tạo ra nó rồi gửi lại.',
  en: 'The file is damaged at line {line} ({reason}). Export the TMX again from the program that made it, then send it.',
})

export const notTmx = defineError('translations.not-tmx', 415, {
  vi: 'Dòng {line}: đây không phải tệp TMX (phần tử gốc là «{root}»). Hãy chọn tệp xuất dạng TMX 1.4.',
  en: 'Line {line}: this is not a TMX file (its root element is “{root}”). Choose a file exported as TMX 1.4.',
})

export const tmxDeclaresEntities = defineError('translations.tmx-declares-entities', 422, {
  vi: 'Dòng {line}: tệp tự khai báo thực thể trong DOCTYPE nên không được mở, để bảo vệ hệ thống. Xuất lại tệp không có phần khai báo đó.',
  en: 'Line {line}: the file declares entities of its own in its DOCTYPE and was not opened, to protect the system. Export it without that declaration.',
})

export const tmxWithoutVietnamese = defineError('translations.tmx-without-vietnamese', 422, {
  vi: 'Tệp không có câu tiếng Việt nào đi cùng bản dịch sang tiếng Anh, Lào, Thái, Trung, Nhật, Hàn hay Pháp. Hãy chọn tệp TMX có ngôn ngữ nguồn «vi».',
  en: 'No unit of the file has Vietnamese with English, Lao, Thai, Chinese, Japanese, Korean or French beside it. Choose a TMX whose source language is “vi”.',
})
