import { Button, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { leads } from '#shared/kernel/role.ts'
import type { Post } from '#shared/staff/person.ts'
import { TeamTable } from './team-table.tsx'

/** The twelve posts and the pipeline steps each answers for (R01). */
export function PostsPanel() {
  const t = useText()
  const seat = useSeat()
  const posts = useQuery('staff.posts', {})
  const [changed, setChanged] = useState<Post | null>(null)
  return (
    <Stack gap="sm">
      <Text className="gt-quiet">{t('staff.postsHelp')}</Text>
      <TeamTable
        headings={[t('staff.post'), t('staff.duties'), t('staff.pipeline')]}
        rows={(posts.value ?? []).map((post) => ({
          id: post.id,
          cells: [post.name, post.duties, post.pipelineSteps.map((step) => t(`staff.step.${step}`)).join(' · ') || '—'],
          acts: may(seat, leads) && (
            <Button variant="default" onClick={() => setChanged(post)}>
              {t('staff.change')}
            </Button>
          ),
        }))}
      />
      <Modal opened={changed !== null} onClose={() => setChanged(null)} title={t('staff.post')}>
        {changed && <PostForm key={changed.id} post={changed} onDone={() => setChanged(null)} />}
      </Modal>
    </Stack>
  )
}

function PostForm({ post, onDone }: { post: Post; onDone: () => void }) {
  const t = useText()
  const [name, setName] = useState(post.name)
  const [duties, setDuties] = useState(post.duties)

  return (
    <ShortForm
      domain="staff"
      onSend={() => runCommand('staff.savePost', { id: post.id, expected: post.version, name, duties })}
      onDone={onDone}
      action={t('shell.save')}
    >
      <LineField data-autofocus isTitled label={t('staff.post')} value={name} onText={setName} />
      <TextField isTitled label={t('staff.duties')} value={duties} onText={setDuties} />
    </ShortForm>
  )
}
