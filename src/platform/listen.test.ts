import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenOn } from './listen.ts'

const taken = createServer()
let port = 0
beforeAll(async () => {
  await once(taken.listen(0, '127.0.0.1'), 'listening')
  port = (taken.address() as AddressInfo).port
})
afterAll(() => void taken.close())

async function listen(address: { port: number; host: string }): Promise<void> {
  const server = createServer().listen(address)
  await once(server, 'listening')
  server.close()
}

test('says that a port is taken and by which number', async () => {
  await expect(listenOn({ port, host: '127.0.0.1' }, listen)).rejects.toMatchObject({
    code: 'http.port-taken',
    params: { port },
  })
})

test('says that the machine has no such address', async () => {
  await expect(listenOn({ port: 0, host: '192.0.2.1' }, listen)).rejects.toMatchObject({
    code: 'http.host-unknown',
  })
})

test('listens on IPv4 where the machine has no IPv6', async () => {
  const hosts: string[] = []
  await listenOn({ port: 0, host: '::' }, async ({ host }) => {
    hosts.push(host)
    if (host === '::') throw Object.assign(new Error('no IPv6'), { code: 'EAFNOSUPPORT' })
  })
  expect(hosts).toEqual(['::', '0.0.0.0'])
})
