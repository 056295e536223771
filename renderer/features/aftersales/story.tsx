import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { actOn } from './act.ts'

/** Everything that happened, the newest first; a line is only ever added. */
export function Story({ view }: { readonly view: TicketView }) {
  const t = useText()
  const [words, setWords] = useState('')
  const { problem, isSending, start } = useSending('aftersales', note, () => setWords(''))

  async function note() {
    return words.trim() === '' ? t('aftersales.note.empty') : actOn(view, { do: 'note', words })
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    void start()
  }

  return (
    <section aria-label={t('aftersales.story')}>
      <h3>{t('aftersales.story')}</h3>
      <form className="as-line" noValidate onSubmit={submit} onKeyDown={onCtrlEnter(() => void start())}>
        <TextField
          className="as-grow"
          label={t('aftersales.note')}
          minRows={1}
          maxLength={1_000}
          value={words}
          onText={setWords}
        />
        <Button type="submit" variant="default" loading={isSending}>
          {t('aftersales.note.add')}
        </Button>
      </form>
      <ProblemLine problem={problem} />
      <ol className="as-story">
        {view.turns.toReversed().map((turn) => (
          <li key={`${turn.at} ${turn.did} ${turn.words}`}>
            <span className="gt-quiet" title={formatInstant(turn.at)}>
              {formatInstant(turn.at).slice(5, 16)}
            </span>
            <span>
              <strong>{turn.byName}</strong> <TurnWords turn={turn} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

type Turn = TicketView['turns'][number]

function TurnWords({ turn }: { readonly turn: Turn }) {
  const t = useText()
  const { did, of, words, fromName, toName } = turn
  const about = of === undefined ? '' : ofWords(t, did, of)
  const said = did === 'evidence' ? t(`aftersales.standing.${words}`) : words
  return (
    <>
      {t(`aftersales.did.${did}`, { of: about, from: fromName ?? '', to: toName ?? '' })}
      {said !== '' && <q className="as-said">{said}</q>}
    </>
  )
}

function ofWords(t: ReturnType<typeof useText>, did: Turn['did'], of: string): string {
  if (did === 'verified') return t(`flows.clock.${of}`)
  if (did === 'step' || did === 'back' || did === 'ended') return t(`aftersales.next.${of}`)
  if (did === 'evidence' || did === 'attached') return t(`aftersales.evidence.${of}`)
  return did === 'escalated' || did === 'passedOn' ? t(`aftersales.level.${of}`) : of
}
