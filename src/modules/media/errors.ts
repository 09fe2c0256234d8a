import { defineError } from '../../platform/errors.ts'

export const typeRefused = defineError('media.type-refused', 422, {
  vi: 'Không nhận “{name}”: nội dung tệp không phải một loại được nhận. Hãy gửi ảnh JPEG, PNG, WebP, AVIF, TIFF, GIF, tranh SVG, PDF, phim MP4 hoặc WebM, âm thanh MP3 hoặc OGG.',
  en: '“{name}” is not accepted: its content is none of the accepted types. Send a JPEG, PNG, WebP, AVIF, TIFF or GIF image, an SVG drawing, a PDF, an MP4 or WebM film, or an MP3 or OGG sound.',
})

export const fileDamaged = defineError('media.file-damaged', 422, {
  vi: 'Không đọc được “{name}”: tệp hỏng hoặc thiếu phần cuối. Hãy mở thử trên máy, lưu lại rồi gửi lại.',
  en: '“{name}” cannot be read: the file is damaged or its end is missing. Open it, save it again, then send it once more.',
})

export const tooManyPixels = defineError('media.too-many-pixels', 422, {
  vi: 'Ảnh “{name}” quá lớn: {width} × {height} điểm ảnh, nhiều nhất là {limit} triệu. Hãy thu nhỏ rồi gửi lại.',
  en: 'The image “{name}” is too large: {width} × {height} pixels, at most {limit} million. Make it smaller, then send it again.',
})

export const movingImage = defineError('media.moving-image', 422, {
  vi: 'Ảnh “{name}” có nhiều hình động. Hãy gửi một ảnh tĩnh, hoặc gửi phim MP4.',
  en: 'The image “{name}” moves. Send a still image, or an MP4 film.',
})

export const drawingUnsafe = defineError('media.drawing-unsafe', 422, {
  vi: 'Không nhận tranh SVG “{name}”: {reason}. Hãy xuất lại dạng SVG thuần từ phần mềm vẽ.',
  en: 'The SVG drawing “{name}” is not accepted: {reason}. Export it again as plain SVG.',
})

export const fileTooLarge = defineError('media.too-large', 413, {
  vi: 'Tệp “{name}” vượt mức {limit} của loại này. Hãy nén hoặc cắt nhỏ rồi gửi lại.',
  en: 'The file “{name}” is above the limit of {limit} for its kind. Compress or shorten it, then send it again.',
})

export const documentProtected = defineError('media.document-protected', 422, {
  vi: 'Không đọc được “{name}”: PDF có mật khẩu mở. Hãy lưu lại không mật khẩu rồi gửi lại.',
  en: '“{name}” cannot be read: the PDF needs a password to open. Save it without one, then send it again.',
})

export const metadataKept = defineError('media.metadata-kept', 422, {
  vi: 'Phim “{name}” ghi kèm số đo của máy quay (như vị trí) ở dạng không gỡ được. Hãy xuất lại phim bằng phần mềm dựng rồi gửi lại.',
  en: 'The film “{name}” carries measurements of the camera (such as its position) in a form that cannot be taken out. Export it anew from a film editor, then send it again.',
})

export const alreadyHere = defineError('media.already-here', 409, {
  vi: 'Đã có: “{title}” giữ đúng tệp này. Hãy dùng tư liệu đó, hoặc xác nhận vẫn thêm một bản ghi nữa.',
  en: 'Already here: “{title}” holds this very file. Use that medium, or confirm that you want another record of it.',
})

export const storageFull = defineError('media.storage-full', 507, {
  vi: 'Kho tệp đã đầy nên chưa nhận được “{name}”. Những gì đã lưu vẫn nguyên. Báo quản trị viên dọn chỗ, rồi gửi tiếp: phần đã nhận không phải gửi lại.',
  en: 'The disk is full, so “{name}” could not be taken. All that was stored is safe. Ask the administrator for room, then go on: what has arrived need not be sent again.',
})

export const uploadNotFound = defineError('media.upload-not-found', 404, {
  vi: 'Lần gửi tệp này không còn (hết hạn hoặc của người khác). Hãy chọn lại tệp và gửi từ đầu.',
  en: 'This upload is no longer here (expired, or somebody else’s). Choose the file and send it again.',
})

export const uploadUnfinished = defineError('media.upload-unfinished', 409, {
  vi: 'Tệp mới nhận được {received} trên {size} byte. Hãy gửi nốt.',
  en: 'Only {received} of {size} bytes have arrived. Send the rest.',
})

export const notRequested = defineError('media.link-invalid', 404, {
  vi: 'Liên kết tải không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy xin lại.',
  en: 'This download link is wrong, expired or withdrawn. Ask for a new one.',
})
