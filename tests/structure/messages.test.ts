import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract.ts'
import type { DomainContract } from '#shared/kernel/contract.ts'
import { gateFailures } from '#shared/wire.ts'
import { codeUnder } from './source-files.ts'
import { childrenIn, lineOf, nodesOfType, stringOf } from './syntax.ts'
import { wordFiles, wordsOf } from './word-files.ts'

const chinese = wordsOf('zh-CN')
const english = wordsOf('en')
const domains: Readonly<Record<string, DomainContract>> = contract
const pages = codeUnder('renderer')

const looksLikeKey = new RegExp(
  `^(${wordFiles('zh-CN')
    .map((file) => file.slice(0, -5))
    .join('|')})\\.`,
)

function placeholdersOf(text: string | undefined): string[] {
  return [...new Set((text ?? '').match(/\{\w+/g) ?? [])].sort()
}

function hasPrefix(prefix: string): boolean {
  return [...chinese.keys()].some((key) => key.startsWith(prefix))
}

function isEntry(text: string): boolean {
  const [domain = '', entry = '', ...rest] = text.split('.')
  return rest.length === 0 && Object.hasOwn(domains[domain] ?? {}, entry)
}

describe('words in both languages', () => {
  it('every file exists in both', () => {
    console.info(`words: ${wordFiles('en').length} files, ${english.size} texts, ${pages.length} files of pages read`)
    expect(wordFiles('en')).toEqual(wordFiles('zh-CN'))
    expect(chinese.size).toBeGreaterThan(150)
  })

  it('every text exists in both', () => {
    expect([...english.keys()].filter((key) => !chinese.has(key))).toEqual([])
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([])
  })

  it('no text is empty or has blanks around it', () => {
    // What stands between the things of a list ends with its blank.
    const isBetween = (text: string) => /^\p{P} $/u.test(text)
    const odd = [...chinese, ...english].filter(([, text]) => text === '' || (text !== text.trim() && !isBetween(text)))
    expect(odd.map(([key]) => key)).toEqual([])
  })

  it('the same values are filled in', () => {
    const different = [...chinese].filter(([key, text]) => {
      return placeholdersOf(text).join() !== placeholdersOf(english.get(key)).join()
    })
    expect(different.map(([key]) => key)).toEqual([])
  })
})

describe('words for failures', () => {
  function isSaid(domain: string, code: string): boolean {
    return chinese.has(`${domain}.failure.${code}`) || chinese.has(`shell.failure.${code}`)
  }

  it('what the gate refuses has words', () => {
    expect(gateFailures.filter((code) => !isSaid('shell', code))).toEqual([])
  })

  it('each failure of each entry has words', () => {
    const silent = Object.entries(domains).flatMap(([domain, entries]) =>
      Object.entries(entries).flatMap(([entry, { failures }]) =>
        failures.filter((code) => !isSaid(domain, code)).map((code) => `${domain}.${entry}: ${code}`),
      ),
    )
    expect(silent).toEqual([])
  })
})

describe('words of pages', () => {
  it('each key written in a page exists', () => {
    const keys = pages.flatMap((file) =>
      nodesOfType(file, 'Literal').flatMap((node) => {
        const text = stringOf(node)
        const isKey = text !== null && looksLikeKey.test(text) && !isEntry(text)
        return isKey ? [{ text, at: `${file.path}:${lineOf(file, node)}` }] : []
      }),
    )
    expect(keys.length).toBeGreaterThan(80)
    expect(keys.filter(({ text }) => !chinese.has(text)).map(({ text, at }) => `${at} ${text}`)).toEqual([])
  })

  it('each key put together in a page has words with that beginning', () => {
    const beginnings = pages.flatMap((file) =>
      nodesOfType(file, 'TemplateLiteral').flatMap((node) => {
        const [first] = childrenIn(node, 'quasis')
        const text = file.text.slice(first?.start ?? 0, first?.end ?? 0).replace(/^`|\$\{$/g, '')
        return looksLikeKey.test(text) ? [{ text, at: `${file.path}:${lineOf(file, node)}` }] : []
      }),
    )
    expect(beginnings.length).toBeGreaterThan(5)
    expect(beginnings.filter(({ text }) => !hasPrefix(text)).map(({ text, at }) => `${at} ${text}`)).toEqual([])
  })

  it('what people read stands in the messages, not in the pages', () => {
    // A language is called by its own name, whatever the pages speak.
    const named = ['renderer/shell/language-switch.tsx']
    const inPages = pages
      .filter((file) => file.path.endsWith('.tsx') && !named.includes(file.path))
      .flatMap((file) =>
        nodesOfType(file, 'Literal', 'TemplateElement', 'JSXText')
          .filter((node) => /[\u4e00-\u9fff]/.test(file.text.slice(node.start, node.end)))
          .map((node) => `${file.path}:${lineOf(file, node)}`),
      )
    expect(inPages).toEqual([])
  })
})
