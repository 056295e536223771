import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { type BuyerName, goBack, useNavigation } from '#renderer/shell/navigation.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { KnownOfBuyer } from './known-of-buyer.tsx'
import { receive } from './receive.ts'

interface Props {
  readonly id: string
  /** The name behind the link; null when nobody knows it any more. */
  readonly buyer: BuyerName | null
  readonly failure: Failure
}

/** There is no record under that id: what is known of the buyer all the same, what can be done, and the way back. */
export function NoCustomer({ id, buyer, failure }: Props) {
  const t = useText()
  const failureText = useFailureText('customers')
  const from = useNavigation((state) => state.from)
  const stranger = failure.code === 'customer_not_found' ? buyer : null
  return (
    <Stack className="gt-pad" gap="md">
      {stranger ? <Stranger id={id} buyer={stranger} /> : <Text>{failureText(failure)}</Text>}
      <Group gap="sm">
        {stranger && <Button onClick={() => void receive(stranger)}>{t('customers.receive')}</Button>}
        {from && (
          <Button variant="default" onClick={goBack}>
            {t('customers.back', { page: t(`shell.page.${from}`) })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** A buyer without orders has no record yet, but may have been talked to and been promised something. */
function Stranger({ id, buyer }: { id: string; buyer: BuyerName }) {
  const t = useText()
  const { platform, nick } = buyer
  return (
    <>
      <Group gap="sm">
        <Title order={3}>{nick}</Title>
        <Badge variant="light">{t(`shell.platform.${platform}`)}</Badge>
      </Group>
      <Text maw={620}>{t('customers.stranger')}</Text>
      <KnownOfBuyer id={id} buyer={buyer} />
    </>
  )
}
