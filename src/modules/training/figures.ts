import { sql } from 'kysely'
import { defineFigure } from '../../figures/figure.ts'
import { recordsOf } from '../../figures/selection.ts'
import { trainingCourses } from './schema.ts'
import { sumOfParts } from './store.ts'

const WHEN = {
  vi: 'khóa bắt đầu trong kỳ, hoặc được ghi cho năm của kỳ khi chưa rõ ngày',
  en: 'courses that began in the period, or are recorded for its year where the dates are not known',
}
const LAW = 'Nghị định 72/2015/NĐ-CP'

export const trainingFigures = [
  defineFigure({
    key: 'training.courses',
    label: { vi: 'Khóa đào tạo, tập huấn', en: 'Training courses' },
    unit: 'khóa',
    definition: { vi: `Số ${WHEN.vi}.`, en: `Number of ${WHEN.en}.` },
    legalBasis: LAW,
    rows: (scope) => recordsOf(trainingCourses, scope, { time: 'starts' }),
  }),
  defineFigure({
    key: 'training.classes',
    label: { vi: 'Lớp tập huấn', en: 'Training classes' },
    unit: 'lớp',
    definition: { vi: `Tổng số lớp của các ${WHEN.vi}.`, en: `Classes of ${WHEN.en}.` },
    legalBasis: LAW,
    rows: (scope) => recordsOf(trainingCourses, scope, { time: 'starts', amount: sql`t.class_count` }),
  }),
  defineFigure({
    key: 'training.trainees',
    label: { vi: 'Học viên', en: 'Trainees' },
    unit: 'người',
    definition: {
      vi: `Số học viên khai của các ${WHEN.vi}; nếu không khai thì tổng số người dự trong danh sách.`,
      en: `Declared trainees of ${WHEN.en}; where none are declared, the attendance of the rosters.`,
    },
    legalBasis: LAW,
    rows: (scope) =>
      recordsOf(trainingCourses, scope, {
        time: 'starts',
        amount: sql`coalesce(t.trainee_count, ${sumOfParts('rosters', 'attended')})`,
      }),
  }),
  defineFigure({
    key: 'training.certificates',
    label: { vi: 'Chứng nhận đã cấp', en: 'Certificates' },
    unit: 'chứng nhận',
    definition: {
      vi: `Số chứng nhận đã cấp ở các ${WHEN.vi}; nếu không khai thì tổng theo danh sách.`,
      en: `Certificates given in ${WHEN.en}; where none are declared, those of the rosters.`,
    },
    rows: (scope) =>
      recordsOf(trainingCourses, scope, {
        time: 'starts',
        amount: sql`coalesce(t.certificate_count, ${sumOfParts('rosters', 'certificates')})`,
      }),
  }),
  defineFigure({
    key: 'training.hours',
    label: { vi: 'Giờ tập huấn', en: 'Training hours' },
    unit: 'giờ',
    definition: {
      vi: `Số giờ của các ${WHEN.vi}; nếu không khai thì tổng số giờ các buổi.`,
      en: `Hours of ${WHEN.en}; where none are declared, those of the sessions.`,
    },
    rows: (scope) =>
      recordsOf(trainingCourses, scope, {
        time: 'starts',
        amount: sql`coalesce(t.hours, ${sumOfParts('sessions', 'hours')})`,
      }),
  }),
  defineFigure({
    key: 'training.cost',
    label: { vi: 'Kinh phí tập huấn', en: 'Cost of training' },
    unit: 'đồng',
    definition: { vi: `Kinh phí của các ${WHEN.vi}.`, en: `Cost of ${WHEN.en}.` },
    rows: (scope) => recordsOf(trainingCourses, scope, { time: 'starts', amount: sql`t.cost` }),
  }),
]
