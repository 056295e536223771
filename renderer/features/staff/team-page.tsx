import { Stack, Tabs } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { GroupsPanel } from './groups-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { PostsPanel } from './posts-panel.tsx'

/** Team 团队 (R01): who works here, who answers for which step of an order, which chat groups there are. */
export default function TeamPage() {
  const t = useText()
  return (
    <Stack className="gt-pad" gap="sm">
      <Tabs defaultValue="people" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="people">{t('staff.people')}</Tabs.Tab>
          <Tabs.Tab value="posts">{t('staff.posts')}</Tabs.Tab>
          <Tabs.Tab value="groups">{t('staff.groups')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people" pt="sm">
          <PeoplePanel />
        </Tabs.Panel>
        <Tabs.Panel value="posts" pt="sm">
          <PostsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="groups" pt="sm">
          <GroupsPanel />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
