import { z } from 'zod'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'
import {
  accessLevels,
  consents,
  happyResults,
  kinds,
  licences,
  maps,
  syntheses,
  territories,
} from './choices.ts'
import { checkAsset, checkBeforeSubmitting } from './rules.ts'

const AI = 'Nghị định 142/2026/NĐ-CP, Điều 17–18'

/** What each language says of a medium. `alt` describes what is seen, for whoever does not see it. */
export const mediaTexts = z.strictObject({
  title: field.text({ label: { vi: 'Tên', en: 'Title' } }),
  alt: field.text({
    label: { vi: 'Mô tả thay hình', en: 'Alternative text' },
    help: {
      vi: 'Người không nhìn thấy hình cần biết gì? Tả điều thấy được, một hoặc hai câu.',
      en: 'What does somebody who cannot see it need to know? Say what is seen, in a sentence or two.',
    },
  }),
  caption: field.longText({ label: { vi: 'Chú thích', en: 'Caption' }, max: 1000 }),
  credit: field.text({ label: { vi: 'Ghi nguồn', en: 'Credit' } }),
  transcript: field.longText({
    label: { vi: 'Lời của phim, âm thanh', en: 'Transcript' },
    help: { vi: 'Lời nói và tiếng động quan trọng.', en: 'What is said, and the sounds that matter.' },
  }),
})

/**
 * A file that the province shows or sends: what it is, who made it, and what may be done with it. The bytes and what is
 * measured of them stand in `media_files`, where no form reaches them.
 */
export const mediaAssets = defineCollection({
  name: 'media-assets',
  label: { vi: 'Thư viện hình ảnh, tư liệu', en: 'Media library' },
  singular: { vi: 'tư liệu', en: 'medium' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  texts: mediaTexts,
  shape: {
    title: field.text({ label: { vi: 'Tên', en: 'Title' }, required: true, listed: true }),
    kind: field.choice(kinds, { label: { vi: 'Loại', en: 'Kind' }, required: true, listed: true }),
    folder: field.text({
      label: { vi: 'Thư mục', en: 'Folder' },
      help: { vi: 'Ví dụ: Di sản/Phong Nha', en: 'For example: Heritage/Phong Nha' },
      max: 200,
      listed: true,
    }),
    tags: field.texts({ label: { vi: 'Nhãn', en: 'Tags' }, max: 60 }),
    takenOn: field.date({ label: { vi: 'Ngày chụp, ngày tạo', en: 'Made on' } }),
    place: field.text({ label: { vi: 'Nơi chụp', en: 'Place' } }),
    author: field.text({ label: { vi: 'Tác giả', en: 'Author' }, required: true, listed: true }),
    origin: field.text({
      label: { vi: 'Nguồn', en: 'Source' },
      help: { vi: 'Nhận từ ai, theo thỏa thuận nào.', en: 'From whom, under what agreement.' },
    }),
    licence: field.choice(licences, {
      label: { vi: 'Giấy phép', en: 'Licence' },
      required: true,
      listed: true,
    }),
    licenceUrl: field.text({
      label: { vi: 'Địa chỉ giấy phép', en: 'Address of the licence' },
      help: { vi: 'Để trống nếu là giấy phép CC.', en: 'Leave empty for a CC licence.' },
    }),
    rightsFrom: field.date({ label: { vi: 'Được dùng từ', en: 'Rights from' } }),
    rightsUntil: field.date({
      label: { vi: 'Được dùng đến hết', en: 'Rights until' },
      help: {
        vi: 'Sau ngày này tệp tự rút khỏi mọi trang công khai.',
        en: 'After this day the file is withdrawn from every public page.',
      },
      listed: true,
    }),
    territory: field.choice(territories, {
      label: { vi: 'Phạm vi được dùng', en: 'Territory' },
      help: {
        vi: 'Trang mạng đọc được từ mọi nước, nên chỉ tệp dùng được toàn thế giới mới lên cổng.',
        en: 'A web page is read in every country, so only what may be used worldwide is published.',
      },
    }),
    territoryNote: field.text({ label: { vi: 'Phạm vi khác, ghi rõ', en: 'Which territory' } }),
    consent: field.choice(consents, {
      label: { vi: 'Đồng ý của người trong hình', en: 'Consent of persons shown' },
      legalBasis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15',
      required: true,
    }),
    consentDocument: field.text({
      label: { vi: 'Văn bản đồng ý', en: 'Document of consent' },
      help: {
        vi: 'Số, ngày của văn bản; bản chụp đính kèm ở mục Tệp.',
        en: 'Its number and date; attach a copy under Files.',
      },
    }),
    communityConsent: field.choice(consents, {
      label: { vi: 'Đồng ý của cộng đồng dân tộc thiểu số', en: 'Consent of the minority community' },
    }),
    aerial: field.boolean({ label: { vi: 'Quay, chụp bằng flycam', en: 'Taken by a drone' } }),
    flycamPermit: field.text({ label: { vi: 'Giấy phép bay', en: 'Flight permit' } }),
    access: field.choice(accessLevels, {
      label: { vi: 'Mức tiếp cận', en: 'Access' },
      help: {
        vi: 'Mở: ai cũng xem. Theo yêu cầu: chỉ gửi khi có người duyệt. Nội bộ: không ra khỏi văn phòng.',
        en: 'Open: anybody. On request: sent when somebody agrees. Internal: stays in the office.',
      },
      required: true,
      listed: true,
    }),
    map: field.choice(maps, { label: { vi: 'Bản đồ trong hình', en: 'Map in it' }, required: true }),
    mapShowsIslands: field.boolean({
      label: { vi: 'Thể hiện Hoàng Sa và Trường Sa', en: 'Shows Hoàng Sa and Trường Sa' },
    }),
    mapCheckedBy: field.text({ label: { vi: 'Người kiểm tra bản đồ', en: 'Map checked by' } }),
    mapCheckedOn: field.date({ label: { vi: 'Ngày kiểm tra bản đồ', en: 'Map checked on' } }),
    synthesis: field.choice(syntheses, {
      label: { vi: 'Hình do máy tạo hoặc mô phỏng', en: 'Made by machine, or simulated' },
      help: { vi: 'Nhãn hiện cùng hình ở mọi nơi.', en: 'The label is shown with it everywhere.' },
      legalBasis: AI,
      required: true,
    }),
    focusX: field.number({
      label: { vi: 'Điểm chính, ngang', en: 'Focal point, across' },
      help: { vi: '0 là mép trái, 1 là mép phải.', en: '0 is the left edge, 1 the right one.' },
      max: 1,
    }),
    focusY: field.number({
      label: { vi: 'Điểm chính, dọc', en: 'Focal point, down' },
      help: { vi: '0 là mép trên, 1 là mép dưới.', en: '0 is the top, 1 the bottom.' },
      max: 1,
    }),
    happyVietnamYear: field.integer({
      label: { vi: 'Happy Vietnam, năm', en: 'Happy Vietnam, year' },
      min: 2023,
      max: 2200,
    }),
    happyVietnamCode: field.text({ label: { vi: 'Happy Vietnam, mã', en: 'Happy Vietnam, entry' } }),
    happyVietnamResult: field.choice(happyResults, {
      label: { vi: 'Happy Vietnam, kết quả', en: 'Happy Vietnam, result' },
    }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ title }) => title ?? '',
  happened: ({ takenOn }) => (takenOn === null ? null : { from: takenOn, to: takenOn }),
  identity: () => null,
  check: checkAsset,
  checkComplete: checkBeforeSubmitting,
})
