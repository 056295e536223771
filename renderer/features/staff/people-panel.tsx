import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ownerOnly } from '#shared/kernel/role.ts'
import type { Person } from '#shared/staff/person.ts'
import { PasswordChange } from './password-change.tsx'
import { PersonForm } from './person-form.tsx'
import { TeamTable } from './team-table.tsx'

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
      <TeamTable
        headings={[t('staff.name'), t('staff.role'), t('staff.department'), t('staff.state')]}
        rows={(people.value ?? []).map((person) => ({
          id: person.id,
          cells: [person.name, t(`shell.role.${person.role}`), person.department, <State key="state" of={person} />],
          acts: (
            <>
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
            </>
          ),
        }))}
      />
      <Modal opened={dialog !== null} onClose={close} title={dialog ? t(`staff.dialog.${dialog.kind}`) : ''}>
        {dialog?.kind === 'add' && <PersonForm person={null} onDone={close} />}
        {dialog?.kind === 'change' && <PersonForm person={dialog.person} onDone={close} />}
        {dialog?.kind === 'password' && <PasswordChange person={dialog.person} onDone={close} />}
      </Modal>
    </Stack>
  )
}

function State({ of: { isActive } }: { of: Person }) {
  const t = useText()
  return (
    <Badge variant="light" color={isActive ? 'teal' : 'gray'}>
      {t(isActive ? 'staff.active' : 'staff.inactive')}
    </Badge>
  )
}
