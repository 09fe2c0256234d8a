export { channels, informationKinds } from './dimensions.ts'
export type { Channel, InformationKind } from './dimensions.ts'
