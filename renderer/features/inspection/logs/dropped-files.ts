/** All files that were dropped, those of folders too, in the order of their names. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...files]
  return (await Promise.all(entries.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry) return [await new Promise<File>((take, fail) => entry.file(take, fail))]
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const inside = await entriesIn(entry.createReader())
  inside.sort((a, b) => a.name.localeCompare(b.name, 'zh'))
  return (await Promise.all(inside.map(filesIn))).flat()
}

/** A reader gives a hundred at a time, and nothing at the end. */
async function entriesIn(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail))
    if (some.length === 0) return all
    all.push(...some)
  }
}
