import { Button, Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { mayChange, mayLead } from '#shared/scripts/save-rules.ts'
import type { Script } from '#shared/scripts/script.ts'
import type { Writer } from './new-script.tsx'
import { ScriptEditor } from './script-editor.tsx'
import { formOf } from './script-form.ts'
import { ScriptRead } from './script-read.tsx'
import { useScriptsView } from './scripts-view.ts'
import { startNew } from './start-new.ts'
import { useScriptEdit } from './use-script-edit.ts'

interface Props {
  readonly id: string
  readonly person: Writer
}

/** The chosen reply: to change for who may, else to read. */
export function ScriptOpened({ id, person }: Props) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const { value: row, failure } = useQuery('scripts.get', { id })
  const kept = useScriptsView((state) => state.edits[id])
  if (failure) {
    return (
      <div className="sc-help">
        <Text role="alert">{failureText(failure)}</Text>
        {kept && (
          <Button variant="default" onClick={() => startNew(kept.form, t)}>
            {t('scripts.page.keepAsNew')}
          </Button>
        )}
      </div>
    )
  }
  if (!row) return <div aria-busy="true" />
  const isOpen = mayLead(person.role) || mayChange(row, person.id)
  return isOpen ? <Changing row={row} person={person} /> : <ScriptRead script={row} />
}

function Changing({ row, person }: { row: Script; person: Writer }) {
  const edit = useScriptEdit({ row, first: formOf(row) })
  return <ScriptEditor title={row.title} edit={edit} person={person} row={row} onLeave={edit.discard} />
}
