import { DEFAULT_THEME, defaultCssVariablesResolver, luminance, mergeMantineTheme } from '@mantine/core'
import { describe, expect, it } from 'vitest'
import { cssVariables, theme } from '#renderer/shell/theme.ts'

const whole = mergeMantineTheme(DEFAULT_THEME, theme)

/** Every variable of the theme as a page of that scheme has it. */
function variablesIn(scheme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const [before, ours] = [defaultCssVariablesResolver(whole), cssVariables(whole)]
  return { ...before.variables, ...before[scheme], ...ours.variables, ...ours[scheme] }
}

function contrastIn(scheme: 'light' | 'dark') {
  const variables = variablesIn(scheme)
  const colorOf = (name: string): string => {
    const value = variables[`--mantine-${name}`] ?? ''
    const other = /^var\(--mantine-([\w-]+)\)$/.exec(value)?.[1]
    return other === undefined ? value : colorOf(other)
  }
  return (ink: string, paper: string) => {
    const [a, b] = [luminance(colorOf(ink)), luminance(colorOf(paper))]
    return Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100
  }
}

describe.each(['light', 'dark'] as const)('words in the %s scheme pass 4.5 : 1', (scheme) => {
  const contrast = contrastIn(scheme)

  it.each(Object.keys(whole.colors))('on light controls of colour %s, pointed at or not', (color) => {
    const ink = `color-${color}-light-color`
    const papers = [`color-${color}-light`, `color-${color}-light-hover`]
    expect(Math.min(...papers.map((paper) => contrast(ink, paper)))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['red', 'orange', 'teal'])('as %s text of the page', (color) => {
    expect(contrast(`color-${color}-text`, 'color-body')).toBeGreaterThanOrEqual(4.5)
  })
})
