import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { nobody } from '#renderer/features/reception/copy.ts'
import { ScriptText } from '#renderer/features/reception/script-text.tsx'
import { ScriptValuesForm } from '#renderer/features/reception/script-values-form.tsx'
import { HeldCopyBox } from '#renderer/outgoing/held-copy-box.tsx'
import { ownKeyOf } from '#renderer/shell/own-keys.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import { ScrollPlace } from '#renderer/ui/scroll-place.tsx'
import type { PaletteHost } from './palette-host.ts'
import { listId, optionId, PaletteList } from './palette-list.tsx'
import { type Palette, usePalette } from './use-palette.ts'
import '#renderer/features/reception/scripts.css'
import './palette.css'

/** One field for everything: scripts, buyers, orders, commands. Arrows choose, Enter does it, Esc leaves. */
export function PalettePanel({ host }: { host: PaletteHost }) {
  const t = useText()
  const palette = usePalette(host)
  const field = useRef<HTMLInputElement>(null)
  const { rows, at, words, asking, values } = palette
  useEffect(() => {
    if (!asking) field.current?.select()
  }, [asking])

  return (
    <div className="pl">
      <For palette={palette} />
      <TextInput
        ref={field}
        data-autofocus
        autoFocus
        size="md"
        role="combobox"
        aria-expanded={rows.length > 0 && asking === null}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={rows[at] && !asking ? optionId(at) : undefined}
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={100}
        value={words}
        onChange={(event) => palette.say(event.currentTarget.value)}
        onKeyDown={(event) => press(event, palette, host)}
      />
      {asking ? (
        <ScriptValuesForm
          key={asking.id}
          script={asking}
          values={values}
          onFill={palette.fill}
          onLeave={palette.leaveForm}
        />
      ) : (
        <PaletteList palette={palette} />
      )}
      {!asking && <Preview palette={palette} />}
      <HeldCopyBox place={nobody} turnsWith={words} onLeave={() => field.current?.focus()} />
      <Foot palette={palette} />
    </div>
  )
}

function press(event: KeyboardEvent, palette: Palette, host: PaletteHost): void {
  if (isComposing(event.nativeEvent)) return
  if (!answerKey(event, palette, host)) return
  event.preventDefault()
  event.stopPropagation()
}

function answerKey(event: KeyboardEvent, palette: Palette, { desk, close }: PaletteHost): boolean {
  const own = ownKeyOf(event.nativeEvent)
  if (own?.name === 'waitingNext' || own?.name === 'waitingPrevious') desk.turn(own.name === 'waitingNext' ? 1 : -1)
  else if (own?.name === 'take') palette.take(own.nth - 1)
  else if (event.altKey || event.shiftKey) return false
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') palette.move(event.key === 'ArrowDown' ? 1 : -1)
  else if (event.key === 'Enter') palette.take(palette.at)
  else if (event.key === 'Escape') close()
  else return false
  return true
}

/** The chosen script as it will be pasted. */
function Preview({ palette: { rows, at, values } }: { palette: Palette }) {
  const t = useText()
  const row = rows[at]
  if (row?.kind !== 'scripts') return null
  return (
    <ScrollPlace className="rc-preview pl-preview" label={t('reception.page.scripts.preview')}>
      {row.script.messages.map((message) => (
        <p key={message}>
          <ScriptText text={message} values={values} />
        </p>
      ))}
    </ScrollPlace>
  )
}

/** For whom a script is stands first: the buyer of the chat window may be another one. */
function For({ palette: { rows, at, reception } }: { palette: Palette }) {
  const t = useText()
  const kind = rows[at]?.kind
  const isScript = kind === 'scripts' || kind === 'next'
  return (
    <p className="pl-for" data-quiet={!isScript || undefined}>
      {isScript && (reception ? t('palette.for', { nick: reception.buyerNick }) : t('palette.forNobody'))}
    </p>
  )
}

/** What Enter does, or why it did not. */
function Foot({ palette: { rows, at, reception, failure } }: { palette: Palette }) {
  const t = useText()
  const failureText = useFailureText('reception')
  const kind = rows[at]?.kind
  const isScript = kind === 'scripts' || kind === 'next'
  const hints = [
    ...(kind ? [t(isScript ? 'palette.keys.scripts' : 'palette.keys.go')] : []),
    ...(reception && isScript ? [t('palette.keys.buyer')] : []),
    t('palette.keys.leave'),
  ]
  return (
    <footer className="pl-foot">
      {failure && (
        <strong role="alert" className="pl-failure">
          {failureText(failure)}
        </strong>
      )}
      <span className="pl-hints">{hints.join(' · ')}</span>
    </footer>
  )
}
