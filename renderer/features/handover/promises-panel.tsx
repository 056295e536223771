import { Button, Text } from '@mantine/core'
import { IconChecks, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { PromiseForm } from './promise-form.tsx'
import './promises.css'
import { PromiseLine } from './promise-line.tsx'
import type { OwedPromise } from './promise-work.tsx'
import { useNames } from './use-names.ts'

interface Told {
  readonly text: string
  readonly isProblem: boolean
}

function toldProblem(told: Told | null): string | null {
  return told?.isProblem ? told.text : null
}

/** 备忘录 (R05): what the shop still owes buyers, the longest overdue first. */
export function PromisesPanel() {
  const t = useText()
  const failureText = useFailureText('handover')
  const nameOf = useNames()
  const list = useRef<HTMLUListElement>(null)
  const [whose, setWhose] = useState<'mine' | 'all'>('mine')
  const pages = usePages(whose)
  const [openId, setOpenId] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const asked = useQuery('handover.openPromises', { whose, after: pages.after })
  const page = useLast(asked.value)
  const problem = asked.failure ? failureText(asked.failure) : toldProblem(told)

  async function answer({ id, what, buyerNick }: OwedPromise, note: string): Promise<void> {
    const result = await runCommand('handover.answerPromise', { id, note })
    if (!result.ok) return setTold({ text: failureText(result.failure), isProblem: true })
    setOpenId(null)
    setTold({ text: t('handover.page.answeredNow', { nick: buyerNick, what }), isProblem: false })
    // The answered line goes with the next answer of the store; the first that is left is the most urgent one.
    setTimeout(() => list.current?.querySelector<HTMLElement>('[data-promise]')?.focus(), 60)
  }

  return (
    <div className="ho-promises">
      <div className="ho-promises-top">
        <ChoiceRow
          label={t('handover.page.whose')}
          value={whose}
          onChoose={setWhose}
          choices={(['mine', 'all'] as const).map((one) => ({ value: one, label: t(`handover.page.whose.${one}`) }))}
        />
        {page && (
          <span className="gt-quiet">
            {t('handover.page.owed', { total: page.total ?? page.rows.length, overdue: page.overdue })}
          </span>
        )}
        <span className="gt-spread" />
        <Button leftSection={<IconPlus size={14} />} variant="default" onClick={() => setAdding(true)}>
          {t('handover.page.addPromise')}
        </Button>
      </div>
      {isAdding && <PromiseForm onDone={() => setAdding(false)} />}
      <ProblemLine problem={problem} />
      {told && !told.isProblem && (
        <p className="ho-done" role="status">
          <IconChecks size={15} aria-hidden />
          {told.text}
        </p>
      )}
      {page && page.rows.length > 0 && (
        <>
          <p className="gt-quiet ho-keys">{t('handover.page.promiseKeys')}</p>
          <ul className="ho-items" ref={list} onKeyDown={moveByArrows} aria-label={t('handover.page.promises')}>
            {page.rows.map((promise) => (
              <PromiseLine
                key={promise.id}
                promise={promise}
                isOpen={promise.id === openId}
                nameOf={nameOf}
                onToggle={() => setOpenId(promise.id === openId ? null : promise.id)}
                onAnswer={(note) => void answer(promise, note)}
              />
            ))}
          </ul>
        </>
      )}
      {page && page.rows.length === 0 && !isAdding && (
        <div className="ho-empty">
          <strong>{t(`handover.page.noPromises.${whose}`)}</strong>
          <Text className="gt-quiet">{t('handover.page.promisesHelp')}</Text>
        </div>
      )}
      <Pager pages={pages} next={page?.next} />
    </div>
  )
}
