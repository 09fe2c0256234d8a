import { sql } from 'kysely'
import { defineFigure } from '../../figures/figure.ts'
import { recordsOf } from '../../figures/selection.ts'
import { gateClusters, gateDevices, gateLog } from './schema.ts'

const LAW = 'Thông tư 22/2016/TT-BTTTT, Điều 5; Quyết định 273/QĐ-TTg ngày 06/3/2018'

export const gateFigures = [
  defineFigure({
    key: 'gates.clusters',
    label: { vi: 'Cụm thông tin đối ngoại tại cửa khẩu', en: 'Information clusters at border gates' },
    unit: 'cụm',
    definition: {
      vi: 'Số cụm đã đưa vào sử dụng và chưa dừng vào ngày cuối kỳ.',
      en: 'Clusters in use on the last day of the period.',
    },
    legalBasis: LAW,
    rows: (scope) =>
      recordsOf(gateClusters, scope, {
        time: 'holds-at-end',
        where: sql`t.status is distinct from 'planned'`,
      }),
  }),
  defineFigure({
    key: 'gates.devices',
    label: { vi: 'Thiết bị của các cụm thông tin', en: 'Devices of the clusters' },
    unit: 'thiết bị',
    definition: {
      vi: 'Số thiết bị đang sử dụng vào ngày cuối kỳ.',
      en: 'Devices in use on the last day of the period.',
    },
    rows: (scope) => recordsOf(gateDevices, scope, { time: 'holds-at-end' }),
  }),
  defineFigure({
    key: 'gates.broadcast-hours',
    label: { vi: 'Giờ phát của các cụm thông tin', en: 'Hours of broadcast' },
    unit: 'giờ',
    definition: {
      vi: 'Tổng số giờ phát nội dung theo nhật ký vận hành các ngày trong kỳ.',
      en: 'Hours of broadcast in the operation log of the days of the period.',
    },
    legalBasis: LAW,
    rows: (scope) => recordsOf(gateLog, scope, { time: 'starts', amount: sql`t.broadcast_hours` }),
  }),
  defineFigure({
    key: 'gates.kiosk-sessions',
    label: { vi: 'Phiên tra cứu tại cửa khẩu', en: 'Kiosk sessions' },
    unit: 'phiên',
    definition: {
      vi: 'Tổng số phiên tra cứu theo nhật ký vận hành các ngày trong kỳ.',
      en: 'Kiosk sessions in the operation log of the days of the period.',
    },
    rows: (scope) => recordsOf(gateLog, scope, { time: 'starts', amount: sql`t.kiosk_sessions` }),
  }),
  defineFigure({
    key: 'gates.publications-given',
    label: { vi: 'Ấn phẩm phát tại cửa khẩu', en: 'Publications given at the gates' },
    unit: 'bản',
    definition: {
      vi: 'Tổng số ấn phẩm phát ra theo nhật ký vận hành các ngày trong kỳ.',
      en: 'Publications given in the operation log of the days of the period.',
    },
    rows: (scope) => recordsOf(gateLog, scope, { time: 'starts', amount: sql`t.publications_given` }),
  }),
  defineFigure({
    key: 'gates.incidents',
    label: { vi: 'Sự cố tại các cụm thông tin', en: 'Incidents' },
    unit: 'sự cố',
    definition: {
      vi: 'Tổng số sự cố theo nhật ký vận hành các ngày trong kỳ.',
      en: 'Incidents in the operation log of the days of the period.',
    },
    rows: (scope) => recordsOf(gateLog, scope, { time: 'starts', amount: sql`t.incidents` }),
  }),
]
