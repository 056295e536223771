import { Autocomplete, Button } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineButton } from '#renderer/ui/line-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { leads } from '#shared/kernel/role.ts'
import { actOn } from './act.ts'

/** The end of a case, with its root cause where somebody knows it; or its beginning anew. */
export function CloseForm({ view }: { readonly view: TicketView }) {
  const t = useText()
  if (view.closedAt !== null) {
    return (
      <section>
        {view.rootCause !== '' && <p>{t('aftersales.rootCauseIs', { cause: view.rootCause })}</p>}
        <CauseTag view={view} />
        <LineButton
          domain="aftersales"
          words={t('aftersales.reopen')}
          label={t('aftersales.reopen.why')}
          onSend={(reason) => actOn(view, { do: 'reopen', reason })}
        />
      </section>
    )
  }
  if (view.mayTurn !== null) return null
  return <FormButton words={t('aftersales.close')}>{(close) => <Closing view={view} onDone={close} />}</FormButton>
}

function Closing({ view, onDone }: { readonly view: TicketView; readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ words: '', rootCause: '' }))
  const [cause, setCause] = useState(view.cause ?? '')
  const known = useQuery('management.causes', {}).value ?? []
  const send = () => actOn(view, { do: 'close', ...typed, cause })
  return (
    <OpenedForm domain="aftersales" onSend={send} onDone={onDone} action={t('aftersales.close')}>
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('aftersales.close.words')}
        maxLength={500}
        {...field('words')}
      />
      <LineField
        className="gt-wide"
        isTitled
        label={t('aftersales.rootCause')}
        placeholder={t('aftersales.rootCause.hint')}
        maxLength={200}
        {...field('rootCause')}
      />
      <Autocomplete
        className="gt-wide"
        label={t('management.cause.tag')}
        description={t('management.cause.tag.help')}
        data={[...new Set([...known, ...t('management.cause.seeds').split('|')])]}
        maxLength={20}
        value={cause}
        onChange={setCause}
      />
    </OpenedForm>
  )
}

/** The tag it was closed with; for who leads the way to a record of it (R75). */
function CauseTag({ view: { id, cause } }: { readonly view: TicketView }) {
  const t = useText()
  const isLead = may(useSeat(), leads)
  return (
    <p className="as-line">
      {cause !== null && <span>{t('management.cause.tagIs', { cause })}</span>}
      {isLead && (
        <Button size="compact-xs" variant="subtle" onClick={() => goTo('management', id)}>
          {t('management.prompt.repeated.act')}
        </Button>
      )}
    </p>
  )
}
