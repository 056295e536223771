import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { isUnmatched, type ParcelAbout } from '#shared/aftersales/parcel.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { openCase } from './cases-view.ts'
import { MatchCase } from './match-case.tsx'
import { MatchForm } from './match-form.tsx'
import { StepForm } from './step-form.tsx'

interface Props {
  readonly view: TicketView
  readonly about: ParcelAbout
}

/** A registered parcel (R31, R32): its fields, whose it is, when to look again. */
export function FlowParcel({ view, about }: Props) {
  const t = useText()
  const { purchasedOn, quantity, amountFen, trackingNo, problemKind } = about
  return (
    <>
      <p>
        {problemKind !== null && t(`registers.problemKind.${problemKind}`)} {trackingNo}
      </p>
      {purchasedOn !== null && amountFen !== null && (
        <p className="gt-quiet">{t('aftersales.bought', { on: purchasedOn, quantity, yuan: formatFen(amountFen) })}</p>
      )}
      {about.caseId === null ? (
        <MatchCase view={view} />
      ) : (
        <Button size="compact-sm" variant="subtle" onClick={() => openCase(about.caseId)}>
          {t('registers.match.open')}
        </Button>
      )}
      {isUnmatched(about) ? <MatchForm view={view} /> : <StepForm view={view} step="looked" />}
    </>
  )
}
