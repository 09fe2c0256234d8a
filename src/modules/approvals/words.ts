import type { Labels } from '../../platform/labels.ts'

export const words = {
  sentBy: { vi: '{office} trình', en: 'Submitted by {office}' },
  until: { vi: 'Liên kết dùng đến {until}', en: 'The link works until {until}' },
  forYou: { vi: 'Quyết định với tên {name}', en: 'You decide as {name}' },
  before: { vi: 'Cần biết trước khi ký', en: 'To know before signing' },
  full: { vi: 'Toàn văn', en: 'Full text' },
  content: { vi: 'Nội dung', en: 'Content' },
  pdf: { vi: 'Bản PDF, đúng thể thức', en: 'PDF in its official form' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  return: { vi: 'Trả lại', en: 'Return' },
  returnTitle: { vi: 'Trả lại để sửa', en: 'Return to be mended' },
  where: { vi: 'Chỗ cần sửa', en: 'What to mend' },
  whole: { vi: 'Cả văn bản', en: 'All of it' },
  why: { vi: 'Cần sửa gì', en: 'What has to be mended' },
  returnNote: {
    vi: 'Người soạn được đưa đúng đến chỗ này. Phần khác vẫn giữ.',
    en: 'The author is led right to this place. The rest stays.',
  },
  send: { vi: 'Gửi trả lại', en: 'Send it back' },
  back: { vi: 'Quay lại', en: 'Back' },
  approved: { vi: 'Đã duyệt lúc {at}', en: 'Approved at {at}' },
  returned: { vi: 'Đã trả lại lúc {at}', en: 'Returned at {at}' },
  told: { vi: 'Người soạn đã được báo.', en: 'Its author has been told.' },
  undoFor: { vi: 'Còn hoàn tác được trong 2 phút.', en: 'It can be undone for 2 minutes.' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  other: { vi: 'English', en: 'Tiếng Việt' },
  unknown: {
    title: { vi: 'Liên kết này không dùng được', en: 'This link does not work' },
    head: { vi: 'Liên kết phê duyệt', en: 'Approval link' },
    text: {
      vi: 'Liên kết bị chép thiếu, hoặc đã kết thúc từ lâu nên không còn được giữ. Chưa có gì bị quyết định ở đây.',
      en: 'It was copied incompletely, or it ended so long ago that it is no longer kept. Nothing was decided here.',
    },
    ask: {
      vi: 'Mở lại từ đúng thư đã nhận. Nếu vẫn thế, trả lời thư ấy để người gửi lập liên kết mới, hoặc hỏi quản trị viên của cơ quan.',
      en: 'Open it again from the letter itself. If that does not help, answer the letter and ask its sender for a new link, or ask your administrator.',
    },
  },
  ended: {
    decided: {
      title: { vi: 'Việc này đã có quyết định', en: 'This has been decided' },
      text: { vi: 'Liên kết chỉ dùng được một lần.', en: 'A link works once.' },
    },
    revoked: {
      title: { vi: 'Liên kết đã được thu hồi', en: 'The link was revoked' },
      text: {
        vi: 'Người gửi đã đóng liên kết này. Hỏi lại người gửi nếu cần.',
        en: 'Its sender closed it. Ask the sender if need be.',
      },
    },
    expired: {
      title: { vi: 'Liên kết đã hết hạn', en: 'The link has expired' },
      text: {
        vi: 'Nhờ người gửi lập liên kết mới. Chưa có gì bị quyết định.',
        en: 'Ask its sender for a new one. Nothing was decided.',
      },
    },
    settled: {
      title: { vi: 'Việc này không còn chờ duyệt', en: 'This no longer waits for approval' },
      text: {
        vi: 'Đã có người duyệt, trả lại hoặc rút bản trình.',
        en: 'Somebody approved it, returned it or took it back.',
      },
    },
    changed: {
      title: { vi: 'Nội dung đã thay đổi', en: 'The content has changed' },
      text: {
        vi: 'Bản trình đã được sửa sau khi gửi liên kết, nên liên kết này không quyết định được nữa. Nhờ người gửi lập liên kết cho bản mới.',
        en: 'It was changed after the link was sent, so the link can no longer decide. Ask its sender for a link to the new version.',
      },
    },
    unable: {
      title: { vi: 'Bạn không còn quyền duyệt bản này', en: 'You may no longer approve this' },
      text: {
        vi: 'Vai trò của bạn đã thay đổi. Hỏi lại quản trị viên.',
        en: 'Your role has changed. Ask the administrator.',
      },
    },
  },
} as const satisfies Record<string, Labels | Record<string, Labels | Record<string, Labels>>>
