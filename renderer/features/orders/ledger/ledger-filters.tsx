import { Button } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import {
  everyOrder,
  givenFilterNames,
  givenFilters,
  isSameFilter,
  type LedgerFilter,
} from '#shared/orders/ledger-filter.ts'
import { showFilter, useLedgerView } from './ledger-view.ts'

/** Filters everybody has, and those a person keeps, side by side: one press each. */
export function LedgerFilters() {
  const t = useText()
  const { filter, areConditionsOpen } = useLedgerView()
  const { value: kept } = useQuery('orders.keptFilters', {})
  const given = givenFilterNames.map((name) => ({
    id: name,
    name: t(`orders.ledger.given.${name}`),
    filter: givenFilters[name],
  }))
  const all = [{ id: 'all', name: t('orders.ledger.all'), filter: everyOrder }, ...given, ...(kept ?? [])]
  return (
    <fieldset className="or-ledger-filters">
      <legend className="gt-only-read">{t('orders.ledger.filters')}</legend>
      {all.map((one) => (
        <Chip key={one.id} name={one.name} filter={one.filter} isOn={isSameFilter(one.filter, filter)} />
      ))}
      <span className="gt-spread" />
      <Button
        size="compact-sm"
        variant="default"
        aria-expanded={areConditionsOpen}
        onClick={() => useLedgerView.setState({ areConditionsOpen: !areConditionsOpen })}
      >
        {t('orders.ledger.conditions')}
      </Button>
    </fieldset>
  )
}

function Chip({
  name,
  filter,
  isOn,
}: {
  readonly name: string
  readonly filter: LedgerFilter
  readonly isOn: boolean
}) {
  return (
    <Button
      size="compact-sm"
      variant={isOn ? 'filled' : 'default'}
      aria-pressed={isOn}
      onClick={() => showFilter(filter)}
    >
      {name}
    </Button>
  )
}
