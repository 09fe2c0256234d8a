import { defineError } from '../../../platform/errors.ts'

export const uploadNotFound = defineError('uploads.not-found', 404, {
  vi: 'Không còn tệp đang gửi này. Hãy chọn lại tệp để gửi từ đầu.',
  en: 'This upload is not there any more. Choose the file again to send it from the start.',
})

export const pieceOutOfOrder = defineError('uploads.piece-out-of-order', 409, {
  vi: 'Máy chủ đã nhận {received} byte; hãy gửi tiếp từ đó.',
  en: 'The server has {received} bytes; go on from there.',
})

export const pieceTooLarge = defineError('uploads.piece-too-large', 413, {
  vi: 'Phần tệp quá lớn: mỗi phần tối đa {limit} MB và không vượt quá cỡ tệp đã báo.',
  en: 'The piece is too large: at most {limit} MB, and never beyond the announced size.',
})

export const uploadUnfinished = defineError('uploads.unfinished', 409, {
  vi: 'Tệp mới đến {received} trong {size} byte. Hãy gửi nốt rồi thử lại.',
  en: 'Only {received} of {size} bytes have arrived. Send the rest, then try again.',
})
