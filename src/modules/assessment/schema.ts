import type { Issue } from '../../platform/errors.ts'
import type { Labels } from '../../platform/labels.ts'
import { slugify } from '../../platform/text/slug.ts'
import { yearSpan } from '../../platform/time/ranges.ts'
import { defineCollection } from '../../records/collection.ts'
import { field } from '../../records/fields.ts'

export const assessmentKinds = {
  advantage: { vi: 'Thuận lợi', en: 'Advantage' },
  difficulty: { vi: 'Khó khăn', en: 'Difficulty' },
  strength: { vi: 'Ưu điểm', en: 'Strength' },
  weakness: { vi: 'Tồn tại, hạn chế', en: 'Weakness' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  lesson: { vi: 'Bài học kinh nghiệm', en: 'Lesson' },
} as const satisfies Record<string, Labels>

const answerStatuses = {
  unanswered: { vi: 'Chưa phản hồi', en: 'Unanswered' },
  answered: { vi: 'Đã phản hồi', en: 'Answered' },
} as const satisfies Record<string, Labels>

// Long enough to tell two texts apart, short enough for an index entry.
const KEY_MAX = 500

const year = field.integer({
  label: { vi: 'Năm', en: 'Year' },
  min: 1945,
  max: 2200,
  required: true,
  listed: true,
})

const order = field.integer({
  label: { vi: 'Thứ tự', en: 'Order' },
  help: { vi: 'Thứ tự in trong báo cáo.', en: 'The order in the report.' },
  max: 999,
  listed: true,
})

export const assessments = defineCollection({
  name: 'assessments',
  label: { vi: 'Đánh giá', en: 'Assessments' },
  singular: { vi: 'đánh giá', en: 'assessment' },
  shape: {
    year,
    kind: field.choice(assessmentKinds, { label: { vi: 'Loại', en: 'Kind' }, required: true, listed: true }),
    order,
    text: field.longText({
      label: { vi: 'Nội dung', en: 'Text' },
      help: {
        vi: 'Với tồn tại, hạn chế: liên kết nhiệm vụ năm sau khắc phục nó.',
        en: "For a weakness: link the task of next year's plan that remedies it.",
      },
      max: 5000,
      required: true,
      listed: true,
    }),
    tags: field.texts({ label: { vi: 'Chủ đề', en: 'Topics' }, max: 100, listed: true }),
  },
  title: ({ text }) => text ?? '',
  happened: ({ year: judged }) => (judged === null ? null : yearSpan(judged)),
  identity: ({ year: judged, kind, text }) =>
    judged !== null && kind && text ? `${judged}|${kind}|${slugify(text, KEY_MAX)}` : null,
})

export const recommendations = defineCollection({
  name: 'recommendations',
  label: { vi: 'Kiến nghị, đề xuất', en: 'Recommendations' },
  singular: { vi: 'kiến nghị', en: 'recommendation' },
  shape: {
    year,
    order,
    text: field.longText({ label: { vi: 'Nội dung', en: 'Text' }, max: 5000, required: true, listed: true }),
    to: field.organization({ label: { vi: 'Gửi đến', en: 'Addressed to' }, required: true, listed: true }),
    status: field.choice(answerStatuses, { label: { vi: 'Phản hồi', en: 'Answer' }, listed: true }),
    answer: field.longText({ label: { vi: 'Nội dung phản hồi', en: 'What was answered' }, max: 5000 }),
    answerDirective: field.record('directives', {
      label: { vi: 'Văn bản phản hồi', en: 'Document of answer' },
    }),
  },
  title: ({ text }) => text ?? '',
  happened: ({ year: made }) => (made === null ? null : yearSpan(made)),
  identity: ({ year: made, text }) => (made !== null && text ? `${made}|${slugify(text, KEY_MAX)}` : null),
  check: ({ status, answer, answerDirective }): Issue[] =>
    status === 'unanswered' && (answer !== null || answerDirective !== null)
      ? [{ at: 'status', message: answeredAfterAll }]
      : [],
})

const answeredAfterAll = {
  vi: 'Đã có nội dung hoặc văn bản phản hồi; hãy chuyển thành «Đã phản hồi».',
  en: 'There is an answer; set it to “Answered”.',
}

export type AssessmentKind = keyof typeof assessmentKinds
