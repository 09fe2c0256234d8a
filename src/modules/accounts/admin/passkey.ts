import { knock } from './knock.ts'

/** Whether this browser can make and use passkeys. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}

/** The person has closed the browser's window or let it pass: nothing to report. */
export class PasskeyLeft extends Error {}

/** Signs in with any passkey of this place; the browser offers those it has. @throws PasskeyLeft, ApiProblem */
export async function enterWithPasskey(): Promise<{ userId: string }> {
  const options = await knock<PublicKeyCredentialRequestOptionsJSON>('passkey/generate-authenticate-options')
  const credential = await unlessLeft(
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  )
  return knock('passkey/verify-authentication', { response: credential.toJSON() })
}

/** Makes a passkey for the account that is signed in. @throws PasskeyLeft, ApiProblem */
export async function addPasskey(name: string): Promise<void> {
  const options = await knock<PublicKeyCredentialCreationOptionsJSON>('passkey/generate-register-options')
  const credential = await unlessLeft(
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  )
  await knock('passkey/verify-registration', { response: credential.toJSON(), name })
}

async function unlessLeft(asked: Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await asked
    if (credential instanceof PublicKeyCredential) return credential
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
  throw new PasskeyLeft()
}
