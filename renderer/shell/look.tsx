import { MantineProvider } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { showPreferences, usePreferences } from './preferences.ts'
import { cssVariables, theme } from './theme.ts'

/** The nonce the protocol put into this page: the only styles besides our files that the policy lets in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** The theme as this person wants it: light or dark, text size, contrast. */
export function Look({ children }: { children: ReactNode }) {
  const preferences = usePreferences()
  useEffect(() => showPreferences(preferences), [preferences])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      {...(preferences.scheme === 'auto' ? {} : { forceColorScheme: preferences.scheme })}
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  )
}
