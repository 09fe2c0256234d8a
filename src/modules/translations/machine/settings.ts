import type { Config } from '../../../platform/config.ts'
import type { ProviderName } from './provider.ts'

/** What a million tokens, or characters where a provider counts those, cost in a currency. */
export type Price = { unit: 'tokens' | 'characters'; input: number; output: number; currency: string }

export type MachineSettings = {
  provider: ProviderName
  url: string
  key: string | undefined
  model: string | null
  /** Null while nobody has said what it costs. */
  price: Price | null
  timeoutSeconds: number
}

export type MachineStatus =
  | { state: 'off' }
  /** Switched on, but these variables are missing. */
  | { state: 'incomplete'; missing: string[] }
  | { state: 'ready'; settings: MachineSettings }

type MachineConfig = Pick<
  Config,
  'machineProvider' | 'machineUrl' | 'machineKey' | 'machineModel' | 'machinePrice' | 'machineTimeout'
>

/** Whether and how texts may be drafted by a machine; off until the administrator configures it. */
export function machineStatus(config: MachineConfig): MachineStatus {
  const { machineProvider: provider, machineUrl, machineModel } = config
  if (!provider) return { state: 'off' }
  const missing = [
    ...(machineUrl ? [] : ['CHALO_MACHINE_URL']),
    ...(provider === 'openai' && !machineModel ? ['CHALO_MACHINE_MODEL'] : []),
  ]
  if (!machineUrl || missing.length > 0) return { state: 'incomplete', missing }
  return {
    state: 'ready',
    settings: {
      provider,
      url: machineUrl,
      key: config.machineKey,
      model: machineModel ?? null,
      price: priceOf(config.machinePrice, provider),
      timeoutSeconds: config.machineTimeout,
    },
  }
}

function priceOf(written: string | undefined, provider: ProviderName): Price | null {
  const [, input, output, currency] = /^([\d.]+)(?:\/([\d.]+))? ([A-Z]{3})$/.exec(written ?? '') ?? []
  if (!input || !currency) return null
  const unit = provider === 'openai' ? 'tokens' : 'characters'
  return { unit, input: Number(input), output: Number(output ?? input), currency }
}
