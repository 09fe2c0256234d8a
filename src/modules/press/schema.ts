import { slugify } from '../../platform/text/slug.ts'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'
import { endsOn, spanOf, startsOn, timingIssues, year } from '../activities/public.ts'
import { delegationKinds, outletKinds, procedures } from './choices.ts'
import { aliasIssues } from './outlets.ts'
import { delegationIdentity, delegationIssues, memberIssues } from './rules.ts'
import { stageIssues, stages } from './stages.ts'

const DECREE = 'Nghị định 88/2012/NĐ-CP; từ 01/7/2026: Nghị định 262/2026/NĐ-CP'

export const outlets = defineCollection({
  name: 'outlets',
  label: { vi: 'Cơ quan báo chí, hãng sản xuất nước ngoài', en: 'Foreign press outlets' },
  singular: { vi: 'cơ quan báo chí, hãng sản xuất', en: 'outlet' },
  shape: {
    name: field.text({
      label: { vi: 'Tên', en: 'Name' },
      help: { vi: 'Tên tự gọi của cơ quan, đúng chính tả gốc.', en: 'As the outlet spells itself.' },
      required: true,
      listed: true,
    }),
    aliases: field.texts({
      label: { vi: 'Tên gọi khác', en: 'Other names' },
      help: {
        vi: 'Tên viết tắt, tên dịch, cả cách viết sai đã gặp trong hồ sơ, để tìm và ghép đúng.',
        en: 'Short, translated and misspelt forms met in files, so that they are found and matched.',
      },
      listed: true,
    }),
    kind: field.choice(outletKinds, {
      label: { vi: 'Loại tổ chức', en: 'Kind' },
      required: true,
      listed: true,
    }),
    country: field.country({
      label: { vi: 'Nước', en: 'Country' },
      help: { vi: 'Bỏ trống với tổ chức quốc tế.', en: 'Empty for an international organisation.' },
      listed: true,
    }),
    originalName: field.text({ label: { vi: 'Tên bằng ngôn ngữ gốc', en: 'Name in its own language' } }),
    nameNote: field.text({
      label: { vi: 'Ghi chú về tên', en: 'Note on the name' },
      help: { vi: 'Điều chưa kiểm chứng về tên gọi.', en: 'What has not been verified about the name.' },
    }),
    website: field.text({ label: { vi: 'Trang thông tin điện tử', en: 'Website' } }),
  },
  title: ({ name }) => name ?? '',
  happened: () => null,
  identity: ({ name }) => (name && slugify(name, 200)) || null,
  check: aliasIssues,
})

