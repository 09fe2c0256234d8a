import { defineModule } from '../manifest.ts'
import { userCommand } from './commands.ts'
import { restIdleAccountsJob } from './idle-accounts.ts'
import { clearExpired } from './jobs.ts'
import { accountRoutes } from './routes.ts'

export const accountsModule = defineModule({
  name: 'accounts',
  routes: accountRoutes,
  jobs: [clearExpired, restIdleAccountsJob],
  commands: [userCommand],
})
