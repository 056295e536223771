import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { CategoryTree } from './category-tree.tsx'
import { NewScript } from './new-script.tsx'
import { ScriptList } from './script-list.tsx'
import { ScriptOpened } from './script-opened.tsx'
import './scripts.css'
import { newScript, openScript, useScriptsView } from './scripts-view.ts'

/** Scripts 话术 (R11): the shop's replies, written by everybody, approved by supervisors. */
export default function ScriptsPage() {
  const t = useText()
  const person = useSeat()?.person
  const asked = useNavigation((state) => state.id)
  const openId = useScriptsView((state) => state.openId)
  useEffect(() => {
    if (asked !== null) openScript(asked)
  }, [asked])
  if (!person) return null
  return (
    <div className="sc-page">
      <CategoryTree />
      <ScriptList personId={person.id} />
      <section className="sc-editor" aria-label={t('scripts.page.editor')}>
        {openId === null && (
          <div className="sc-help">
            <strong>{t('scripts.page.helpTitle')}</strong>
            <Text className="gt-quiet">{t('scripts.page.help')}</Text>
          </div>
        )}
        {openId === newScript && <NewScript person={person} />}
        {openId !== null && openId !== newScript && <ScriptOpened key={openId} id={openId} person={person} />}
      </section>
    </div>
  )
}
