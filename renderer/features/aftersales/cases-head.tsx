import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { ticketKinds } from '#shared/aftersales/ticket-words.ts'
import { openCase, useCases } from './cases-view.ts'
import { NewCase } from './new-case.tsx'

/** What stands over both lists: what is shown, and a new case. */
export function CasesHead({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const kind = useCases((state) => state.kind)
  const buyer = useNavigation((state) => state.buyer)
  const [isNew, setNew] = useState(buyer !== null)
  return (
    <div className="as-head">
      <div className="as-line">
        {children}
        <PickField
          label={t('aftersales.kind')}
          placeholder={t('aftersales.kind.all')}
          values={ticketKinds}
          wordsOf={(one) => t(`aftersales.kind.${one}`)}
          value={kind}
          onPick={(one) => useCases.setState({ kind: one })}
          onClear={() => useCases.setState({ kind: null })}
        />
        <span className="gt-spread" />
        {!isNew && <Button onClick={() => setNew(true)}>{t('aftersales.new')}</Button>}
      </div>
      {isNew && <NewCase buyer={buyer} onDone={(id) => (id === null ? setNew(false) : openCase(id))} />}
    </div>
  )
}
