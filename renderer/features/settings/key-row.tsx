import { Button, Kbd } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useHotKey } from '#renderer/shell/hot-key.ts'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { keyOfEvent } from '#renderer/ui/key-of.ts'
import { refusedKey, shownKey, warnedKey } from '#shared/settings/key-text.ts'
import { firstKeys, type KeyName, keyFor, keyOf, type OwnKeys, sharersOf, shownKeyOf } from '#shared/settings/keys.ts'

interface Props {
  readonly name: KeyName
  readonly own: OwnKeys
  /** null switches it off, undefined gives back the first one. */
  readonly onChange: (key: string | null | undefined) => void
}

/** What a key does, the key, and what stands in its way. */
export function KeyRow({ name, own, onChange }: Props) {
  const t = useText()
  const [isAsking, ask] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const what = t(`keys.${name}`)
  const key = keyOf(own, name)
  const troubles = useTroubles(name, own)

  function press(event: React.KeyboardEvent): void {
    if (!isAsking) return
    const pressed = keyOfEvent(event.nativeEvent)
    // Everything pressed here is an answer: no other key of ours, and no Tab away.
    event.preventDefault()
    event.stopPropagation()
    if (pressed === null) return
    ask(false)
    setRefused(null)
    if (pressed === 'Delete' || pressed === 'Backspace') onChange(null)
    else if (pressed !== 'Esc') choose(pressed)
  }

  function choose(pressed: string): void {
    const refusal = refusedKey(pressed)
    const next = keyFor(name, pressed)
    if (refusal !== null) setRefused(t(`keys.refused.${refusal}`, { key: shownKey(pressed) }))
    else if (next === null) setRefused(t('keys.refused.digit'))
    else onChange(next === firstKeys[name] ? undefined : next)
  }

  return (
    <li data-row className="st-key">
      <span className="st-key-what">{what}</span>
      <button
        type="button"
        className="st-key-button"
        aria-label={`${t('keys.changeOf', { what })} ${shownKeyOf(own, name) ?? t('keys.off')}`}
        onClick={() => ask(true)}
        onBlur={() => ask(false)}
        onKeyDown={press}
      >
        {isAsking ? t('keys.pressNow') : <KeyText shown={shownKeyOf(own, name)} off={t('keys.off')} />}
      </button>
      {key === null ? (
        <span />
      ) : (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('keys.switchOffOf', { what })}
          onClick={() => onChange(null)}
        >
          {t('keys.switchOff')}
        </Button>
      )}
      {own[name] !== undefined && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('keys.firstOf', { what })}
          onClick={() => onChange(undefined)}
        >
          {t('keys.first')}
        </Button>
      )}
      {(refused !== null || troubles.length > 0) && (
        <span className="st-key-trouble" role="status">
          <IconAlertTriangle size={14} aria-hidden /> {refused ?? troubles.join(' ')}
        </span>
      )}
    </li>
  )
}

function KeyText({ shown, off }: { shown: string | null; off: string }) {
  return shown === null ? <span className="gt-quiet">{off}</span> : <Kbd>{shown}</Kbd>
}

/** Conflicts: with other programs, with keys of ours, with what input methods and chat programs use. */
function useTroubles(name: KeyName, own: OwnKeys): string[] {
  const t = useText()
  const { state } = useHotKey()
  const key = keyOf(own, name)
  if (key === null) return []
  const isDeaf = name === 'hotKey' && (state === 'taken' || state === 'odd')
  return [
    ...(isDeaf ? [t(`keys.hotKey.${state}`, { key: shownKey(key) })] : []),
    ...sharedWith(t, sharersOf(own, name)),
    ...warning(t, key),
  ]
}

function sharedWith(t: Text, others: readonly KeyName[]): string[] {
  if (others.length === 0) return []
  return [t('keys.shared', { others: others.map((other) => t(`keys.${other}`)).join(' / ') })]
}

function warning(t: Text, key: string): string[] {
  const code = warnedKey(key)
  return code === null ? [] : [t(`keys.warned.${code}`, { key: shownKey(key) })]
}
