import type { FormLayout, Pair } from '../layout.ts'

const period: Pair = {
  label: { vi: 'Giai đoạn (năm)', en: 'Period (years)' },
  from: 'periodFrom',
  to: 'periodTo',
}

export const programmeLayouts: Readonly<Record<string, FormLayout>> = {
  programmes: {
    sections: [
      {
        title: { vi: 'Chương trình, thỏa thuận', en: 'Programme or agreement' },
        fields: ['name', 'kind', 'number', 'signedOn', 'directive', 'status'],
      },
      {
        title: { vi: 'Các bên', en: 'Parties' },
        fields: ['leadOrg', 'partners', 'partnersAsWritten', 'areas'],
      },
      { title: { vi: 'Nội dung', en: 'Content' }, fields: [period, 'objectives', 'milestones'] },
      { title: { vi: 'Kinh phí', en: 'Funding' }, fields: ['budget', 'fundingNote'] },
      { title: { vi: 'Kết quả', en: 'Result' }, fields: ['result', 'evaluation', 'note'] },
    ],
  },
  plans: {
    sections: [
      {
        title: { vi: 'Kế hoạch', en: 'Plan' },
        fields: ['title', 'horizon', period, 'directive', 'approvedBy', 'approvedOn', 'planned'],
      },
      {
        title: { vi: 'Nội dung và kết quả', en: 'Content and result' },
        fields: ['objectives', 'budget', 'result'],
      },
    ],
  },
  'plan-tasks': {
    sections: [
      {
        title: { vi: 'Nhiệm vụ', en: 'Task' },
        fields: ['plan', 'year', 'order', 'task', 'subTasks', 'deliverables', 'directive'],
      },
      { title: { vi: 'Phân công', en: 'Who and when' }, fields: ['leadOrg', 'partners', 'dueOn', 'budget'] },
      { title: { vi: 'Kết quả', en: 'Result' }, fields: ['status', 'completedOn', 'result', 'note'] },
    ],
  },
}
