import { useState } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { CompareForm } from './compare-form.tsx'

interface Props {
  readonly person: Value<'customers.get'>
  readonly onDone: () => void
}

/** Finds the other record, then compares the two. */
export function JoinOther({ person, onDone }: Props) {
  const t = useText()
  const [query, setQuery] = useState('')
  const [otherId, setOtherId] = useState<string | null>(null)
  const found = useQuery('search.find', query.trim() === '' ? null : { query }).value
  if (otherId) return <CompareForm firstId={person.id} secondId={otherId} onDone={onDone} />
  const own = new Set(person.accounts.map(({ id }) => id))
  const others = (found?.rows ?? []).flatMap((row) => {
    const one =
      row.kind === 'customer'
        ? { id: row.id, nick: row.nick, detail: [row.name, row.lastOrderOn] }
        : { id: row.customerId, nick: row.buyerNick, detail: [row.orderNo] }
    return own.has(one.id) || one.id === '' ? [] : [one]
  })
  return (
    <div className="cu-join">
      <LineField autoFocus label={t('customers.joinSearch')} value={query} onText={setQuery} />
      {found && others.length === 0 && <p className="gt-quiet">{t('customers.nothing')}</p>}
      <ul className="cu-accounts">
        {others.map(({ id, nick, detail }) => (
          <li key={id}>
            <button type="button" className="cu-link" onClick={() => setOtherId(id)}>
              <bdi>{nick}</bdi> <span className="gt-quiet">{detail.filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
