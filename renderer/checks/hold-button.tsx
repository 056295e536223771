import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
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
  return (
    <FormButton words={t('checks.page.hold')} onLeave={onLeave}>
      {(close) => <HoldForm buyer={buyer} onLeave={close} />}
    </FormButton>
  )
}
