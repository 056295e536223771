import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import './checks.css'
import { HoldForm } from './hold-form.tsx'

interface Props {
  readonly buyer: { readonly platform: Platform; readonly buyerNick: string }
  readonly onLeave: () => void
}

/** 留货 for the buyer somebody talks with: who says "in stock" keeps the pieces (R21). */
export function HoldButton({ buyer, onLeave }: Props) {
  const t = useText()
  const [isOpen, open] = useState(false)
  if (!isOpen) {
    return (
      <Button size="compact-xs" variant="subtle" className="gt-ask-change" onClick={() => open(true)}>
        {t('checks.page.hold')}
      </Button>
    )
  }
  return (
    <HoldForm
      buyer={buyer}
      onLeave={() => {
        open(false)
        onLeave()
      }}
    />
  )
}
