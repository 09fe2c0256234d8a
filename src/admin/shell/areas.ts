import type { Labels } from '../../platform/labels.ts'
import type { IconName } from '../ui/icon.tsx'

/** A subject of the navigation: its registers in the order in which they are worked on, the main one first. */
export type Area = {
  name: string
  label: Labels
  icon: IconName
  /** A page of its own that is opened instead of the first register. */
  page?: '/media' | '/translations'
  collections: readonly string[]
}

export const areas: readonly Area[] = [
  {
    name: 'directives',
    label: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
    icon: 'law',
    collections: ['directives', 'obligations'],
  },
  {
    name: 'people',
    label: { vi: 'Nhân sự, Ban Chỉ đạo', en: 'Staff and committees' },
    icon: 'people',
    collections: ['committees', 'committee-members', 'committee-meetings', 'staff-assignments'],
  },
  {
    name: 'training',
    label: { vi: 'Tập huấn', en: 'Training' },
    icon: 'training',
    collections: ['training-courses', 'training-sessions', 'training-rosters'],
  },
  {
    name: 'publications',
    label: { vi: 'Ấn phẩm', en: 'Publications' },
    icon: 'book',
    collections: ['publications', 'distributions'],
  },
  {
    name: 'programmes',
    label: { vi: 'Chương trình, kế hoạch', en: 'Programmes and plans' },
    icon: 'plan',
    collections: ['programmes', 'plans', 'plan-tasks'],
  },
  {
    name: 'press',
    label: { vi: 'Đoàn phóng viên', en: 'Press delegations' },
    icon: 'camera',
    collections: ['press-delegations', 'press-members', 'press-coverage', 'outlets'],
  },
  {
    name: 'content',
    label: { vi: 'Cơ sở dữ liệu hình ảnh', en: 'Image database' },
    icon: 'globe',
    collections: [
      'places',
      'festivals',
      'foods',
      'crafts',
      'people',
      'articles',
      'events',
      'investment-projects',
      'online-publications',
      'galleries',
    ],
  },
  {
    name: 'media',
    label: { vi: 'Thư viện tư liệu', en: 'Media library' },
    icon: 'image',
    page: '/media',
    collections: ['media-assets'],
  },
  {
    name: 'translations',
    label: { vi: 'Biên dịch', en: 'Translation' },
    icon: 'translate',
    page: '/translations',
    collections: ['glossary-terms'],
  },
  {
    name: 'activities',
    label: { vi: 'Hoạt động, triển lãm', en: 'Activities, exhibitions' },
    icon: 'activity',
    collections: ['activities', 'exhibitions', 'visits'],
  },
  {
    name: 'gates',
    label: { vi: 'Cụm thông tin cửa khẩu', en: 'Border-gate clusters' },
    icon: 'gate',
    collections: ['gate-clusters', 'gate-devices', 'gate-log'],
  },
  {
    name: 'budget',
    label: { vi: 'Kinh phí', en: 'Budget' },
    icon: 'money',
    collections: ['budget-lines', 'unfunded-needs'],
  },
  {
    name: 'assessment',
    label: { vi: 'Đánh giá, kiến nghị', en: 'Assessment' },
    icon: 'scale',
    collections: ['assessments', 'recommendations'],
  },
]

/** Registers that belong to the report studio and to the organisations, with their own pages. */
export const otherAreas: readonly Area[] = [
  {
    name: 'reports',
    label: { vi: 'Báo cáo năm', en: 'Annual reports' },
    icon: 'report',
    collections: [
      'reports',
      'report-passages',
      'figure-declarations',
      'figure-overrides',
      'figure-estimates',
    ],
  },
  {
    name: 'organizations',
    label: { vi: 'Cơ cấu tổ chức', en: 'Organisations' },
    icon: 'tree',
    collections: ['organizations'],
  },
]

/** The area in which a collection is found. */
export function areaOf(collection: string): Area | undefined {
  return [...areas, ...otherAreas].find(({ collections }) => collections.includes(collection))
}
