import { useText } from '#renderer/text/use-text.ts'
import type { Agreement } from '#shared/inspection/agreement.ts'

/** `91% · κ 0.42`; where there is no kappa that is said. */
export function useAgreementText(): (agreement: Agreement) => string {
  const t = useText()
  return ({ same, kappa, n }) => {
    if (same === null) return t('scorecards.agreement.none')
    const share = t('scorecards.agreement', { percent: Math.round(same * 100), n })
    const beyond =
      kappa === null ? t('scorecards.agreement.noKappa') : t('scorecards.agreement.kappa', { kappa: kappa.toFixed(2) })
    return `${share} · ${beyond}`
  }
}
