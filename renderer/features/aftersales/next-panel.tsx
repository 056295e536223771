import { useText } from '#renderer/text/use-text.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { DisputeFlow } from './dispute-flow.tsx'

/** What is to be done next, as one big button, and how far the case is. */
export function NextPanel({ view }: { readonly view: TicketView }) {
  const t = useText()
  return (
    <section className="as-next" aria-label={t('aftersales.nextStep')}>
      <h3>{t('aftersales.nextIs', { next: t(`aftersales.next.${view.next}`) })}</h3>
      {view.mayTurn === null && view.about.kind === 'dispute' && <DisputeFlow view={view} about={view.about} />}
    </section>
  )
}
