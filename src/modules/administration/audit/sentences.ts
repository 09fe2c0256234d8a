import type { Labels } from '../../../platform/labels.ts'
import { accountSentences } from './account-sentences.ts'

/**
 * What each event says. `{who}` acted; `{what}` and `{title}` are the record; the other places are what the event
 * carries, ids as names.
 */
export const sentences: Readonly<Record<string, Labels>> = {
  'record.created': { vi: '{who} thêm {what} «{title}»', en: '{who} added the {what} “{title}”' },
  'record.changed': {
    vi: '{who} sửa {fields} của {what} «{title}»',
    en: '{who} changed {fields} of the {what} “{title}”',
  },
  'record.submitted': { vi: '{who} trình {what} «{title}»', en: '{who} submitted the {what} “{title}”' },
  'record.returned': {
    vi: '{who} trả lại {what} «{title}»{places}',
    en: '{who} returned the {what} “{title}”{places}',
  },
  'record.approved': { vi: '{who} duyệt {what} «{title}»', en: '{who} approved the {what} “{title}”' },
  'record.archived': {
    vi: '{who} đưa {what} «{title}» vào lưu trữ',
    en: '{who} archived the {what} “{title}”',
  },
  'record.step-taken-back': {
    vi: '{who} rút lại bước vừa làm với {what} «{title}»',
    en: '{who} took back a step of the {what} “{title}”',
  },
  'record.removed': { vi: '{who} xóa {what} «{title}»', en: '{who} removed the {what} “{title}”' },
  'record.restored': { vi: '{who} khôi phục {what} «{title}»', en: '{who} restored the {what} “{title}”' },
  'record.reverted': {
    vi: '{who} đưa {what} «{title}» về một phiên bản cũ',
    en: '{who} took the {what} “{title}” back to an earlier version',
  },
  'record.commented': {
    vi: '{who} góp ý{places} của {what} «{title}»',
    en: '{who} commented{places} of the {what} “{title}”',
  },
  'record.comment-resolved': {
    vi: '{who} khép một ý kiến ở {what} «{title}»',
    en: '{who} resolved a comment on the {what} “{title}”',
  },
  'record.comment-withdrawn': {
    vi: '{who} rút một ý kiến đến cùng tệp nhập vào {what} «{title}»',
    en: '{who} took back a comment that an import brought to the {what} “{title}”',
  },
  'record.linked': {
    vi: '{who} liên kết {what} «{title}» với «{to}»',
    en: '{who} linked the {what} “{title}” to “{to}”',
  },
  'record.unlinked': {
    vi: '{who} bỏ liên kết của {what} «{title}» với «{to}»',
    en: '{who} unlinked the {what} “{title}” from “{to}”',
  },
  'record.file-added': {
    vi: '{who} đính tệp {name} vào {what} «{title}»',
    en: '{who} attached the file {name} to the {what} “{title}”',
  },
  'record.file-removed': {
    vi: '{who} gỡ tệp {name} khỏi {what} «{title}»',
    en: '{who} removed the file {name} from the {what} “{title}”',
  },
  'record.file-restored': {
    vi: '{who} lấy lại tệp {name} của {what} «{title}»',
    en: '{who} brought back the file {name} of the {what} “{title}”',
  },
  'record.text-saved': {
    vi: '{who} lưu nội dung {locale} của {what} «{title}»',
    en: '{who} saved the text in {locale} of the {what} “{title}”',
  },
  'record.text-put-back': {
    vi: '{who} đưa bản {locale} của {what} «{title}» về như trước khi nhập từ tệp',
    en: '{who} put the {locale} text of the {what} “{title}” back as it was before an import',
  },
  'record.text-removed': {
    vi: '{who} gỡ bản {locale} mà một lần nhập đã thêm vào {what} «{title}»',
    en: '{who} removed the {locale} text that an import had added to the {what} “{title}”',
  },
  'record.translations-imported': {
    vi: '{who} nhập bản dịch {locale} của {what} «{title}» từ tệp',
    en: '{who} imported the {locale} translation of the {what} “{title}” from a file',
  },
  'record.translations-taken-back': {
    vi: '{who} hoàn tác lần nhập bản dịch {locale} của {what} «{title}»',
    en: '{who} took back an import of the {locale} translation of the {what} “{title}”',
  },
  'record.text-submitted': {
    vi: '{who} trình bản {locale} của {what} «{title}»',
    en: '{who} submitted the {locale} text of the {what} “{title}”',
  },
  'record.text-returned': {
    vi: '{who} trả lại bản {locale} của {what} «{title}»',
    en: '{who} returned the {locale} text of the {what} “{title}”',
  },
  'record.text-reviewed': {
    vi: '{who} thẩm định đạt bản {locale} của {what} «{title}»',
    en: '{who} passed the {locale} text of the {what} “{title}”',
  },
  'record.text-approved': {
    vi: '{who} duyệt bản {locale} của {what} «{title}»',
    en: '{who} approved the {locale} text of the {what} “{title}”',
  },
  'record.text-own-decision': {
    vi: '{who} tự quyết định về bản {locale} do mình viết của {what} «{title}»',
    en: '{who} decided about his own words in the {locale} text of the {what} “{title}”',
  },
  'record.text-kept': {
    vi: '{who} xác nhận bản {locale} của {what} «{title}» vẫn đúng với bản gốc mới',
    en: '{who} confirmed that the {locale} text of the {what} “{title}” still says its new source',
  },
  'translation.segments-reviewed': {
    vi: '{who} duyệt hoặc trả lại {count} đoạn của bản {locale}, {what} «{title}»',
    en: '{who} approved or sent back {count} segments of the {locale} text of the {what} “{title}”',
  },
  'translation.own-segments-approved': {
    vi: '{who} tự duyệt {count} đoạn mình viết của bản {locale}, {what} «{title}»',
    en: '{who} approved {count} segments of his own in the {locale} text of the {what} “{title}”',
  },
  'translation.check-ignored': {
    vi: '{who} bỏ qua một kiểm tra tại bản {locale} của {what} «{title}»',
    en: '{who} ignored a check in the {locale} text of the {what} “{title}”',
  },
  'translation.check-heeded': {
    vi: '{who} thôi bỏ qua một kiểm tra tại bản {locale} của {what} «{title}»',
    en: '{who} no longer ignores a check in the {locale} text of the {what} “{title}”',
  },
  'record.text-withdrawn': {
    vi: '{who} gỡ bản {locale} của {what} «{title}» khỏi cổng',
    en: '{who} withdrew the {locale} text of the {what} “{title}” from the public side',
  },
  'record.text-scheduled': {
    vi: '{who} đặt thời gian đăng bản {locale} của {what} «{title}»',
    en: '{who} set the times of the {locale} text of the {what} “{title}”',
  },
  'record.text-published': {
    vi: 'Bản {locale} của {what} «{title}» được đăng đúng hẹn',
    en: 'The {locale} text of the {what} “{title}” was published as scheduled',
  },
  'record.text-expired': {
    vi: 'Bản {locale} của {what} «{title}» hết hạn và được gỡ',
    en: 'The {locale} text of the {what} “{title}” expired and was withdrawn',
  },
  'record.text-read': {
    vi: '{who} ghi nhận {reader} đã đọc bản {locale} của {what} «{title}»',
    en: '{who} noted that {reader} had read the {locale} text of the {what} “{title}”',
  },
  'record.preview-made': {
    vi: '{who} tạo liên kết xem thử bản {locale} của {what} «{title}»',
    en: '{who} made a preview link to the {locale} text of the {what} “{title}”',
  },
  'record.preview-revoked': {
    vi: '{who} thu hồi liên kết xem thử bản {locale} của {what} «{title}»',
    en: '{who} revoked a preview link to the {locale} text of the {what} “{title}”',
  },
  'review-rule.set': {
    vi: '{who} đổi quy định về người thẩm định và người duyệt: «{reason}»',
    en: '{who} changed who may review and approve: “{reason}”',
  },
  'review-rule.withdrawn': {
    vi: '{who} bỏ một quy định về người thẩm định và người duyệt: «{reason}»',
    en: '{who} took back a rule of who may review and approve: “{reason}”',
  },
  'translation-obligation.added': {
    vi: '{who} đặt nghĩa vụ dịch: {workingDays} ngày làm việc, căn cứ «{basis}»',
    en: '{who} set an obligation to translate: {workingDays} working days, by “{basis}”',
  },
  'translation-obligation.ended': {
    vi: '{who} kết thúc một nghĩa vụ dịch: «{reason}»',
    en: '{who} ended an obligation to translate: “{reason}”',
  },
  'machine-run.started': {
    vi: '{who} cho máy «{provider}» dịch nháp {segments} đoạn sang {locale}',
    en: '{who} had the machine “{provider}” draft {segments} segments in {locale}',
  },
  'machine-run.resumed': {
    vi: '{who} cho máy «{provider}» làm tiếp lượt dịch nháp sang {locale}',
    en: '{who} had the machine “{provider}” go on with a run in {locale}',
  },
  'machine-run.cancelled': {
    vi: '{who} dừng lượt dịch máy sang {locale}',
    en: '{who} stopped a machine run in {locale}',
  },
  'machine-run.finished': {
    vi: 'Máy «{provider}» dịch nháp xong sang {locale}: {done} đoạn, để lại {skipped}',
    en: 'The machine “{provider}” finished drafts in {locale}: {done} segments, {skipped} left',
  },
  'machine-run.failed': {
    vi: 'Lượt dịch máy sang {locale} dừng vì lỗi: {error}',
    en: 'A machine run in {locale} failed: {error}',
  },
  'record.sensitive-viewed': {
    vi: '{who} mở trường niêm phong{places} của {what} «{title}»',
    en: '{who} opened a sealed field{places} of the {what} “{title}”',
  },
  'record.sensitive-forgotten': {
    vi: '{who} xóa dữ liệu niêm phong đã hết hạn giữ của {what} «{title}»',
    en: '{who} erased sealed data past its term of the {what} “{title}”',
  },
  'report.frozen': { vi: '{who} chốt số liệu báo cáo «{title}»', en: '{who} froze the report “{title}”' },
  'report.finding-acknowledged': {
    vi: '{who} để nguyên một điểm kiểm tra của báo cáo «{title}»',
    en: '{who} left a finding of the report “{title}” as it is',
  },
  'report.finding-reopened': {
    vi: '{who} mở lại một điểm kiểm tra của báo cáo «{title}»',
    en: '{who} reopened a finding of the report “{title}”',
  },
  'report.signed-copy-added': {
    vi: '{who} tải lên bản đã ký của báo cáo «{title}»',
    en: '{who} added the signed copy of the report “{title}”',
  },
  'reading.begun': {
    vi: '{who} đưa báo cáo cũ {file} vào đọc',
    en: '{who} began to read the old report {file}',
  },
  'approval.link-made': {
    vi: '{who} gửi liên kết phê duyệt {what} «{title}»',
    en: '{who} sent a link to approve the {what} “{title}”',
  },
  'approval.link-revoked': {
    vi: '{who} thu hồi liên kết phê duyệt {what} «{title}»',
    en: '{who} revoked the link to approve the {what} “{title}”',
  },
  'approval.decided-by-link': {
    vi: '{who} quyết định về {what} «{title}» bằng liên kết',
    en: '{who} decided about the {what} “{title}” by link',
  },
  'approval.undone-by-link': {
    vi: '{who} rút lại quyết định về {what} «{title}» bằng liên kết',
    en: '{who} took back a decision about the {what} “{title}” by link',
  },
  'press.passport-forgotten': {
    vi: '{who}: số hộ chiếu của {what} «{title}» đã xóa khi hết hạn giữ',
    en: '{who}: the passport number of the {what} “{title}” was erased at the end of its term',
  },
  ...accountSentences,
  'law.rule-added': {
    vi: '{who} thêm giai đoạn từ {validFrom} của quy định {code}: {citation}',
    en: '{who} added a period from {validFrom} to the rule {code}: {citation}',
  },
  'law.rule-corrected': { vi: '{who} sửa quy định {code}', en: '{who} corrected the rule {code}' },
  'law.rule-checked': {
    vi: '{who} xác nhận đã kiểm chứng quy định {code}: {source}',
    en: '{who} marked the rule {code} as verified: {source}',
  },
  'law.holiday-set': {
    vi: '{who} ghi ngày {date} vào lịch nghỉ',
    en: '{who} entered {date} in the calendar',
  },
  'law.holiday-removed': {
    vi: '{who} bỏ ngày {date} khỏi lịch nghỉ',
    en: '{who} took {date} out of the calendar',
  },
  'law.days-swapped': {
    vi: '{who} hoán đổi: nghỉ {off}, làm bù {worked}',
    en: '{who} swapped days: off {off}, worked {worked}',
  },
  'law.holidays-checked': {
    vi: '{who} xác nhận lịch nghỉ năm {year} đã đối chiếu',
    en: '{who} marked the calendar of {year} as checked',
  },
  'organization.succeeded': {
    vi: '{who} ghi việc kế thừa giữa các cơ quan',
    en: '{who} entered a succession of organisations',
  },
  'organization.version-added': {
    vi: '{who} thêm tên gọi, vị trí theo thời gian của «{title}»',
    en: '{who} added a name and place of “{title}” for a period',
  },
  'organization.mandate-assigned': {
    vi: '{who} giao chức năng cho «{title}»',
    en: '{who} gave “{title}” a function',
  },
  'custom-field.added': {
    vi: '{who} thêm trường «{labelVi}» vào danh mục {collection}',
    en: '{who} added the field “{labelVi}” to {collection}',
  },
  'custom-field.changed': {
    vi: '{who} sửa trường tự thêm «{labelVi}» của danh mục {collection}',
    en: '{who} changed the added field “{labelVi}” of {collection}',
  },
  'custom-field.retired': {
    vi: '{who} ngừng dùng trường «{labelVi}» của danh mục {collection}',
    en: '{who} retired the field “{labelVi}” of {collection}',
  },
  'custom-field.restored': {
    vi: '{who} dùng lại trường «{labelVi}» của danh mục {collection}',
    en: '{who} brought back the field “{labelVi}” of {collection}',
  },
  'custom-field.ordered': {
    vi: '{who} xếp lại thứ tự trường tự thêm của danh mục {collection}',
    en: '{who} reordered the added fields of {collection}',
  },
  'outline.drafted': {
    vi: '{who} soạn phiên bản {version} của đề cương {code}',
    en: '{who} began version {version} of the outline {code}',
  },
  'outline.discarded': {
    vi: '{who} bỏ bản soạn phiên bản {version} của đề cương {code}',
    en: '{who} discarded the draft of version {version} of the outline {code}',
  },
  'outline.published': {
    vi: '{who} ban hành phiên bản {version} của đề cương {code}',
    en: '{who} published version {version} of the outline {code}',
  },
  'outline.ended': {
    vi: '{who} đặt ngày hết hiệu lực {validTo} cho đề cương {code}@{version}',
    en: '{who} set the last day {validTo} of the outline {code}@{version}',
  },
  'media.received': {
    vi: '{who} đưa tệp {name} vào thư viện: «{title}»',
    en: '{who} added the file {name} to the library: “{title}”',
  },
  'media.replaced': {
    vi: '{who} thay tệp của tư liệu «{title}» bằng {name}, bản {version}',
    en: '{who} replaced the file of the medium “{title}” by {name}, version {version}',
  },
  'media.requests-viewed': {
    vi: '{who} xem {requests} yêu cầu xin tư liệu «{title}»',
    en: '{who} looked at {requests} requests for the medium “{title}”',
  },
  'media.request-granted': {
    vi: '{who} đồng ý cho tải tư liệu «{title}» đến {until}',
    en: '{who} granted the medium “{title}” until {until}',
  },
  'media.request-declined': {
    vi: '{who} từ chối một yêu cầu xin tư liệu «{title}»',
    en: '{who} declined a request for the medium “{title}”',
  },
  'media.request-revoked': {
    vi: '{who} thu hồi liên kết tải tư liệu «{title}»',
    en: '{who} withdrew the download link of the medium “{title}”',
  },
  'memory.corrected': {
    vi: '{who} sửa câu «{title}» trong bộ nhớ dịch',
    en: '{who} corrected “{title}” in the translation memory',
  },
  'memory.removed': {
    vi: '{who} bỏ câu «{title}» khỏi bộ nhớ dịch',
    en: '{who} took “{title}” out of the translation memory',
  },
  'memory.restored': {
    vi: '{who} đưa câu «{title}» trở lại bộ nhớ dịch',
    en: '{who} brought “{title}” back into the translation memory',
  },
  'memory.imported': {
    vi: '{who} nhập {entries} câu vào bộ nhớ dịch từ tệp {title}',
    en: '{who} imported {entries} entries into the translation memory from {title}',
  },
  'glossary.source-added': {
    vi: '{who} thêm nguồn thuật ngữ «{title}» ({url})',
    en: '{who} added the glossary “{title}” ({url})',
  },
  'glossary.source-removed': {
    vi: '{who} bỏ nguồn thuật ngữ «{title}»',
    en: '{who} removed the glossary “{title}”',
  },
  'export.made': {
    vi: '{who} xuất {collection} ra {format}',
    en: '{who} exported {collection} as {format}',
  },
  'log.exported': { vi: '{who} xuất nhật ký ra {format}', en: '{who} exported the log as {format}' },
  'chain.check-requested': {
    vi: '{who} yêu cầu kiểm tra chuỗi nhật ký',
    en: '{who} asked for the log to be verified',
  },
  'job.retried': { vi: '{who} cho chạy lại công việc {job}', en: '{who} had the job {job} run again' },
}
