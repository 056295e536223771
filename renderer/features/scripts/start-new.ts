import { notifications } from '@mantine/notifications'
import type { Text } from '#renderer/text/use-text.ts'
import type { ScriptForm } from './script-form.ts'
import { keepEdit, newScript, openScript, useScriptsView } from './scripts-view.ts'

/** Opens a new script with this text as a draft, unless one is being written: that one is shown, not lost. */
export function startNew(form: ScriptForm, t: Text): void {
  const begun = useScriptsView.getState().edits[newScript]?.form
  const isBegun = begun && (begun.title !== '' || begun.messages.some(({ text }) => text !== ''))
  if (isBegun) notifications.show({ message: t('scripts.page.newInTheWay'), color: 'yellow' })
  // The shortcut stays with the script that has it.
  else keepEdit(newScript, { form: { ...form, status: 'draft', shortcut: '' }, base: null })
  openScript(newScript)
}
