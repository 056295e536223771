import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { mostDeadlinesAtOnce, readDeadlines, type ToldDeadline } from '#shared/aftersales/read-deadlines.ts'
import { PasteForm } from './paste-form.tsx'

/** Deadlines out of the platform's own list, for the open cases of these orders. */
export function PasteDeadlines() {
  const t = useText()
  const [told, tell] = useState('')

  async function keep(rows: ToldDeadline[]) {
    const sent = await runCommand('aftersales.noteDeadlines', { rows })
    if (sent.ok) {
      const { set, known, unmatched } = sent.value
      const missing = unmatched.length === 0 ? '' : t('aftersales.told.unmatched', { numbers: unmatched.join(', ') })
      tell(`${t('aftersales.told.set', { set, known })} ${missing}`)
    }
    return sent
  }

  return (
    <>
      <FormButton words={t('aftersales.told.paste')}>
        {(close) => (
          <PasteForm
            domain="aftersales"
            words="aftersales.told"
            action={t('shell.save')}
            most={mostDeadlinesAtOnce}
            readFrom={readDeadlines}
            onKeep={keep}
            onDone={close}
          />
        )}
      </FormButton>
      <span role="status" className="gt-quiet">
        {told}
      </span>
    </>
  )
}
