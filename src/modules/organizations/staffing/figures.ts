import { sql, type RawBuilder } from 'kysely'
import { defineFigure, type FigureScope } from '../../../figures/figure.ts'
import { recordsOf } from '../../../figures/selection.ts'
import { committeeMeetings, committeeMembers, committees, staffAssignments } from './schema.ts'

const STAFF_BASIS = 'Quyết định 368/QĐ-TTg ngày 28/02/2013'

/** People at work: a named one is one, a group is as many as it says. */
const people = sql`case when t.subject = 'group' then t.headcount else 1 end`
const isPeople = sql`t.subject in ('leader', 'officer', 'group')`

function staff(scope: FigureScope, where: RawBuilder<unknown>, amount: RawBuilder<unknown> = people) {
  return recordsOf(staffAssignments, scope, { time: 'holds-at-end', where, amount })
}

// The whole is met or not: the first record carries the answer, the others stand beside it as evidence.
function targetMet(scope: FigureScope): RawBuilder<unknown> {
  const dedicated = sql`t.dedication = 'dedicated' and (t.subject = 'posts' or ${isPeople})`
  const amount = sql`case when t.subject = 'posts' then t.headcount else ${people} end`
  return sql`
    select record_id, case
      when sum(amount) over () is null then null
      when sum(amount) over () > 0 and row_number() over (order by record_id) = 1 then 1
      else 0 end as amount
    from (${staff(scope, dedicated, amount)}) dedicated`
}

export const staffingFigures = [
  defineFigure({
    key: 'organizations.committees',
    label: { vi: 'Ban Chỉ đạo đang hoạt động', en: 'Steering committees' },
    unit: 'ban',
    definition: {
      vi: 'Số Ban Chỉ đạo còn hiệu lực vào ngày cuối kỳ',
      en: 'Committees in being on the last day',
    },
    rows: (scope) => recordsOf(committees, scope, { time: 'holds-at-end' }),
  }),
  defineFigure({
    key: 'organizations.committee-members',
    label: { vi: 'Thành viên Ban Chỉ đạo', en: 'Committee members, declared' },
    unit: 'đồng chí',
    definition: {
      vi: 'Số thành viên theo quyết định hoặc báo cáo, của các Ban Chỉ đạo còn hiệu lực vào ngày cuối kỳ',
      en: 'Members as declared by the committees in being on the last day',
    },
    rows: (scope) => recordsOf(committees, scope, { time: 'holds-at-end', amount: sql`t.declared_members` }),
  }),
  defineFigure({
    key: 'organizations.named-committee-members',
    label: { vi: 'Thành viên Ban Chỉ đạo có tên trong danh sách', en: 'Committee members on record' },
    unit: 'đồng chí',
    definition: {
      vi: 'Số thành viên đã nhập họ tên, còn tham gia vào ngày cuối kỳ',
      en: 'Members entered by name who still serve on the last day',
    },
    rows: (scope) => recordsOf(committeeMembers, scope, { time: 'holds-at-end' }),
  }),
  defineFigure({
    key: 'organizations.committee-meetings',
    label: { vi: 'Phiên họp Ban Chỉ đạo', en: 'Committee meetings' },
    unit: 'phiên',
    definition: { vi: 'Số phiên họp diễn ra trong kỳ', en: 'Meetings held in the period' },
    rows: (scope) => recordsOf(committeeMeetings, scope, { time: 'starts' }),
  }),
  defineFigure({
    key: 'organizations.staff-in-charge',
    label: { vi: 'Lãnh đạo, cán bộ được phân công phụ trách', en: 'Persons in charge' },
    unit: 'người',
    definition: {
      vi: 'Số người có tên được phân công, còn phụ trách vào ngày cuối kỳ',
      en: 'Named persons with an assignment that holds on the last day',
    },
    rows: (scope) => staff(scope, sql`t.subject in ('leader', 'officer')`),
  }),
  defineFigure({
    key: 'organizations.dedicated-posts',
    label: { vi: 'Định biên chuyên trách', en: 'Dedicated posts' },
    unit: 'biên chế',
    definition: {
      vi: 'Số biên chế chuyên trách được giao, vào ngày cuối kỳ; khác với số người đang làm',
      en: 'Dedicated posts established on the last day; not the people at work',
    },
    legalBasis: STAFF_BASIS,
    rows: (scope) => staff(scope, sql`t.subject = 'posts' and t.dedication = 'dedicated'`, sql`t.headcount`),
  }),
  defineFigure({
    key: 'organizations.dedicated-staff',
    label: { vi: 'Cán bộ chuyên trách', en: 'Dedicated staff' },
    unit: 'người',
    definition: {
      vi: 'Số người làm chuyên trách vào ngày cuối kỳ, có hoặc không có định biên',
      en: 'People who do nothing else on the last day, with or without an established post',
    },
    legalBasis: STAFF_BASIS,
    rows: (scope) => staff(scope, sql`t.dedication = 'dedicated' and ${isPeople}`),
  }),
  defineFigure({
    key: 'organizations.concurrent-staff',
    label: { vi: 'Cán bộ kiêm nhiệm', en: 'Concurrent staff' },
    unit: 'người',
    definition: {
      vi: 'Số người làm kiêm nhiệm vào ngày cuối kỳ',
      en: 'People who do this beside other work on the last day',
    },
    rows: (scope) => staff(scope, sql`t.dedication = 'concurrent' and ${isPeople}`),
  }),
  defineFigure({
    key: 'organizations.dedicated-staff-target',
    label: { vi: 'Đạt mục tiêu có cán bộ chuyên trách', en: 'Aim of dedicated staff met' },
    unit: 'đạt',
    definition: {
      vi: '1 khi có ít nhất một biên chế hoặc một người chuyên trách vào ngày cuối kỳ; 0 khi biết chắc là chưa có',
      en: '1 with at least one dedicated post or person on the last day; 0 when it is known that there is none',
    },
    legalBasis: STAFF_BASIS,
    rows: targetMet,
  }),
]
