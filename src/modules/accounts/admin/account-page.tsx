import { createLazyRoute } from '@tanstack/react-router'
import { useCall } from '../../../admin/queries.ts'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { PreferencesSection } from '../../notifications/admin/preferences-section.tsx'
import { getMySecondFactor, listMyPasskeys } from '../endpoints.ts'
import css from './account.module.css'
import { KeysSection } from './keys-section.tsx'
import { MeSection } from './me-section.tsx'
import { PasskeysSection } from './passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { RolesSection } from './roles-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

const words = {
  title: { vi: 'Tài khoản của tôi', en: 'My account' },
} as const satisfies Record<string, Labels>

/** Who I am, how I sign in, where I am signed in, and what acts for me. */
function AccountPage() {
  const t = useWords()
  const factor = useCall(getMySecondFactor, {})
  const passkeys = useCall(listMyPasskeys, {})
  return (
    <Page name={t(words.title)} crumbs={[{ label: t(words.title) }]}>
      <PageTitle>{t(words.title)}</PageTitle>
      <div className={css.account}>
        {factor.error && <Failure error={factor.error} retry={() => void factor.refetch()} />}
        <MeSection />
        <RolesSection />
        <PasswordSection lengths={factor.data} />
        <SecondFactorSection
          factor={factor.data}
          hasPasskey={passkeys.data !== undefined && passkeys.data.items.length > 0}
        />
        <PasskeysSection passkeys={passkeys.data?.items ?? []} />
        <SessionsSection />
        <PreferencesSection />
        <KeysSection />
      </div>
    </Page>
  )
}

export const page = createLazyRoute('/office/account')({ component: AccountPage })
