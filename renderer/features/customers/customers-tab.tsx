import { useState } from 'react'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { CustomerCard } from './customer-card.tsx'
import { CustomerList } from './customer-list.tsx'
import { ExportForm } from './export-form.tsx'
import { FoundCustomers } from './found-customers.tsx'

/** Everybody the orders brought (R47), found by nick, name, pinyin, phone tail or order number. */
export function CustomersTab() {
  const t = useText()
  const { id: opened, buyer } = useNavigation()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(opened)
  return (
    <div className="gt-customers">
      <section className="gt-customers-list" aria-label={t('shell.page.customers')}>
        <ExportForm />
        <LineField autoFocus label={t('customers.search')} value={query} onText={setQuery} />
        {query.trim() === '' ? (
          <CustomerList chosen={chosen} onChoose={setChosen} />
        ) : (
          <FoundCustomers query={query} chosen={chosen} onChoose={setChosen} />
        )}
      </section>
      <section className="gt-customers-card" aria-label={t('customers.card')}>
        {chosen ? (
          <CustomerCard key={chosen} id={chosen} buyer={chosen === opened ? buyer : null} />
        ) : (
          <p className="gt-quiet gt-pad">{t('customers.help')}</p>
        )}
      </section>
    </div>
  )
}
