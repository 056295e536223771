import { Button } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { useQuery } from '#renderer/data/use-query.ts'
import { type BuyerName, goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'

/** Open cases of this buyer, so that the story is not told twice; each opens on its own page. */
export function BuyerCases({ customerId }: { readonly customerId: string }) {
  const t = useText()
  const cases = (useQuery('aftersales.ofBuyer', { customerId }).value ?? []).filter(({ closedAt }) => closedAt === null)
  return cases.map(({ id, kind, next, due, ownerName }) => (
    <p key={id} className="rc-card-line">
      <IconLifebuoy size={14} aria-hidden />
      <Button size="compact-xs" variant="subtle" onClick={() => goTo('aftersales', id)}>
        {t('aftersales.caseOf', { kind: t(`aftersales.kind.${kind}`), next: t(`aftersales.next.${next}`) })}
      </Button>
      <span className="gt-quiet">{ownerName}</span>
      {due && <DueMark dueAt={due.dueAt} />}
    </p>
  ))
}

/** To a new case of this buyer. */
export function NewCaseButton({ buyer }: { readonly buyer: BuyerName }) {
  const t = useText()
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => goTo('aftersales', null, buyer)}>
      {t('aftersales.open')}
    </Button>
  )
}
