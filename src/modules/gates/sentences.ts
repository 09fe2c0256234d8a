import type { Sentence } from '../../documents/sentence.ts'
import { formatDong } from '../../platform/text/money.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { citedDate } from '../../platform/time/dates.ts'
import { join, listed, lowerFirst, nameOf, spokenLanguages, text } from '../activities/public.ts'
import { conditions, deviceKinds, type clusterStatuses } from './choices.ts'
import { gateClusters, gateDevices, gateLog } from './schema.ts'

const VERBS: Readonly<Record<keyof typeof clusterStatuses, string>> = {
  planned: 'Chuẩn bị đầu tư',
  trial: 'Vận hành thử',
  operating: 'Duy trì hoạt động của',
  suspended: 'Tạm dừng hoạt động của',
  closed: 'Dừng hoạt động của',
}

/** «Duy trì hoạt động của Cụm …, do … đầu tư, … vận hành, nhằm …; phục vụ …». */
export const clusterSentence: Sentence = (record, context) => {
  const fields = gateClusters.shape.parse(record.fields)
  const cluster = join(', ', [
    `${VERBS[fields.status ?? 'operating']} ${fields.name ?? ''}`,
    fields.investor && `do ${nameOf(record, context, fields.investor)} đầu tư`,
    fields.operator && `${nameOf(record, context, fields.operator)} vận hành`,
    fields.inUseFrom && `hoạt động từ ngày ${citedDate(fields.inUseFrom)}`,
    fields.languages?.length ? `phát bằng ${spokenLanguages(fields.languages)}` : null,
    fields.purposes?.length ? `nhằm ${listed(fields.purposes)}` : null,
  ])
  return [text(join('; ', [cluster, fields.audience && `phục vụ ${fields.audience}`]))]
}

export const deviceSentence: Sentence = (record, context) => {
  const { kind, name, condition, value, owner } = gateDevices.shape.parse(record.fields)
  return [
    text(
      join(', ', [
        join(' ', [kind && deviceKinds[kind].vi, name]),
        value !== null && `nguyên giá ${formatDong(value)}`,
        owner && `do ${nameOf(record, context, owner)} sở hữu`,
        condition && `tình trạng: ${lowerFirst(conditions[condition].vi)}`,
      ]),
    ),
  ]
}

export const logSentence: Sentence = (record, context) => {
  const fields = gateLog.shape.parse(record.fields)
  const { day, hoursOn, broadcastHours, kioskSessions, publicationsGiven, incidents, incidentNote } = fields
  const cluster = fields.cluster === null ? undefined : context.record(fields.cluster)?.title
  const work = join(', ', [
    hoursOn !== null && `mở máy ${formatNumber(hoursOn)} giờ`,
    broadcastHours !== null && `phát nội dung ${formatNumber(broadcastHours)} giờ`,
    fields.languages?.length ? `bằng ${spokenLanguages(fields.languages)}` : null,
    kioskSessions !== null && `${formatNumber(kioskSessions)} phiên tra cứu`,
    publicationsGiven !== null && `phát ${formatNumber(publicationsGiven)} ấn phẩm`,
    incidents !== null && (incidents === 0 ? 'không có sự cố' : `${formatNumber(incidents)} sự cố`),
  ])
  const subject = join(', ', [day && `Ngày ${citedDate(day)}`, cluster])
  return [text(join('; ', [join(': ', [subject, work]), incidentNote]))]
}
