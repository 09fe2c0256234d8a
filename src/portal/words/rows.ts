export { tableOf as wordRows, type InEight as WordRow } from './table.ts'
