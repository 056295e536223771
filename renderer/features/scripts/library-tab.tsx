import { Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { CategoryTree } from './category-tree.tsx'
import { NewScript, type Writer } from './new-script.tsx'
import { ScriptList } from './script-list.tsx'
import { ScriptOpened } from './script-opened.tsx'
import { newScript, useScriptsView } from './scripts-view.ts'

/** Tree, list and the reply that is open. */
export function LibraryTab({ person }: { person: Writer }) {
  const t = useText()
  const openId = useScriptsView((state) => state.openId)
  return (
    <div className="sc-page">
      <CategoryTree />
      <ScriptList />
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
