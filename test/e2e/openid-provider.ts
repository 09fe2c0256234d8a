import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const client = { id: 'chalo', secret: 'a secret between chalo and the province' }

/** An OpenID provider on this machine: whoever signs in is who he says. */
export type TestProvider = {
  issuer: string
  /** Begins to answer; Chalo may send people here from this address. */
  serve(redirectUri: string): void
  close(): Promise<void>
}

/** Reserves the provider's address. The address of whoever calls himself `unverified …` is not verified. */
export async function openProvider(): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    serve: (redirectUri) => {
      const answer = providerAt(issuer, redirectUri).callback()
      server.on('request', (request, response) => void answer(request, response))
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function providerAt(issuer: string, redirectUri: string): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key that signs the cookies of the tests'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: id.replace(/^unverified /, ''),
        email_verified: !id.startsWith('unverified '),
        name: id,
      }),
    }),
  })
}
