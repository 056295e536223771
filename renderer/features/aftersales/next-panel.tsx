import { useText } from '#renderer/text/use-text.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { DisputeFlow } from './dispute-flow.tsx'
import { FlowParcel } from './flow-parcel.tsx'
import { FlowRepair } from './flow-repair.tsx'
import { FlowReturn } from './flow-return.tsx'
import { StepForm } from './step-form.tsx'

/** What is to be done next, as one big button, and how far the case is. */
export function NextPanel({ view }: { readonly view: TicketView }) {
  const t = useText()
  return (
    <section className="as-next" aria-label={t('aftersales.nextStep')}>
      <h3>{t('aftersales.nextIs', { next: t(`aftersales.next.${view.next}`) })}</h3>
      {view.mayTurn === null ? <Flow view={view} /> : <Seen view={view} />}
    </section>
  )
}

/** What arrives is written down by whoever sees it, whoever has the case in hand. */
function Seen({ view }: { readonly view: TicketView }) {
  return view.next === 'receive' || view.next === 'inspect' ? <StepForm view={view} step={view.next} /> : null
}

function Flow({ view }: { readonly view: TicketView }) {
  const { about } = view
  switch (about.kind) {
    case 'dispute':
      return <DisputeFlow view={view} about={about} />
    case 'return':
    case 'exchange':
      return <FlowReturn view={view} about={about} />
    case 'repair':
      return <FlowRepair view={view} about={about} />
    case 'parcel':
      return <FlowParcel view={view} about={about} />
  }
}
