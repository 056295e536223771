import type { RefObject } from 'react'
import type { BuyerCard } from '#shared/reception/answers.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { AfterSalesPanel } from './after-sales-panel.tsx'
import { ClosingPanel } from './closing-panel.tsx'
import { FarewellPanel } from './farewell-panel.tsx'
import { GreetingPanel } from './greeting-panel.tsx'
import { NeedPanel } from './need-panel.tsx'
import { ObjectionPanel } from './objection-panel.tsx'
import { OrderCheck } from './order-check.tsx'
import { OrderPanel } from './order-panel.tsx'
import { ProductPanel } from './product-panel.tsx'
import type { PickerHandle } from './script-picker.tsx'

interface Props {
  readonly reception: Reception
  readonly card: BuyerCard
  readonly picker: RefObject<PickerHandle | null>
}

/** The small inputs of the present step. */
export function StepPanel({ reception, card, picker }: Props) {
  if (reception.step === 'farewell') return <FarewellPanel reception={reception} card={card} picker={picker} />
  if (reception.isAfterSales) return <AfterSalesPanel reception={reception} />
  switch (reception.step) {
    case 'greeting':
      return <GreetingPanel reception={reception} />
    case 'consultation':
      return <NeedPanel reception={reception} />
    case 'recommendation':
      return <ProductPanel reception={reception} />
    case 'objectionHandling':
      return <ObjectionPanel reception={reception} />
    case 'closing':
      return <ClosingPanel reception={reception} />
    case 'orderConfirmation':
      return <OrderCheck reception={reception} />
    case 'orderDispatch':
      return <OrderPanel reception={reception} />
  }
}