export const pressDelegations = defineCollection({
  name: 'press-delegations',
  label: { vi: 'Đoàn phóng viên nước ngoài', en: 'Foreign press delegations' },
  singular: { vi: 'đoàn phóng viên nước ngoài', en: 'foreign press delegation' },
  legalBasis: DECREE,
  shape: {
    outlet: field.record('outlets', {
      label: { vi: 'Cơ quan, hãng', en: 'Outlet' },
      required: true,
      listed: true,
    }),
    outletAsWritten: field.text({
      label: { vi: 'Tên cơ quan như đã ghi', en: 'Outlet as written' },
      help: { vi: 'Giữ nguyên cách viết trong hồ sơ, báo cáo.', en: 'Exactly as in the file or report.' },
      required: true,
    }),
    country: field.country({
      label: { vi: 'Nước', en: 'Country' },
      help: { vi: 'Bỏ trống với tổ chức quốc tế.', en: 'Empty for an international organisation.' },
      listed: true,
    }),
    kind: field.choice(delegationKinds, { label: { vi: 'Loại đoàn', en: 'Kind' }, listed: true }),
    procedure: field.choice(procedures, {
      label: { vi: 'Diện hoạt động', en: 'Procedure' },
      help: { vi: 'Quyết định thời hạn xử lý theo nghị định.', en: 'Decides which terms of the decree run.' },
      legalBasis: DECREE,
    }),
    stage: field.choice(stages, {
      label: { vi: 'Bước xử lý', en: 'Stage' },
      required: true,
      listed: true,
    }),
    memberCount: field.integer({
      label: { vi: 'Số thành viên', en: 'Members' },
      help: {
        vi: 'Mỗi lần đến tính một lượt; bỏ trống nếu chưa có số liệu.',
        en: 'Each coming counts once; leave empty while unknown.',
      },
      unit: 'người',
      min: 1,
      listed: true,
    }),
    startsOn,
    endsOn,
    year,
    purpose: field.longText({ label: { vi: 'Mục đích', en: 'Purpose' }, legalBasis: DECREE, required: true }),
    contents: field.longText({ label: { vi: 'Nội dung hoạt động', en: 'Contents' }, legalBasis: DECREE }),
    places: field.texts({ label: { vi: 'Địa điểm hoạt động', en: 'Places' }, legalBasis: DECREE }),
    plannedQuestions: field.longText({
      label: { vi: 'Dự kiến câu hỏi phỏng vấn', en: 'Planned questions' },
      legalBasis: 'Nghị định 262/2026/NĐ-CP, Mẫu 01/BC-BNG',
      unsearched: true,
    }),
    broadcastPlan: field.longText({
      label: { vi: 'Kế hoạch phát hành, phát sóng', en: 'Plan to publish or broadcast' },
      legalBasis: 'Nghị định 262/2026/NĐ-CP, Mẫu 01/BC-BNG',
    }),
    expectedOn: field.date({ label: { vi: 'Dự kiến phát hành, phát sóng ngày', en: 'Expected on air' } }),
    equipment: field.texts({
      label: { vi: 'Danh mục phương tiện kỹ thuật', en: 'Technical equipment' },
      legalBasis: 'Nghị định 262/2026/NĐ-CP, Mẫu 01/BC-BNG',
    }),
    signatory: field.text({ label: { vi: 'Người ký đơn, cam kết', en: 'Signatory of the application' } }),
    acceptingAgency: field.organization({
      label: {
        vi: 'Cơ quan được Bộ Ngoại giao chấp thuận hướng dẫn đoàn',
        en: 'Agency approved to guide them',
      },
      legalBasis: DECREE,
    }),
    host: field.organization({ label: { vi: 'Cơ quan tiếp đón tại địa phương', en: 'Local host' } }),
    permitNumber: field.text({
      label: { vi: 'Số giấy phép hoạt động báo chí', en: 'Permit number' },
      max: 100,
    }),
    permitDate: field.date({ label: { vi: 'Ngày giấy phép', en: 'Date of permit' } }),
    receivedOn: field.date({
      label: { vi: 'Ngày tiếp nhận hồ sơ', en: 'Received' },
      help: { vi: 'Quyết định nghị định nào áp dụng.', en: 'Decides which decree applies.' },
      legalBasis: DECREE,
    }),
    replyDueOn: field.date({
      label: { vi: 'Hạn trả lời', en: 'Reply due' },
      help: {
        vi: 'Hạn theo luật hoặc hạn nội bộ sớm hơn, tính từ ngày tiếp nhận.',
        en: 'The term of the law, or a stricter local one, from the day of receipt.',
      },
    }),
    repliedOn: field.date({ label: { vi: 'Ngày trả lời', en: 'Replied' } }),
    replyNumber: field.text({ label: { vi: 'Số văn bản trả lời', en: 'Number of the reply' }, max: 100 }),
    reportedOn: field.date({
      label: { vi: 'Ngày báo cáo kết quả đoàn', en: 'Report on the delegation sent' },
    }),
    borderArea: field.boolean({
      label: {
        vi: 'Hoạt động tại khu vực biên giới, vùng cấm, khu quân sự',
        en: 'Border, closed or military area',
      },
    }),
    borderConsentOn: field.date({
      label: { vi: 'Ngày cơ quan quản lý khu vực đồng ý', en: 'Consent of the area authority' },
    }),
    borderConsentBy: field.text({
      label: { vi: 'Cơ quan quản lý khu vực đã đồng ý', en: 'Authority that consented' },
    }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ outletAsWritten, startsOn: from, year: known, purpose }) =>
    [outletAsWritten ?? purpose?.slice(0, 100), from ?? known].filter(Boolean).join(', '),
  happened: spanOf,
  identity: delegationIdentity,
  check: (fields) => [...timingIssues(fields), ...delegationIssues(fields)],
  checkChange: (before, after) => stageIssues(before.stage, after.stage),
})

/** Members are kept for the permit and the escort only: no figure, no sentence and no ranking reads them. */
export const pressMembers = defineCollection({
  name: 'press-members',
  label: { vi: 'Thành viên đoàn phóng viên', en: 'Members of press delegations' },
  singular: { vi: 'thành viên đoàn', en: 'member' },
  legalBasis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15',
  shape: {
    delegation: field.record('press-delegations', {
      label: { vi: 'Đoàn', en: 'Delegation' },
      required: true,
      listed: true,
    }),
    fullName: field.text({
      label: { vi: 'Họ và tên như hộ chiếu', en: 'Full name as in passport' },
      required: true,
      listed: true,
    }),
    nationality: field.country({ label: { vi: 'Quốc tịch', en: 'Nationality' }, listed: true }),
    role: field.text({ label: { vi: 'Nhiệm vụ trong đoàn', en: 'Role' }, listed: true, max: 100 }),
    visaPlace: field.text({
      label: { vi: 'Nơi nhận thị thực', en: 'Where the visa is collected' },
      legalBasis: DECREE,
      max: 200,
    }),
    passport: field.sensitive({
      label: { vi: 'Số hộ chiếu', en: 'Passport number' },
      help: {
        vi: 'Được mã hóa; mỗi lần xem phải ghi lý do; tự xóa khi hết hạn lưu.',
        en: 'Encrypted; each look is logged with a reason; deleted when its keeping ends.',
      },
      max: 50,
    }),
    permitValidTo: field.date({ label: { vi: 'Giấy phép có giá trị đến', en: 'Permit valid to' } }),
    expires: field.date({
      label: { vi: 'Lưu số hộ chiếu đến ngày', en: 'Passport number kept until' },
      help: {
        vi: 'Bắt buộc khi có số hộ chiếu; sau ngày này số hộ chiếu bị xóa.',
        en: 'Needed with a passport number, which is deleted after this date.',
      },
    }),
  },
  title: ({ fullName }) => fullName ?? '',
  happened: () => null,
  identity: ({ delegation, fullName }) => delegation && fullName && `${delegation}|${slugify(fullName, 200)}`,
  check: memberIssues,
})
