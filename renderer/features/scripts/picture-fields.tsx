import { ActionIcon, Button, FileButton } from '@mantine/core'
import { IconPhotoPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { keepPicture } from '#renderer/data/pictures.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { KeptPicture } from '#renderer/ui/kept-picture.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { mostPictures } from '#shared/scripts/script-picture.ts'

interface Props {
  readonly pictures: readonly string[]
  readonly onChange: (pictures: readonly string[]) => void
}

/** Pictures of a reply: chosen or pasted, copied after the messages one by one. */
export function PictureFields({ pictures, onChange }: Props) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const [problem, setProblem] = useState<string | null>(null)

  async function add(file: Blob | null): Promise<void> {
    if (!file) return
    const kept = await keepPicture(file)
    setProblem(kept.ok ? null : failureText(kept.failure))
    if (kept.ok && !pictures.includes(kept.value)) onChange([...pictures, kept.value])
  }

  usePasted((file) => void add(file), pictures.length < mostPictures)

  return (
    <section className="sc-pictures" aria-label={t('scripts.page.pictures')}>
      {pictures.map((id, at) => (
        <figure key={id}>
          <KeptPicture id={id} label={t('scripts.page.picture', { at: at + 1 })} />
          <ActionIcon
            size="sm"
            variant="default"
            aria-label={t('scripts.page.removePicture', { at: at + 1 })}
            title={t('scripts.page.removePicture', { at: at + 1 })}
            onClick={() => onChange(pictures.filter((one) => one !== id))}
          >
            <IconX size={14} />
          </ActionIcon>
        </figure>
      ))}
      {pictures.length < mostPictures && (
        <>
          <FileButton accept="image/*" onChange={(file) => void add(file)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconPhotoPlus size={14} />}>
                {t('scripts.page.addPicture')}
              </Button>
            )}
          </FileButton>
          <span className="gt-quiet">{t('scripts.page.pictureHelp')}</span>
        </>
      )}
      <ProblemLine problem={problem} />
    </section>
  )
}

/** A picture pasted anywhere in the form; pasted text goes where it is pasted. */
function usePasted(take: (file: Blob) => void, isOn: boolean): void {
  const newest = useRef(take)
  newest.current = take
  useEffect(() => {
    if (!isOn) return
    function paste(event: ClipboardEvent): void {
      const [file] = event.clipboardData?.files ?? []
      if (!file?.type.startsWith('image/')) return
      event.preventDefault()
      newest.current(file)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [isOn])
}
