import { Button, Group, Modal, Stack, Table, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { leads } from '#shared/kernel/role.ts'
import type { Post } from '#shared/staff/person.ts'

/** The twelve posts and the pipeline steps each answers for (R01). */
export function PostsPanel() {
  const t = useText()
  const seat = useSeat()
  const posts = useQuery('staff.posts', {})
  const [changed, setChanged] = useState<Post | null>(null)
  return (
    <Stack gap="sm">
      <Text className="gt-quiet">{t('staff.postsHelp')}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('staff.post')}</Table.Th>
            <Table.Th>{t('staff.duties')}</Table.Th>
            <Table.Th>{t('staff.pipeline')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(posts.value ?? []).map((post) => (
            <Table.Tr key={post.id}>
              <Table.Td>{post.name}</Table.Td>
              <Table.Td>{post.duties}</Table.Td>
              <Table.Td>{post.pipelineSteps.map((step) => t(`staff.step.${step}`)).join(' · ') || '—'}</Table.Td>
              <Table.Td>
                {may(seat, leads) && (
                  <Group justify="flex-end">
                    <Button variant="default" onClick={() => setChanged(post)}>
                      {t('staff.change')}
                    </Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Modal opened={changed !== null} onClose={() => setChanged(null)} title={t('staff.post')}>
        {changed && <PostForm key={changed.id} post={changed} onDone={() => setChanged(null)} />}
      </Modal>
    </Stack>
  )
}

function PostForm({ post, onDone }: { post: Post; onDone: () => void }) {
  const t = useText()
  const failureText = useFailureText('staff')
  const [name, setName] = useState(post.name)
  const [duties, setDuties] = useState(post.duties)

  async function save(): Promise<string | null> {
    const result = await runCommand('staff.savePost', { id: post.id, expected: post.version, name, duties })
    if (!result.ok) return failureText(result.failure)
    onDone()
    return null
  }

  return (
    <ShortForm onSend={save} action={t('shell.save')}>
      <TextInput
        data-autofocus
        label={t('staff.post')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={t('staff.duties')}
        autosize
        value={duties}
        onChange={(event) => setDuties(event.currentTarget.value)}
      />
    </ShortForm>
  )
}
