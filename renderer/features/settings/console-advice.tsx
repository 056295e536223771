import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { ConsoleItem, ConsoleSettings } from '#shared/response/console.ts'
import { ConsoleForm } from './console-form.tsx'

interface Props {
  readonly console: ConsoleSettings
  readonly hasFewLines: boolean
  readonly mayChange: boolean
}

/** How to set the chat console, why, and what one has set already (R10). We cannot set it: people do, and tick it. */
export function ConsoleAdvice({ console, hasFewLines, mayChange }: Props) {
  const t = useText()
  const list = useLast(useQuery('response.consoleList', {}).value)
  const [isEditing, edit] = useState(false)
  const done = list?.filter(({ state }) => state === 'done').length ?? 0
  return (
    <section aria-label={t('response.page.console')}>
      <div className="st-response-head">
        <h2>{t('response.page.console')}</h2>
        {list && (
          <span className="gt-quiet">{t('response.page.console.done', { count: done, total: list.length })}</span>
        )}
      </div>
      <p className="gt-quiet">{t('response.page.console.help')}</p>
      <ul className="st-console">
        {list?.map(({ item, state }) => (
          <li key={item}>
            <TickField
              label={itemText(t, item, console)}
              description={t(`response.console.${item}.why`)}
              isTicked={state === 'done'}
              onTick={(isTicked) => void runCommand('response.tickConsole', { item, isDone: isTicked })}
            />
            {state === 'changed' && <strong className="st-changed">{t('response.page.console.changed')}</strong>}
            {item === 'signature' && console.signatureLines.length > 0 && (
              <ol className="st-signature">
                {console.signatureLines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ul>
      {hasFewLines && mayChange && <p className="st-changed">{t('response.page.fewLines')}</p>}
      {mayChange && !isEditing && (
        <Button size="compact-xs" variant="default" onClick={() => edit(true)}>
          {t('response.page.edit')}
        </Button>
      )}
      {isEditing && <ConsoleForm console={console} onDone={() => edit(false)} />}
    </section>
  )
}

const valuesOf: Readonly<Partial<Record<ConsoleItem, keyof ConsoleSettings>>> = {
  waitReminder: 'waitReminderSeconds',
  loadReply: 'loadReplyFrom',
  signature: 'signatureMinutes',
}

function itemText(t: ReturnType<typeof useText>, item: ConsoleItem, console: ConsoleSettings): string {
  const field = valuesOf[item]
  return t(`response.console.${item}`, field ? { value: String(console[field]) } : {})
}
