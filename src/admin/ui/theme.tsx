import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/global.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/VisuallyHidden.layer.css'
import '../../portal/styles/tokens.css'
import './base.css'
import { createTheme, MantineProvider, type CSSVariablesResolver } from '@mantine/core'
import type { ReactNode } from 'react'
import { useAppearance } from './appearance.ts'

const shades = (name: string) =>
  Array.from({ length: 10 }, () => `var(--${name})`) as unknown as readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]

const theme = createTheme({
  fontFamily: 'var(--ui)',
  headings: { fontFamily: 'var(--ui)' },
  primaryColor: 'river',
  colors: { river: shades('river'), red: shades('red') },
  defaultRadius: 8,
  focusRing: 'auto',
  respectReducedMotion: true,
  // Help stands below its box, as in the forms of records, so that boxes side by side begin on one line.
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  },
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
})

/** Mantine speaks our tokens, which know both themes. */
const ours = {
  '--mantine-color-body': 'var(--sheet)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-anchor': 'var(--river)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--sheet-2)',
  '--mantine-color-default-border': 'var(--field)',
  '--mantine-color-disabled': 'var(--ground-2)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line-2)',
  '--mantine-primary-color-filled': 'var(--river)',
  '--mantine-primary-color-filled-hover': 'var(--river-2)',
  '--mantine-primary-color-contrast': 'var(--on-river)',
  '--mantine-primary-color-light': 'var(--river-tint)',
  '--mantine-primary-color-light-hover': 'var(--river-tint)',
  '--mantine-primary-color-light-color': 'var(--river-2)',
  '--mantine-color-river-filled': 'var(--river)',
  '--mantine-color-river-filled-hover': 'var(--river-2)',
  '--mantine-color-river-light': 'var(--river-tint)',
}
const resolver: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours })

const nonce = () => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''

declare global {
  var __webpack_nonce__: string | undefined
}

// What keeps the page from scrolling behind a dialog asks for the nonce of its style under this name.
globalThis.__webpack_nonce__ = nonce()

export function Theme({ children }: { children: ReactNode }) {
  const { shown } = useAppearance()
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={shown}
      cssVariablesResolver={resolver}
      getStyleNonce={nonce}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
