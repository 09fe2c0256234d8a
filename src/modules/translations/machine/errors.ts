import { defineError } from '../../../platform/errors.ts'

export const machineOff = defineError('translations.machine-off', 409, {
  vi: 'Bản dịch nháp bằng máy chưa được bật. Quản trị viên đặt CHALO_MACHINE_PROVIDER, CHALO_MACHINE_URL và khởi động lại Chalo.',
  en: 'Drafts by machine are not switched on. The administrator sets CHALO_MACHINE_PROVIDER and CHALO_MACHINE_URL, then restarts Chalo.',
})

export const nothingToDraft = defineError('translations.nothing-to-draft', 422, {
  vi: 'Không có đoạn nào để máy dịch: các mục đã chọn đều đã có lời dịch, đang chờ duyệt hoặc không thuộc quyền của bạn.',
  en: 'There is no segment to draft: the chosen items have their words, await a decision or are not yours to translate.',
})

export const runNotFound = defineError('translations.machine-run-not-found', 404, {
  vi: 'Không có lượt dịch máy này, hoặc nó không thuộc đơn vị của bạn.',
  en: 'There is no such run, or it belongs to another organisation.',
})

export const runNotOpen = defineError('translations.machine-run-not-open', 409, {
  vi: 'Lượt dịch máy này đã {state} nên không làm được việc đó. Tải lại trang để xem.',
  en: 'This run is {state}, so that is not possible. Reload the page to see it.',
})
