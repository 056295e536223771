import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { may, useSeat } from '#renderer/data/session.ts'
import { useCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { leads } from '#shared/kernel/role.ts'

/** Adds what is missing of the replies every shop starts with; changed and retired ones stay as they are. */
export function StarterImport() {
  const t = useText()
  const failureText = useFailureText('scripts')
  const isLead = may(useSeat(), leads)
  const starter = useCommand('scripts.importStarter')
  if (!isLead) return null
  async function add(): Promise<void> {
    const result = await starter.run({})
    const message = result.ok ? addedText(result.value.added, t) : failureText(result.failure)
    notifications.show({ message, color: result.ok ? 'teal' : 'red' })
  }
  return (
    <div className="sc-line">
      <Button variant="default" loading={starter.isRunning} onClick={() => void add()}>
        {t('scripts.page.starter')}
      </Button>
      <span className="gt-quiet">{t('scripts.page.starterHelp')}</span>
    </div>
  )
}

function addedText(count: number, t: ReturnType<typeof useText>): string {
  return count === 0 ? t('scripts.page.starterNone') : t('scripts.page.starterAdded', { count })
}
