import { IconPhoto } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { ScriptText } from './script-text.tsx'

interface Props {
  readonly script: FoundScript
  readonly values: VariableValues
  /** Place in the list from 1 while the first nine are taken by Alt and the digit; else null. */
  readonly place: number | null
  readonly isActive: boolean
  readonly onTake: () => void
  readonly onPoint: () => void
}

export function optionId(script: Pick<FoundScript, 'id'>): string {
  return `script-${script.id}`
}

export function ScriptRow({ script, values, place, isActive, onTake, onPoint }: Props) {
  const t = useText()
  const digit = place !== null && place <= 9 ? place : null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above answers the keys (aria-activedescendant)
    <div
      role="option"
      id={optionId(script)}
      aria-selected={isActive}
      tabIndex={-1}
      className="rc-script"
      data-act={digit === null ? undefined : `script-${digit}`}
      onClick={onTake}
      onMouseMove={onPoint}
    >
      <span className="rc-script-place" aria-hidden>
        {digit}
      </span>
      <span className="rc-script-title">{script.title}</span>
      <span className="rc-script-preview">
        <ScriptText text={script.messages[0] ?? ''} values={values} />
      </span>
      {script.pictures && script.pictures.length > 0 && (
        <IconPhoto size={13} aria-label={t('scripts.page.hasPictures')} />
      )}
      {script.messages.length > 1 && (
        <span className="rc-script-mark">
          {t('reception.page.scripts.messages', { count: script.messages.length })}
        </span>
      )}
      {script.shortcut !== '' && <kbd className="rc-script-shortcut">{script.shortcut}</kbd>}
    </div>
  )
}
