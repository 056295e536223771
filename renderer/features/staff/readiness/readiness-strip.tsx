import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import type { PageName } from '#renderer/page-names.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { OneLine } from '#renderer/ui/one-line.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import './readiness.css'
import { type Mine, useItemWords, useOpenList, useTold } from './use-readiness.ts'

/** Where an item of the first list is looked at. */
const places: Readonly<Record<string, PageName>> = {
  handoverRead: 'handover',
  promisesSeen: 'handover',
  promotionsRead: 'handover',
  stockRead: 'handover',
}

/** Before the shift (R06): one line with the next thing to do, until all is ticked or the shift starts with a reason. */
export function ReadinessStrip() {
  const list = useOpenList()
  return list && <OpenList key={`${list.on} ${list.shift}`} list={list} />
}

function OpenList({ list }: { list: Mine }) {
  const t = useText()
  const { problem, act } = useTold()
  const [isOpen, open] = useState(false)
  const [isEarly, setEarly] = useState(false)
  const left = list.items.filter(({ tickedAt }) => tickedAt === null)
  const [next] = left
  const ticked = list.items.length - left.length
  return (
    <section className="rd-strip" aria-label={t('readiness.title')}>
      <div className="rd-line">
        <IconChecklist size={15} aria-hidden />
        <strong>{t('readiness.title')}</strong>
        <span className="rd-count">{t('readiness.count', { ticked, all: list.items.length })}</span>
        {next && !isOpen && <Item key={next.id} item={next} act={act} />}
        {!next && <span>{t('readiness.ready')}</span>}
        <span className="gt-spread" />
        {next ? (
          <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            {t(isOpen ? 'readiness.fold' : 'readiness.all')}
          </Button>
        ) : (
          <Button size="compact-xs" onClick={() => void act('readiness.begin', {})}>
            {t('readiness.begin')}
          </Button>
        )}
      </div>
      {isOpen && next && (
        <div className="rd-open">
          <ul onKeyDown={moveByArrows}>
            {list.items.map((item) => (
              <li key={item.id} data-row>
                <Item item={item} act={act} />
              </li>
            ))}
          </ul>
          {isEarly ? (
            <OneLine
              label={t('readiness.reason')}
              action={t('readiness.begin')}
              onSend={(reason) => void act('readiness.begin', { reason })}
              onLeave={() => setEarly(false)}
            />
          ) : (
            <Button size="compact-xs" variant="default" onClick={() => setEarly(true)}>
              {t('readiness.early')}
            </Button>
          )}
        </div>
      )}
      <ProblemLine problem={problem} />
    </section>
  )
}

function Item({ item, act }: { item: Mine['items'][number]; act: ReturnType<typeof useTold>['act'] }) {
  const t = useText()
  const wordsOf = useItemWords()
  const place = item.text === null ? places[item.id] : undefined
  return (
    <span className="rd-item">
      <TickField
        label={wordsOf(item)}
        isTicked={item.tickedAt !== null}
        onTick={(isTicked) => void act('readiness.tick', { itemId: item.id, isDone: isTicked })}
      />
      {place && item.tickedAt === null && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${wordsOf(item)}: ${t('readiness.go')}`}
          onClick={() => goTo(place)}
        >
          {t('readiness.go')}
        </Button>
      )}
    </span>
  )
}
