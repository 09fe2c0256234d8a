import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { portRefused, portTaken } from './errors.ts'

/**
 * Listens on the configured address. `::` means every IPv6 and IPv4 address, and every IPv4 address on a machine
 * without IPv6.
 * @returns the address and the port that it really listens on
 * @throws portTaken, portRefused
 */
export async function listen(app: FastifyInstance, { host, port }: Pick<Config, 'host' | 'port'>) {
  try {
    await app.listen({ host, port, listenTextResolver: () => '' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'EADDRINUSE') throw portTaken({ port })
    if (host !== '::' || !['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL'].includes(code)) {
      throw portRefused({ host, port, reason: code })
    }
    return listen(app, { host: '0.0.0.0', port })
  }
  const address = app.server.address() as AddressInfo
  return { host: address.address, port: address.port }
}
