import { clipboard, nativeImage } from 'electron'

/** Puts a picture on the clipboard; false when it cannot be drawn. */
export async function copyPicture(bytes: Uint8Array): Promise<boolean> {
  const image = nativeImage.createFromBuffer(Buffer.from(bytes))
  if (image.isEmpty()) return false
  // Until Electron 45 there was a call for pictures of its own.
  const writeImage: unknown = Reflect.get(clipboard, 'writeImage')
  if (typeof writeImage === 'function') {
    writeImage.call(clipboard, image)
    return true
  }
  const { ClipboardItem } = await import('electron')
  const png = new Blob([new Uint8Array(image.toPNG())], { type: 'image/png' })
  await clipboard.write([new ClipboardItem({ [png.type]: png })])
  return true
}
