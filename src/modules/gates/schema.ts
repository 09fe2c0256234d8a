import { slugify } from '../../platform/text/slug.ts'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'
import { clusterStatuses, conditions, deviceKinds } from './choices.ts'
import { dayIssues, lifeIssues, lifeOf } from './rules.ts'

const DECISION = 'Quyết định 273/QĐ-TTg ngày 06/3/2018'

const inUseFrom = field.date({ label: { vi: 'Ngày đưa vào sử dụng', en: 'In use from' }, listed: true })

const knownSince = field.integer({
  label: { vi: 'Năm được ghi nhận hoạt động', en: 'Known to work since' },
  help: {
    vi: 'Năm sớm nhất mà hồ sơ, báo cáo cho biết đang hoạt động; chỉ cần khi chưa rõ ngày đưa vào sử dụng.',
    en: 'The earliest year in which a file says that it works; needed while its first day is not known.',
  },
  min: 1945,
  max: 2200,
})

const outOfUseFrom = field.date({ label: { vi: 'Ngày dừng sử dụng', en: 'Out of use from' } })

export const gateClusters = defineCollection({
  name: 'gate-clusters',
  label: { vi: 'Cụm thông tin đối ngoại tại cửa khẩu', en: 'Information clusters at border gates' },
  singular: { vi: 'cụm thông tin đối ngoại', en: 'information cluster' },
  legalBasis: DECISION,
  shape: {
    name: field.text({ label: { vi: 'Tên cụm', en: 'Name' }, required: true, listed: true }),
    gate: field.text({ label: { vi: 'Cửa khẩu', en: 'Border gate' }, required: true, listed: true }),
    investor: field.organization({ label: { vi: 'Cơ quan đầu tư', en: 'Investor' }, listed: true }),
    operator: field.organization({
      label: { vi: 'Đơn vị vận hành', en: 'Operator' },
      help: { vi: 'Bỏ trống nếu chưa rõ.', en: 'Leave empty while unknown.' },
      listed: true,
    }),
    status: field.choice(clusterStatuses, {
      label: { vi: 'Tình trạng', en: 'Status' },
      required: true,
      listed: true,
    }),
    inUseFrom,
    knownSince,
    outOfUseFrom,
    handover: field.record('directives', { label: { vi: 'Quyết định bàn giao', en: 'Handover decision' } }),
    languages: field.languages({
      label: { vi: 'Ngôn ngữ phát', en: 'Languages' },
      help: {
        vi: 'Tiếng Việt, tiếng nước láng giềng, tiếng khác.',
        en: "Vietnamese, the neighbour's, and others.",
      },
      legalBasis: DECISION,
    }),
    purposes: field.texts({ label: { vi: 'Mục đích, nội dung', en: 'Purposes' }, max: 1000 }),
    audience: field.text({ label: { vi: 'Đối tượng phục vụ', en: 'Audience' } }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ name }) => name ?? '',
  happened: lifeOf,
  identity: ({ name }) => (name && slugify(name, 200)) || null,
  check: lifeIssues,
})

export const gateDevices = defineCollection({
  name: 'gate-devices',
  label: { vi: 'Thiết bị của cụm thông tin', en: 'Devices of the clusters' },
  singular: { vi: 'thiết bị', en: 'device' },
  shape: {
    cluster: field.record('gate-clusters', {
      label: { vi: 'Cụm thông tin', en: 'Cluster' },
      required: true,
      listed: true,
    }),
    kind: field.choice(deviceKinds, {
      label: { vi: 'Loại thiết bị', en: 'Kind' },
      required: true,
      listed: true,
    }),
    name: field.text({ label: { vi: 'Tên, kiểu', en: 'Name and model' }, listed: true }),
    assetNumber: field.text({ label: { vi: 'Số tài sản', en: 'Asset number' }, max: 100, listed: true }),
    owner: field.organization({ label: { vi: 'Đơn vị sở hữu', en: 'Owner' } }),
    value: field.money({ label: { vi: 'Nguyên giá', en: 'Value' } }),
    condition: field.choice(conditions, { label: { vi: 'Tình trạng', en: 'Condition' }, listed: true }),
    warrantyUntil: field.date({ label: { vi: 'Bảo hành đến', en: 'Warranty until' } }),
    inUseFrom,
    knownSince,
    outOfUseFrom,
  },
  title: ({ kind, name, assetNumber }) =>
    [name ?? (kind && deviceKinds[kind].vi), assetNumber].filter(Boolean).join(', '),
  happened: lifeOf,
  identity: ({ owner, assetNumber }) => assetNumber && `${owner ?? ''}|${slugify(assetNumber)}`,
  check: lifeIssues,
})

/** One entry a day and cluster, so that an entry made offline and sent twice stays one. */
export const gateLog = defineCollection({
  name: 'gate-log',
  label: { vi: 'Nhật ký vận hành cụm thông tin', en: 'Operation log of the clusters' },
  singular: { vi: 'ngày vận hành', en: 'day of operation' },
  shape: {
    cluster: field.record('gate-clusters', {
      label: { vi: 'Cụm thông tin', en: 'Cluster' },
      required: true,
      listed: true,
    }),
    day: field.date({ label: { vi: 'Ngày', en: 'Day' }, required: true, listed: true }),
    hoursOn: field.number({
      label: { vi: 'Số giờ mở máy', en: 'Hours on' },
      unit: 'giờ',
      max: 24,
      listed: true,
    }),
    broadcastHours: field.number({
      label: { vi: 'Số giờ phát nội dung', en: 'Hours of broadcast' },
      unit: 'giờ',
      max: 24,
      listed: true,
    }),
    languages: field.languages({ label: { vi: 'Ngôn ngữ đã phát', en: 'Languages broadcast' } }),
    kioskSessions: field.integer({
      label: { vi: 'Phiên tra cứu', en: 'Kiosk sessions' },
      unit: 'phiên',
      listed: true,
    }),
    publicationsGiven: field.integer({
      label: { vi: 'Ấn phẩm phát ra', en: 'Publications given' },
      unit: 'bản',
    }),
    incidents: field.integer({ label: { vi: 'Số sự cố', en: 'Incidents' }, unit: 'sự cố', listed: true }),
    incidentNote: field.text({
      label: { vi: 'Nội dung sự cố, cách xử lý', en: 'What happened and what was done' },
      max: 2000,
    }),
    weather: field.text({ label: { vi: 'Thời tiết', en: 'Weather' }, max: 100 }),
    note: field.longText({ label: { vi: 'Ghi chú', en: 'Note' } }),
  },
  title: ({ day }) => (day === null ? '' : `Ngày ${day.split('-').reverse().join('/')}`),
  happened: ({ day }) => (day === null ? null : { from: day, to: day }),
  identity: ({ cluster, day }) => cluster && day && `${cluster}|${day}`,
  check: dayIssues,
})
