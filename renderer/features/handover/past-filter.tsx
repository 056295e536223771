import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'

/** While somebody types the list stands still. */
const restMs = 150

/** What is looked for in past books. */
export function useWanted() {
  const { typed, field } = useTyped(() => ({ words: '', from: '', until: '' }))
  const [personId, setPerson] = useState<string | null>(null)
  const [rested] = useDebouncedValue(typed, restMs)
  const { words, from, until } = rested
  const wanted = { words: words.trim(), personId, from: from || null, until: until || null }
  const isSet = Object.values(wanted).some(Boolean)
  return { wanted, isSet, field, personId, setPerson }
}

/** A word or a buyer, somebody who wrote, signed or took, and days. */
export function PastFilter({ filter }: { readonly filter: ReturnType<typeof useWanted> }) {
  const t = useText()
  const people = useQuery('staff.people', {}).value ?? []
  const { field, personId, setPerson } = filter
  return (
    <search className="ho-past-filter">
      <LineField
        label={t('handover.page.findWords')}
        placeholder={t('handover.page.findWords')}
        maxLength={60}
        {...field('words')}
      />
      <PickField
        label={t('handover.page.findPerson')}
        placeholder={t('handover.page.findPerson')}
        values={people.map(({ id }) => id)}
        wordsOf={(id) => people.find((one) => one.id === id)?.name ?? id}
        value={personId}
        onPick={setPerson}
        onClear={() => setPerson(null)}
      />
      <LineField type="date" label={t('handover.page.findFrom')} {...field('from')} />
      <LineField type="date" label={t('handover.page.findUntil')} {...field('until')} />
    </search>
  )
}
