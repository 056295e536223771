import { CloseButton } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { areStepsShown, type FirstStepName, firstStepNames } from '#shared/settings/first-steps.ts'
import './first-steps.css'
import { useLayers } from './layers.ts'
import { goTo } from './navigation.ts'
import { noteHotKey } from './note-hot-key.ts'

const acts: Readonly<Record<FirstStepName, () => void>> = {
  orders: () => goTo('orders'),
  scripts: () => goTo('scripts', 'files'),
  hotKey: () => {
    useLayers.getState().open('palette')
    noteHotKey()
  },
  reception: () => window.dispatchEvent(new CustomEvent('guitai:new-reception')),
}

/** What a fresh shop does first (ux 8): ticked from what is really there, gone when all is done or put away. */
export function FirstSteps() {
  const t = useText()
  const { value } = useQuery('settings.firstSteps', {})
  if (!value || !areStepsShown(value)) return null
  const { done } = value
  return (
    <section className="gt-first" aria-label={t('shell.firstSteps.title')}>
      <header>
        <h3>{t('shell.firstSteps.title')}</h3>
        <span className="gt-quiet">
          {t('shell.firstSteps.count', { done: done.length, all: firstStepNames.length })}
        </span>
        <span className="gt-spread" />
        <CloseButton
          size="sm"
          aria-label={t('shell.firstSteps.putAway')}
          title={t('shell.firstSteps.putAway')}
          onClick={() => void runCommand('settings.noteFirstStep', { did: 'putAway' })}
        />
      </header>
      <ol onKeyDown={moveByArrows}>
        {firstStepNames.map((name) => (
          <Step key={name} name={name} isDone={done.includes(name)} />
        ))}
      </ol>
    </section>
  )
}

function Step({ name, isDone }: { name: FirstStepName; isDone: boolean }) {
  const t = useText()
  const Icon = isDone ? IconCircleCheckFilled : IconCircle
  return (
    <li data-row data-done={isDone || undefined}>
      <button type="button" onClick={acts[name]}>
        <Icon size={16} aria-hidden />
        <span className="gt-first-what">{t(`shell.firstSteps.${name}`)}</span>
        <span className="gt-first-how">{t(isDone ? 'shell.firstSteps.done' : `shell.firstSteps.${name}.how`)}</span>
      </button>
    </li>
  )
}
