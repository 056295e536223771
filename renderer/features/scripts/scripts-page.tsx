import { useEffect } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { TabPanels } from '#renderer/ui/tab-panels.tsx'
import './scripts.css'
import { DuplicatesTab } from './duplicates-tab.tsx'
import { FilesTab } from './files-tab.tsx'
import { LibraryTab } from './library-tab.tsx'
import './library-tabs.css'
import { PeersTab } from './peers-tab.tsx'
import { showInLibrary, useScriptsView } from './scripts-view.ts'
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
  const sharedTitle = (
    <>
      {t('scripts.tab.shared')}
      {unread > 0 && <span className="sc-unread">{t('scripts.tab.unread', { count: unread })}</span>}
    </>
  )
  return (
    <TabPanels
      className="gt-page-tabs sc-tabs"
      opened={tab}
      onOpen={(next) => useScriptsView.setState({ tab: next })}
      tabs={[
        { name: 'library', title: t('scripts.tab.library'), panel: <LibraryTab person={person} /> },
        { name: 'shared', title: sharedTitle, panel: <SharedTab person={person} /> },
        { name: 'peers', title: t('scripts.tab.peers'), panel: <PeersTab /> },
        { name: 'duplicates', title: t('scripts.tab.duplicates'), panel: <DuplicatesTab person={person} /> },
        { name: 'files', title: t('scripts.tab.files'), panel: <FilesTab person={person} /> },
      ]}
    />
  )
}
