import { useText } from '#renderer/text/use-text.ts'
import type { Role } from '#shared/kernel/role.ts'
import { mayLead } from '#shared/scripts/save-rules.ts'
import { ScriptEditor } from './script-editor.tsx'
import { emptyForm } from './script-form.ts'
import { openScript, useScriptsView } from './scripts-view.ts'
import { useScriptEdit } from './use-script-edit.ts'

export interface Writer {
  readonly id: string
  readonly role: Role
}

/** A reply that is not there yet, begun where the tree stands. */
export function NewScript({ person }: { person: Writer }) {
  const t = useText()
  const first = emptyForm(
    useScriptsView((state) => state.place),
    mayLead(person.role),
  )
  const edit = useScriptEdit({ row: null, first })
  return (
    <ScriptEditor
      title={t('scripts.page.newTitle')}
      edit={edit}
      person={person}
      row={null}
      onLeave={() => {
        edit.discard()
        openScript(null)
      }}
    />
  )
}
