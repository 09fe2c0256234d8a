import { defineModule } from '../manifest.ts'
import { gateFigures } from './figures.ts'
import { gateClusters, gateDevices, gateLog } from './schema.ts'
import { clusterSentence, deviceSentence, logSentence } from './sentences.ts'

export const gatesModule = defineModule({
  name: 'gates',
  collections: [gateClusters, gateDevices, gateLog],
  sentences: { 'gate-clusters': clusterSentence, 'gate-devices': deviceSentence, 'gate-log': logSentence },
  figures: gateFigures,
})
