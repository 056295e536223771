import { Button, Menu } from '@mantine/core'
import {
  IconChecklist,
  IconClockPause,
  IconMessage2Plus,
  IconMoodCheck,
  IconPinned,
  IconTool,
} from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { changeBuyerView, useBuyerView } from './reception-view.ts'
import { useAct } from './use-act.ts'

const waitMinutes = [2, 5, 10] as const

/** What follows an answer: the buyer spoke, nothing to answer, wait a moment, a promise, after-sales, the order check. */
export function AnswerBar({ reception }: { reception: Reception }) {
  const t = useText()
  const { id, isAfterSales } = reception
  const act = useAct(id)
  const { sheet } = useBuyerView(id)
  const toggle = (name: 'promise' | 'check') => changeBuyerView(id, { sheet: sheet === name ? null : name })
  const done = (work: Promise<unknown>) => void work.then(focusSearch)
  return (
    <div className="rc-answers" role="toolbar" aria-label={t('reception.page.answers.title')}>
      <Button
        variant="default"
        leftSection={<IconMessage2Plus size={15} />}
        data-act="buyer-spoke"
        title={t('reception.page.answers.spoke.title')}
        onClick={() => done(act('reception.buyerSpoke', { id }))}
      >
        {t('reception.page.answers.spoke')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconMoodCheck size={15} />}
        data-act="no-answer"
        title={t('reception.page.answers.none.title')}
        onClick={() => done(act('reception.noAnswerNeeded', { id }))}
      >
        {t('reception.page.answers.none')}
      </Button>
      <Menu key={id} position="top-start" transitionProps={{ duration: 0 }} returnFocus={false} onClose={focusSearch}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconClockPause size={15} />}
            data-act="wait"
            title={t('reception.page.answers.wait.title')}
          >
            {t('reception.page.answers.wait')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {waitMinutes.map((minutes, at) => (
            <Menu.Item
              key={minutes}
              data-autofocus={at === 0 || undefined}
              onClick={() => done(act('reception.askToWait', { id, minutes }))}
            >
              {t('reception.page.answers.minutes', { minutes })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant={sheet === 'promise' ? 'light' : 'default'}
        leftSection={<IconPinned size={15} />}
        data-act="promise"
        title={t('reception.page.answers.promise.title')}
        aria-expanded={sheet === 'promise'}
        onClick={() => toggle('promise')}
      >
        {t('reception.page.answers.promise')}
      </Button>
      {reception.step !== 'orderConfirmation' && (
        <Button
          variant={sheet === 'check' ? 'light' : 'default'}
          leftSection={<IconChecklist size={15} />}
          data-act="check"
          title={t('reception.page.answers.check.title')}
          aria-expanded={sheet === 'check'}
          onClick={() => toggle('check')}
        >
          {t('reception.page.answers.check')}
        </Button>
      )}
      <Button
        variant={isAfterSales ? 'light' : 'default'}
        leftSection={<IconTool size={15} />}
        data-act="after-sales"
        title={t('reception.page.answers.afterSales.title')}
        aria-pressed={isAfterSales}
        onClick={() => done(act('reception.markAfterSales', { id, isAfterSales: !isAfterSales }))}
      >
        {t('reception.page.answers.afterSales')}
      </Button>
    </div>
  )
}
