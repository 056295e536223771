import { Title } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { Script } from '#shared/scripts/script.ts'
import { ConflictNote } from './conflict-note.tsx'
import { EditorFoot } from './editor-foot.tsx'
import { MessageFields } from './message-fields.tsx'
import type { Writer } from './new-script.tsx'
import { PictureFields } from './picture-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { ReachFields } from './reach-fields.tsx'
import { fieldsOf } from './script-form.ts'
import type { ScriptEdit } from './use-script-edit.ts'
import { VersionList } from './version-list.tsx'

interface Props {
  readonly title: string
  readonly edit: ScriptEdit
  readonly person: Writer
  /** Null: not saved yet. */
  readonly row: Script | null
  readonly onLeave: () => void
}

/** One reply with all its sides. Ctrl+Enter saves from any field. */
export function ScriptEditor({ title, edit, person, row, onLeave }: Props) {
  const t = useText()
  const { form, change, save, problem, theirs } = edit
  return (
    <form
      className="sc-form"
      noValidate
      onKeyDown={onCtrlEnter(() => void save())}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Title order={3} className="gt-cut">
        {title}
        {row?.status === 'retired' && <span className="sc-tag"> {t('scripts.status.retired')}</span>}
      </Title>
      {theirs && <ConflictNote edit={edit} theirs={theirs} />}
      <PlaceFields form={form} onChange={change} isNew={row === null} />
      <MessageFields messages={form.messages} onChange={(messages) => change({ messages })} />
      <PictureFields pictures={form.pictures} onChange={(pictures) => change({ pictures })} />
      <ReachFields form={form} mayBeOwn={row === null || row.ownerId === person.id} onChange={change} />
      <ProblemLine problem={problem} />
      <EditorFoot edit={edit} person={person} row={row} onLeave={onLeave} />
      {row && <VersionList script={row} onTake={(content) => change(fieldsOf(content))} />}
    </form>
  )
}
