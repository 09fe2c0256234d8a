export { sayMended } from './interface/mended.ts'
