export { publications, type PublicationFields } from './schema.ts'
