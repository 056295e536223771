import { Button } from '@mantine/core'
import { IconCheck, IconHandStop } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { onFieldKey } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import type { Objection } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { changeBuyerView, useBuyerView, useField } from './reception-view.ts'
import { useAct } from './use-act.ts'

interface Props {
  readonly id: string
  readonly objection: Objection
  /** Its place in the list, from 0. */
  readonly index: number
}

/** One doubt. Its answer is, unless typed otherwise, what was just copied to answer it. */
export function ObjectionLine({ id, objection, index }: Props) {
  const t = useText()
  const act = useAct(id)
  const { lastAnswer } = useBuyerView(id)
  const [typed, setTyped] = useField(id, `answer${index}`)
  const answer = typed.trim() === '' ? (lastAnswer ?? '') : typed.trim()
  const kind = t(`reception.objection.${objection.kind}`)

  if (objection.state !== 'open') {
    const Icon = objection.state === 'solved' ? IconCheck : IconHandStop
    return (
      <p className="rc-objection">
        <Icon size={14} aria-hidden />
        <span className="gt-cut">
          {t(`reception.page.objection.was.${objection.state}`, { kind, text: objection.text })}
        </span>
      </p>
    )
  }

  async function end(state: 'solved' | 'declined'): Promise<void> {
    if (answer === '') return document.querySelector<HTMLElement>(`[data-answer="${index}"]`)?.focus()
    const ended = await act('reception.solveObjection', { id, index, state, answer })
    if (ended.ok) changeBuyerView(id, { lastAnswer: null })
    focusSearch()
  }

  return (
    <div className="rc-objection" data-objection>
      <span className="rc-tag">{kind}</span>
      <span className="gt-cut rc-objection-text" title={objection.text}>
        {objection.text}
      </span>
      <LineField
        className="rc-grow"
        data-answer={index}
        label={t('reception.page.objection.answer')}
        placeholder={lastAnswer ?? t('reception.page.objection.answer')}
        maxLength={400}
        value={typed}
        onText={setTyped}
        onKeyDown={onFieldKey({ enter: () => void end('solved'), escape: focusSearch })}
      />
      <Button size="compact-xs" variant="light" onClick={() => void end('solved')}>
        {t('reception.page.objection.solve')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => void end('declined')}>
        {t('reception.page.objection.decline')}
      </Button>
    </div>
  )
}
