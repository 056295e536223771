import { Stack, Table, Text } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'

type Account = Value<'inspection.accounts'>[number]

/** Who the accounts are that spoke for the shop: said once, and all their talks know it. */
export function AccountsView() {
  const t = useText()
  const accounts = useQuery('inspection.accounts', {}).value
  const people = (useQuery('staff.people', {}).value ?? []).filter(({ isActive }) => isActive)
  if (!accounts) return null
  if (accounts.length === 0) return <Text className="gt-pad gt-quiet">{t('inspection.logs.noAccounts')}</Text>
  return (
    <Stack className="gt-pad lg-scroll" gap="sm">
      <Text className="gt-quiet">{t('inspection.logs.accountsHint')}</Text>
      <Table maw={760}>
        <TableHead
          titles={[
            t('inspection.logs.column.account'),
            t('inspection.logs.column.platform'),
            t('inspection.logs.column.person'),
          ]}
        />
        <Table.Tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} people={people} />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

interface Props {
  readonly account: Account
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

function AccountRow({ account: { id, account, platform, personId, alike, isLinking }, people }: Props) {
  const t = useText()
  const { problem, start } = useSending<[string | null]>('inspection', (next) =>
    runCommand('inspection.nameAccount', { id, personId: next }),
  )
  const nameOf = (one: string) => people.find((person) => person.id === one)?.name ?? ''
  return (
    <Table.Tr>
      <Table.Td className="lg-name">{account}</Table.Td>
      <Table.Td>{t(`shell.platform.${platform}`)}</Table.Td>
      <Table.Td>
        <PickField
          label={t('inspection.logs.whoIs', { account })}
          placeholder={
            alike === null ? t('inspection.logs.unknownPerson') : t('inspection.logs.perhaps', { name: nameOf(alike) })
          }
          values={people.map((person) => person.id)}
          wordsOf={nameOf}
          value={personId}
          onPick={(next) => void start(next)}
          onClear={() => void start(null)}
        />
        {isLinking && <Text className="gt-quiet">{t('inspection.logs.linking')}</Text>}
        <ProblemLine problem={problem} />
      </Table.Td>
    </Table.Tr>
  )
}
