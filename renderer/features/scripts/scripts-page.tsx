import { Tabs } from '@mantine/core'
import { useEffect } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import './scripts.css'
import { DuplicatesTab } from './duplicates-tab.tsx'
import { FilesTab } from './files-tab.tsx'
import { LibraryTab } from './library-tab.tsx'
import './library-tabs.css'
import { PeersTab } from './peers-tab.tsx'
import { showInLibrary, tabs, useScriptsView } from './scripts-view.ts'
import { SharedTab } from './shared-tab.tsx'

/** Where the first steps lead: instead of a script, the place where tables come in. */
const filesPlace = 'files'

/** Scripts 话术 (R11, R25): the shop's replies, written by everybody, approved by supervisors, shared with all. */
export default function ScriptsPage() {
  const t = useText()
  const person = useSeat()?.person
  const asked = useNavigation((state) => state.id)
  const tab = useScriptsView((state) => state.tab)
  const unread = useQuery('scripts.unreadAnswers', {}).value?.count ?? 0
  useEffect(() => {
    if (asked === filesPlace) useScriptsView.setState({ tab: 'files' })
    else if (asked !== null) showInLibrary(asked)
  }, [asked])
  if (!person) return null
  return (
    <Tabs
      className="sc-tabs"
      keepMounted={false}
      value={tab}
      onChange={(next) => useScriptsView.setState({ tab: tabs.find((one) => one === next) ?? tab })}
    >
      <Tabs.List>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`scripts.tab.${one}`)}
            {one === 'shared' && unread > 0 && (
              <span className="sc-unread">{t('scripts.tab.unread', { count: unread })}</span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="library">
        <LibraryTab person={person} />
      </Tabs.Panel>
      <Tabs.Panel value="shared">
        <SharedTab person={person} />
      </Tabs.Panel>
      <Tabs.Panel value="peers">
        <PeersTab />
      </Tabs.Panel>
      <Tabs.Panel value="duplicates">
        <DuplicatesTab person={person} />
      </Tabs.Panel>
      <Tabs.Panel value="files">
        <FilesTab person={person} />
      </Tabs.Panel>
    </Tabs>
  )
}
