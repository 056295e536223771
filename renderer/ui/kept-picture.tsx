import { usePicture } from '#renderer/data/pictures.ts'
import { useText } from '#renderer/text/use-text.ts'
import './kept-picture.css'

/** A picture of a script in a frame of one size: nothing jumps when it arrives. */
export function KeptPicture({ id, label }: { id: string; label: string }) {
  const url = usePicture(id)
  return <span className="gt-picture">{url && <img src={url} alt={label} />}</span>
}

/** All pictures of a script side by side. */
export function PictureRow({ pictures }: { pictures: readonly string[] }) {
  const t = useText()
  if (pictures.length === 0) return null
  return (
    <div className="gt-pictures">
      {pictures.map((id, at) => (
        <KeptPicture key={id} id={id} label={t('scripts.page.picture', { at: at + 1 })} />
      ))}
    </div>
  )
}
