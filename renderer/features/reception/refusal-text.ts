import { useCallback } from 'react'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { Failure } from '#shared/kernel/result.ts'

/** The sentence of a refusal, with the names of steps, checks and outcomes put into words. */
export function useRefusalText(): (failure: Failure) => string {
  const t = useText()
  const failureText = useFailureText('reception')
  return useCallback(
    ({ code, details = {} }) => {
      const told: Record<string, string | number | boolean | null> = { ...details }
      if (typeof details['next'] === 'string') told['next'] = t(`reception.step.${details['next']}`)
      if (typeof details['fits'] === 'string') told['fits'] = t(`reception.outcome.${details['fits']}`)
      if (typeof details['checks'] === 'string') {
        const names = details['checks'].split(',').map((name) => t(`checks.name.${name}`))
        told['checks'] = names.join(t('reception.page.listComma'))
      }
      return failureText({ code, details: told })
    },
    [t, failureText],
  )
}
