import { useText } from '#renderer/text/use-text.ts'
import { onFieldKey } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import type { RecapExtras } from '#shared/checks/recap.ts'
import { focusSearch } from './focus.ts'
import { useField } from './reception-view.ts'

const extraNames = ['courier', 'gift', 'dispatch', 'discount'] as const
const mostLetters = { courier: 60, gift: 120, dispatch: 60, discount: 60 } as const

/** What was agreed with the buyer and stands on no order, from the small fields of the buyer. */
export function extrasOf(fields: Readonly<Record<string, string>>): RecapExtras {
  const of = (name: (typeof extraNames)[number]) => fields[`extra.${name}`] ?? ''
  return { courier: of('courier'), gift: of('gift'), dispatch: of('dispatch'), discount: of('discount') }
}

export function RecapExtraFields({ id }: { id: string }) {
  return (
    <div className="rc-extras">
      {extraNames.map((name) => (
        <Extra key={name} id={id} name={name} />
      ))}
    </div>
  )
}

function Extra({ id, name }: { id: string; name: (typeof extraNames)[number] }) {
  const t = useText()
  const [text, setText] = useField(id, `extra.${name}`)
  return (
    <LineField
      label={t(`reception.page.extra.${name}`)}
      maxLength={mostLetters[name]}
      value={text}
      onText={setText}
      onKeyDown={onFieldKey({ escape: focusSearch })}
    />
  )
}
