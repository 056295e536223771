import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import type { BuyerName } from '#renderer/shell/navigation.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { StandingLine } from '#renderer/ui/standing-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import { CustomerMarks } from './customer-marks.tsx'
import { FactorsNote } from './factors-note.tsx'
import { KnownOfBuyer } from './known-of-buyer.tsx'
import { NoCustomer } from './no-customer.tsx'
import { AccountsPanel } from './person/accounts-panel.tsx'
import { EraseForm } from './person/erase-form.tsx'
import { NotesPanel } from './person/notes-panel.tsx'
import { PersonFacts } from './person/person-facts.tsx'
import { PersonOrders } from './person/person-orders.tsx'
import { ProfilePanel } from './person/profile-panel.tsx'
import { receive } from './receive.ts'
import { RiskAsk } from './risk-ask.tsx'

type Card = Value<'customers.get'>

interface Props {
  readonly id: string
  /** The name behind the link that led here: there may be no record yet. */
  readonly buyer: BuyerName | null
}

/** All that is known at a glance. Figures follow the orders and are never typed. */
export function CustomerCard({ id, buyer }: Props) {
  const t = useText()
  const { value: card, failure } = useQuery('customers.get', { id })
  const [erased, setErased] = useState<number | null>(null)
  if (erased !== null)
    return (
      <p className="gt-pad" role="status">
        {t('customers.erased', { orders: erased })}
      </p>
    )
  if (failure) return <NoCustomer id={id} buyer={buyer} failure={failure} />
  if (!card) return null
  return (
    <Stack className="gt-pad" gap="md">
      <Group gap="sm">
        <Title order={3}>{card.nick}</Title>
        <Badge variant="light">{t(`shell.platform.${card.platform}`)}</Badge>
        {card.accounts.length > 1 && (
          <Badge variant="outline">{t('customers.accountsOf', { count: card.accounts.length })}</Badge>
        )}
        <Button variant="default" onClick={() => void receive(card)}>
          {t('customers.receive')}
        </Button>
      </Group>
      <Twins card={card} />
      <StandingLine customerId={card.id} />
      <PersonFacts person={card} />
      <Remark key={card.id} card={card} />
      <CustomerMarks card={card} />
      <NotesPanel person={card} />
      <ProfilePanel person={card} />
      <PersonOrders id={card.id} />
      {card.accounts.map(({ id: account, platform, nick }) => (
        <KnownOfBuyer key={account} id={account} buyer={{ platform, nick }} />
      ))}
      <AccountsPanel person={card} />
      {card.paidOrderCount > 0 && <FactorsNote customerId={card.id} />}
      <RiskAsk card={card} />
      <EraseForm person={card} onErased={setErased} />
    </Stack>
  )
}

function Twins({ card }: { card: Card }) {
  const t = useText()
  const twins = useQuery('customers.lookalikes', { platform: card.platform, nick: card.nick })
  return (twins.value ?? []).map((twin) => (
    <Text key={twin.id} c="orange" role="alert">
      {`${twin.nick} · ${t('customers.lookalikeHelp', { positions: twin.positions.map((at) => at + 1).join(', ') })}`}
    </Text>
  ))
}

interface Typed {
  readonly text: string
  /** The remark as it stood when the typing began. */
  readonly over: string
}

/** What the next colleague has to know; everybody sees who wrote it and when. What is typed stays until it is saved. */
function Remark({ card: { id, version, remark } }: { card: Card }) {
  const t = useText()
  const failureText = useFailureText('customers')
  const [typed, setTyped] = useState<Typed | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const saved = remark?.text ?? ''

  async function save({ text, over }: Typed): Promise<void> {
    if (over !== saved) {
      setTyped({ text, over: saved })
      return setProblem(t('customers.remarkChanged', { text: saved }))
    }
    const result = await runCommand('customers.saveRemark', { id, expected: version, text })
    setProblem(result.ok ? null : failureText(result.failure))
    if (result.ok) setTyped((now) => (now === null || now.text === text ? null : { ...now, over: text.trim() }))
  }

  return (
    <Stack gap={4} maw={620}>
      <TextField
        isTitled
        label={t('customers.remark')}
        description={remark ? t('customers.remarkBy', { name: remark.byName, at: formatInstant(remark.at) }) : ''}
        minRows={2}
        maxLength={500}
        value={typed?.text ?? saved}
        onText={(value) => setTyped({ text: value, over: typed?.over ?? saved })}
      />
      <ProblemLine problem={problem} />
      <Group>
        <Button disabled={typed === null || typed.text === saved} onClick={() => typed && void save(typed)}>
          {t('shell.save')}
        </Button>
      </Group>
    </Stack>
  )
}
