import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { ManyChoice } from '#renderer/ui/many-choice.tsx'
import { platformNames } from '#shared/kernel/platform-names.ts'
import type { LedgerFilter } from '#shared/orders/ledger-filter.ts'
import { ledgerFlags } from '#shared/orders/ledger-flag.ts'
import { orderStateNames } from '#shared/orders/order-states.ts'
import { AmountField } from './amount-field.tsx'
import { KeepFilter } from './keep-filter.tsx'
import { changeFilter, useLedgerView } from './ledger-view.ts'
import { OwnDays } from './own-days.tsx'

const dayChoices = ['any', '1', '7', '30', 'own'] as const
type DayChoice = (typeof dayChoices)[number]

function dayChoiceOf({ span }: LedgerFilter): DayChoice | null {
  if (span === null) return 'any'
  return span.kind === 'between' ? 'own' : (dayChoices.find((choice) => choice === String(span.days)) ?? null)
}

function spanOfChoice(choice: DayChoice): LedgerFilter['span'] {
  if (choice === 'any') return null
  return choice === 'own' ? { kind: 'between', from: null, to: null } : { kind: 'last', days: Number(choice) }
}

function named<N extends string>(names: readonly N[], word: (name: N) => string) {
  return names.map((value) => ({ value, label: word(value) }))
}

/** Every condition of the list; each takes effect as it is chosen. */
export function LedgerConditions() {
  const t = useText()
  const { filter } = useLedgerView()
  return (
    <section className="or-ledger-conditions" aria-label={t('orders.ledger.conditions')}>
      <span className="gt-quiet">{t('orders.state')}</span>
      <ManyChoice
        label={t('orders.state')}
        choices={named(orderStateNames, (name) => t(`orders.state.${name}`))}
        values={filter.states}
        onChange={(states) => changeFilter({ states })}
      />
      <span className="gt-quiet">{t('orders.ledger.column.platform')}</span>
      <ManyChoice
        label={t('orders.ledger.column.platform')}
        choices={named(platformNames, (name) => t(`shell.platform.${name}`))}
        values={filter.platforms}
        onChange={(platforms) => changeFilter({ platforms })}
      />
      <span className="gt-quiet">{t('orders.ledger.column.flag')}</span>
      <ManyChoice
        label={t('orders.ledger.column.flag')}
        choices={named(ledgerFlags, (name) => t(`orders.ledger.flag.${name}`))}
        values={filter.flags}
        onChange={(flags) => changeFilter({ flags })}
      />
      <span className="gt-quiet">{t('orders.ledger.days')}</span>
      <div className="or-ledger-line">
        <ChoiceRow
          label={t('orders.ledger.by')}
          choices={named(['placedAt', 'paidAt'] as const, (name) => t(`orders.ledger.by.${name}`))}
          value={filter.by}
          onChoose={(by) => changeFilter({ by })}
        />
        <ChoiceRow
          label={t('orders.ledger.days')}
          choices={named(dayChoices, (name) => t(`orders.ledger.days.${name}`))}
          value={dayChoiceOf(filter)}
          onChoose={(choice) => changeFilter({ span: spanOfChoice(choice) })}
        />
        <OwnDays />
      </div>
      <span className="gt-quiet">{t('orders.amount')}</span>
      <div className="or-ledger-line">
        <AmountField name="leastFen" />
        <span aria-hidden>–</span>
        <AmountField name="mostFen" />
      </div>
      <KeepFilter />
    </section>
  )
}
