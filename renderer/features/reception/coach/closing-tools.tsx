import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { cues, techniques } from '#shared/coach/coach-note.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { focusSearch } from '../focus.ts'
import { useAct } from '../use-act.ts'

interface Props {
  readonly id: string
  readonly noted: Value<'coach.noted'>
}

/** Step 5: which cue shows, said by the agent; and the one final push (R16). */
export function ClosingTools({ id, noted }: Props) {
  const t = useText()
  const { push } = noted
  const chosen = noted.cues.at(-1)?.cue
  const act = useAct(id)
  const run = (work: Promise<unknown>) => void work.then(focusSearch)
  return (
    <>
      <Choice
        label={t('coach.cue')}
        items={cues.map((cue) => ({
          key: cue,
          words: t(`coach.cue.${cue}`),
          isChosen: cue === chosen,
          act: () => run(act('coach.noteCue', { id, cue })),
        }))}
      />
      {push === null ? (
        <Choice
          label={t('coach.push')}
          title={t('coach.push.title')}
          items={techniques.map((technique) => ({
            key: technique,
            words: t(`coach.technique.${technique}`),
            isChosen: false,
            act: () => run(act('coach.recordPush', { id, technique })),
          }))}
        />
      ) : (
        <span className="rc-pushed" title={t('coach.push.done', { time: formatInstant(push.at).slice(11, 16) })}>
          <IconCheck size={12} aria-hidden />{' '}
          {t('coach.push.was', { technique: t(`coach.technique.${push.technique}`) })}
        </span>
      )}
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly title?: string
  readonly items: readonly { key: string; words: string; isChosen: boolean; act: () => void }[]
}

function Choice({ label, title = label, items }: ChoiceProps) {
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} returnFocus={false} onClose={focusSearch}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          title={title}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ key, words, isChosen, act }) => (
          <Menu.Item key={key} aria-checked={isChosen} fw={isChosen ? 600 : 400} onClick={act}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
