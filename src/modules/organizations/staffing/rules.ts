import type { Issue } from '../../../platform/errors.ts'
import { tenureIssues } from './timing.ts'

type CommitteeFacts = {
  termFrom: string | null
  termTo: string | null
  declaredMembers: number | null
  headName: string | null
  headPosition: string | null
}

export function committeeIssues({
  termFrom,
  termTo,
  declaredMembers,
  headName,
  headPosition,
}: CommitteeFacts): Issue[] {
  const issues = tenureIssues({ from: termFrom, to: termTo, year: null }, 'termTo')
  if (declaredMembers === 0) issues.push({ at: 'declaredMembers', message: emptyCommittee })
  if (headPosition !== null && headName === null) issues.push({ at: 'headName', message: headUnnamed })
  return issues
}

type AssignmentFacts = {
  subject: string | null
  fullName: string | null
  dedication: string | null
  establishedPost: boolean | null
  headcount: number | null
  assignedFrom: string | null
  assignedTo: string | null
}

/** A named person is one person; posts are established by their nature; only groups and posts have a number. */
export function assignmentIssues(fields: AssignmentFacts): Issue[] {
  const { subject, fullName, headcount, establishedPost, assignedFrom, assignedTo } = fields
  const issues = tenureIssues({ from: assignedFrom, to: assignedTo, year: null }, 'assignedTo')
  const counted = subject === 'group' || subject === 'posts'
  if (headcount !== null && subject !== null && !counted)
    issues.push({ at: 'headcount', message: notCounted })
  if (fullName !== null && counted) issues.push({ at: 'fullName', message: groupNamed })
  if (subject === 'posts' && establishedPost === false)
    issues.push({ at: 'establishedPost', message: postsEstablished })
  return issues
}

const emptyCommittee = {
  vi: 'Ban Chỉ đạo không thể có 0 thành viên; hãy bỏ trống nếu chưa biết.',
  en: 'A committee cannot have no members; leave this empty while unknown.',
}
const headUnnamed = {
  vi: 'Có chức vụ nhưng thiếu họ tên của Trưởng ban.',
  en: 'The post of the head is given without a name.',
}
const notCounted = {
  vi: 'Chỉ nhóm cán bộ hoặc định biên mới ghi số lượng; người có tên tính là một.',
  en: 'Only a group or posts have a number; a named person counts as one.',
}
const groupNamed = {
  vi: 'Nhóm cán bộ và định biên không ghi họ tên; hãy chọn đối tượng là lãnh đạo hoặc cán bộ phụ trách.',
  en: 'A group or posts have no personal name; choose a leader or an officer as the subject.',
}
const postsEstablished = {
  vi: 'Định biên thì luôn là có định biên; hãy bỏ trống hoặc chọn có.',
  en: 'Posts are established by definition; leave this empty or choose yes.',
}
