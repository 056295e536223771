import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Text } from '#renderer/text/use-text.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { Script } from '#shared/scripts/script.ts'
import { formOf } from './script-form.ts'
import { dropEdit, openScript } from './scripts-view.ts'
import { startNew } from './start-new.ts'

/** Takes a draft back. Undo puts its text into a new one: saved again, it is there again. */
export async function removeDraft(script: Script, t: Text): Promise<Failure | null> {
  const result = await runCommand('scripts.remove', { id: script.id, expected: script.version })
  if (!result.ok) return result.failure
  dropEdit(script.id)
  openScript(null)
  const shown = notifications.show({
    message: (
      <span className="sc-line">
        {t('scripts.page.removed', { title: script.title })}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            notifications.hide(shown)
            startNew(formOf(script), t)
          }}
        >
          {t('shell.undo')}
        </Button>
      </span>
    ),
    autoClose: 12_000,
  })
  return null
}
