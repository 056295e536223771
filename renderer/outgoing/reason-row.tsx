import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { onFieldKey } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { giveReason } from './check-before-copy.ts'
import type { HeldCopy } from './held-copies.ts'

const usual = ['own', 'official', 'asked'] as const

/** Trade safety is passed with a reason (R22): one press for the usual ones, or own words. */
export function ReasonRow({ place, held }: { place: string; held: HeldCopy }) {
  const t = useText()
  const [own, setOwn] = useState('')
  const first = useRef<HTMLButtonElement>(null)
  // After whoever pressed has put the focus back where it was.
  useEffect(() => void requestAnimationFrame(() => first.current?.focus()), [])

  function pass(reason: string): void {
    giveReason(place, reason)
    void held.again(held.texts)
  }

  return (
    <fieldset className="og-reasons">
      <legend>{t('norms.held.reason')}</legend>
      {usual.map((name, index) => (
        <Button
          key={name}
          ref={index === 0 ? first : undefined}
          size="compact-xs"
          variant="default"
          onClick={() => pass(t(`norms.held.reason.${name}`))}
        >
          {t(`norms.held.reason.${name}`)}
        </Button>
      ))}
      <LineField
        size="xs"
        className="og-own"
        label={t('norms.held.reason')}
        placeholder={t('norms.held.reason.other')}
        maxLength={120}
        value={own}
        onText={setOwn}
        onKeyDown={onFieldKey({ enter: () => own.trim() !== '' && pass(own.trim()) })}
      />
      <small className="gt-quiet">{t('norms.held.logged')}</small>
    </fieldset>
  )
}
