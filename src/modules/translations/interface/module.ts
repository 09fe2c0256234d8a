import { defineModule } from '../../manifest.ts'
import { bringInterfaceTexts } from './bring.ts'
import { interfaceTexts } from './schema.ts'

/** The words of the program as records, taken in at each start and looked at again for the first organisation. */
export const interfaceTextsModule = defineModule({
  name: 'interface-texts',
  collections: [interfaceTexts],
  jobs: [
    {
      name: 'interface-texts.bring',
      every: 300,
      run: (db) => bringInterfaceTexts(db, interfaceTexts),
    },
  ],
})
