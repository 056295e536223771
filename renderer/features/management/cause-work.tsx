import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useSending } from '#renderer/ui/use-sending.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { CauseView } from '#shared/management/cause-entries.ts'
import { CauseFacts } from './cause-facts.tsx'
import { CauseState } from './cause-row.tsx'
import { endOfDay } from './day-field.ts'
import { openCause } from './management-view.ts'
import { TaskForm } from './task-form.tsx'
import { TaskRow } from './task-row.tsx'

/** One record: what was seen, why, what is done about it, and whether it helped. */
export function CauseWork({ id }: { readonly id: string }) {
  const t = useText()
  const view = useLast(useQuery('management.rootCause', { id }).value)
  if (!view) return <div aria-busy="true" />
  const isOpen = view.closedAt === null
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
        {t(`management.from.${view.from.kind}`, { at: formatInstant(view.startedAt).slice(0, 10) })}
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
        <FormButton words={t('management.cause.close')}>{(close) => <Closing view={view} onDone={close} />}</FormButton>
      ) : (
        <Closed view={view} />
      )}
    </div>
  )
}

interface FormProps {
  readonly view: CauseView
  readonly onDone: () => void
}

function Closing({ view: { id, version }, onDone }: FormProps) {
  const t = useText()
  const [check, setCheck] = useState('')
  return (
    <OpenedForm
      domain="management"
      onSend={() => runCommand('management.closeRootCause', { id, expected: version, checkAt: endOfDay(check) })}
      onDone={onDone}
      action={t('management.cause.close')}
    >
      <LineField
        autoFocus
        isTitled
        type="date"
        label={t('management.cause.checkAt')}
        description={t('management.cause.checkAt.help')}
        value={check}
        onText={setCheck}
      />
    </OpenedForm>
  )
}

function Closed({ view }: { readonly view: CauseView }) {
  const t = useText()
  const { id, version, closedAt, checked, since, lastAt } = view
  const reopening = useSending('management', () => runCommand('management.reopenRootCause', { id, expected: version }))
  return (
    <section>
      <p>{t('management.cause.closedOn', { on: formatInstant(closedAt ?? 0).slice(0, 10) })}</p>
      {since > 0 && (
        <p className="mg-missing">
          {t('management.cause.recurredOn', { count: since, on: formatInstant(lastAt ?? 0).slice(0, 10) })}
        </p>
      )}
      {checked && <p>{t('management.cause.checked', { words: checked.words })}</p>}
      <div className="mg-line">
        {checked === null && (
          <FormButton words={t('management.cause.check')}>
            {(close) => <Checking view={view} onDone={close} />}
          </FormButton>
        )}
        <Button
          size="compact-xs"
          variant="default"
          loading={reopening.isSending}
          onClick={() => void reopening.start()}
        >
          {t('management.cause.reopen')}
        </Button>
        <ProblemLine problem={reopening.problem} />
      </div>
    </section>
  )
}

function Checking({ view: { id, version, since }, onDone }: FormProps) {
  const t = useText()
  const [hasHelped, setHelped] = useState(since === 0)
  const [words, setWords] = useState('')
  return (
    <OpenedForm
      domain="management"
      onSend={() => runCommand('management.checkRootCause', { id, expected: version, hasHelped, words })}
      onDone={onDone}
      action={t('management.cause.check')}
    >
      <TickField label={t('management.cause.hasHelped')} isTicked={hasHelped} onTick={setHelped} />
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('management.cause.checkWords')}
        maxLength={300}
        value={words}
        onText={setWords}
      />
    </OpenedForm>
  )
}
