import { Button } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { CauseClosed } from './cause-closed.tsx'
import { CauseClosing } from './cause-closing.tsx'
import { CauseFacts } from './cause-facts.tsx'
import { CauseState } from './cause-row.tsx'
import { openCause } from './management-view.ts'
import { TaskForm } from './task-form.tsx'
import { TaskRow } from './task-row.tsx'

/** One record: what was seen, why, what is done about it, and whether it helped. */
export function CauseWork({ id }: { readonly id: string }) {
  const t = useText()
  const view = useLast(useQuery('management.rootCause', { id }).value)
  if (!view) return <div aria-busy="true" />
  const isOpen = view.closedAt === null
  const { kind, id: fromId } = view.from
  return (
    <div className="mg-page">
      <div className="mg-line">
        <Button size="compact-xs" variant="default" onClick={() => openCause(null)}>
          {t('shell.back')}
        </Button>
        <h2>{view.cause}</h2>
        <CauseState row={view} />
      </div>
      <p className="gt-quiet">
        {t(`management.from.${kind}`, { at: formatInstant(view.startedAt).slice(0, 10) })}{' '}
        {kind === 'ticket' && fromId !== null && (
          <button type="button" className="mg-link" onClick={() => goTo('aftersales', fromId)}>
            {t('shell.page.aftersales')}
          </button>
        )}
      </p>
      <CauseFacts key={view.version} view={view} />
      <section>
        <h3>{t('management.cause.preventions')}</h3>
        {view.preventions.length === 0 && <p className="gt-quiet">{t('management.cause.noPrevention')}</p>}
        <ul className="mg-list">
          {view.preventions.map((task) => (
            <TaskRow key={task.id} task={task} mayChange />
          ))}
        </ul>
        {isOpen && (
          <FormButton words={t('management.cause.addPrevention')}>
            {(close) => <TaskForm of={{ kind: 'rootCause', id }} onDone={close} />}
          </FormButton>
        )}
      </section>
      {isOpen ? (
        <FormButton words={t('management.cause.close')}>
          {(close) => <CauseClosing view={view} onDone={close} />}
        </FormButton>
      ) : (
        <CauseClosed view={view} />
      )}
    </div>
  )
}
