/** A chat of 200,000 letters is far under it; a film chosen by mistake is far over it. */
const mostBytes = 20 * 1024 * 1024

/** The text of a file; null when it is too large to be a chat. Logs of older clients are GB18030. */
export async function readTextFile(file: File): Promise<string | null> {
  if (file.size > mostBytes) return null
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
