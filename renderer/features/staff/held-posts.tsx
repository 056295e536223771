import { Checkbox, Group } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'

interface Props {
  readonly held: readonly string[]
  readonly onChange: (held: readonly string[]) => void
}

/** Which posts somebody holds (R01, R29): a small shop gives one person several. */
export function HeldPosts({ held, onChange }: Props) {
  const t = useText()
  const { value: posts = [] } = useQuery('staff.posts', {})
  return (
    <Checkbox.Group label={t('staff.heldPosts')} value={[...held]} onChange={onChange}>
      <Group gap="xs">
        {posts.map(({ code, name }) => (
          <Checkbox key={code} value={code} label={name} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
