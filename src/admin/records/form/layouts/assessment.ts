import type { FormLayout } from '../layout.ts'

export const assessmentLayouts: Readonly<Record<string, FormLayout>> = {
  assessments: {
    purpose: {
      vi: 'Mỗi tồn tại, hạn chế cần một nhiệm vụ khắc phục: gắn nhiệm vụ đó ở cột bên.',
      en: 'Every weakness needs a task that remedies it: link that task in the column beside.',
    },
    sections: [
      { title: { vi: 'Đánh giá', en: 'Assessment' }, fields: ['year', 'kind', 'order', 'text', 'tags'] },
    ],
  },
  recommendations: {
    sections: [
      { title: { vi: 'Kiến nghị', en: 'Recommendation' }, fields: ['year', 'order', 'to', 'text'] },
      { title: { vi: 'Trả lời', en: 'Answer' }, fields: ['status', 'answer', 'answerDirective'] },
    ],
  },
}
