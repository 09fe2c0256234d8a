export { approversOf, officersWho, type Subject } from './audience.ts'
export { notify, type Notice } from './notify.ts'
export type { NoticeKind } from './rules.ts'
