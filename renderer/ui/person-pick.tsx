import { useQuery } from '#renderer/data/use-query.ts'
import { PickField } from './pick-field.tsx'

interface Props {
  readonly label: string
  readonly value: string | null
  readonly onPick: (personId: string) => void
}

/** One of the people who work here. */
export function PersonPick({ label, value, onPick }: Props) {
  const { value: people = [] } = useQuery('staff.people', {})
  const active = people.filter(({ id, isActive }) => isActive || id === value)
  return (
    <PickField
      isTitled
      label={label}
      values={active.map(({ id }) => id)}
      wordsOf={(id) => active.find((one) => one.id === id)?.name ?? ''}
      value={value}
      onPick={onPick}
    />
  )
}
