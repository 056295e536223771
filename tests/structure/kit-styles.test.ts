import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeUnder, filesUnder, readSource } from './source-files.ts'

const kit = 'node_modules/@mantine/core'
const index = `${kit}/esm/index.mjs`

/** What a text takes from `from`: each name as it is there. */
function namesFrom(text: string, from: string): string[] {
  return [...text.matchAll(/import (type )?\{([^}]*)\} from ['"]([^'"]+)['"]/g)]
    .filter(([, isType, , source]) => !isType && source === from)
    .flatMap(([, , names = '']) => names.split(','))
    .map((name) => name.trim().split(' ')[0] ?? '')
    .filter((name) => name !== '' && name !== 'type')
}

/** The kit's file for each of its names. */
function filesByName(): Map<string, string> {
  const parts = [...readSource(index).text.matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)]
  return new Map(
    parts.flatMap(([, names = '', file = '']) =>
      names.split(',').map((name) => [name.trim().split(' ').at(-1) ?? '', path.join(`${kit}/esm`, file)] as const),
    ),
  )
}

/** Names of the style files behind a file of the kit and all it is made of. */
function stylesOf(file: string, seen: Set<string>): string[] {
  if (seen.has(file) || !file.endsWith('.mjs') || !existsSync(file)) return []
  seen.add(file)
  const deeper = [...readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g)].flatMap(([, part = '']) =>
    stylesOf(path.join(path.dirname(file), part), seen),
  )
  return file.endsWith('.module.mjs') ? [path.basename(file, '.module.mjs'), ...deeper] : deeper
}

describe('styles of the kit', () => {
  it('those of all we use are in renderer/shell/kit-styles.ts, no others, in the kit’s own order', () => {
    const notifications = filesUnder('node_modules/@mantine/notifications/esm').filter((file) => file.endsWith('.mjs'))
    const users = [
      ...codeUnder('renderer').map(({ text }) => text),
      ...notifications.map((one) => readSource(one).text),
    ]
    const used = users.flatMap((text) => namesFrom(text, '@mantine/core'))
    const files = filesByName()
    const seen = new Set<string>()
    const styles = used.flatMap((name) => stylesOf(files.get(name) ?? '', seen))
    expect(styles.length).toBeGreaterThan(20)
    const all = readSource(`${kit}/styles.css`).text
    const placeOf = (name: string) => all.indexOf(readSource(`${kit}/styles/${name}.css`).text.slice(0, 200))
    const wanted = ['baseline', 'default-css-variables', 'global', ...new Set(styles)]
    const ours = [...readSource('renderer/shell/kit-styles.ts').text.matchAll(/styles\/([\w-]+)\.css/g)]
    expect(ours.map(([, name]) => name)).toEqual(wanted.sort((a, b) => placeOf(a) - placeOf(b)))
  })
})
