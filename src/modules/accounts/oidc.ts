import type { Config } from '../../platform/config.ts'
import { oidcIncomplete } from './errors.ts'

/** The OpenID provider whose accounts may enter, such as the province's single sign-on. */
export type Oidc = { issuer: string; clientId: string; clientSecret: string; name: string }

/** The name under which better-auth knows the provider; the redirect address is `/api/auth/callback/oidc`. */
export const OIDC_PROVIDER = 'oidc'

/** The provider that the environment names; null without one. @throws oidcIncomplete */
export function oidcOf(
  config: Pick<Config, 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret' | 'oidcName'>,
): Oidc | null {
  const {
    oidcIssuer: issuer,
    oidcClientId: clientId,
    oidcClientSecret: clientSecret,
    oidcName: name,
  } = config
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret) throw oidcIncomplete()
  return { issuer, clientId, clientSecret, name }
}
