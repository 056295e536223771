import { Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ownerOnly } from '#shared/kernel/role.ts'
import type { Person } from '#shared/staff/person.ts'
import { PasswordChange } from './password-change.tsx'
import { PersonForm } from './person-form.tsx'

type Dialog = { readonly kind: 'add' } | { readonly kind: 'change' | 'password'; readonly person: Person }

/** Local accounts. Owners add and change people; everybody sees who is who. */
export function PeoplePanel() {
  const t = useText()
  const seat = useSeat()
  const people = useQuery('staff.people', {})
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const isOwner = may(seat, ownerOnly)
  const close = () => setDialog(null)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text className="gt-quiet">{t('staff.peopleHelp')}</Text>
        {isOwner && <Button onClick={() => setDialog({ kind: 'add' })}>{t('staff.add')}</Button>}
      </Group>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('staff.name')}</Table.Th>
            <Table.Th>{t('staff.role')}</Table.Th>
            <Table.Th>{t('staff.department')}</Table.Th>
            <Table.Th>{t('staff.state')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(people.value ?? []).map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>{person.name}</Table.Td>
              <Table.Td>{t(`shell.role.${person.role}`)}</Table.Td>
              <Table.Td>{person.department}</Table.Td>
              <Table.Td>
                <Badge variant="light" color={person.isActive ? 'teal' : 'gray'}>
                  {t(person.isActive ? 'staff.active' : 'staff.inactive')}
                </Badge>
              </Table.Td>
              <Table.Td>
                <Group gap="xs" justify="flex-end">
                  {isOwner && (
                    <Button variant="default" onClick={() => setDialog({ kind: 'change', person })}>
                      {t('staff.change')}
                    </Button>
                  )}
                  {(isOwner || person.id === seat?.person?.id) && (
                    <Button variant="default" onClick={() => setDialog({ kind: 'password', person })}>
                      {t('staff.password')}
                    </Button>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Modal opened={dialog !== null} onClose={close} title={dialog ? t(`staff.dialog.${dialog.kind}`) : ''}>
        {dialog?.kind === 'add' && <PersonForm person={null} onDone={close} />}
        {dialog?.kind === 'change' && <PersonForm person={dialog.person} onDone={close} />}
        {dialog?.kind === 'password' && <PasswordChange person={dialog.person} onDone={close} />}
      </Modal>
    </Stack>
  )
}
