import { type CSSVariablesResolver, createTheme, darken, luminance } from '@mantine/core'

/** Quiet, dense, legible (ux 6): 13 px text, 32 px controls, one accent colour, the system's own faces. */
export const theme = createTheme({
  primaryColor: 'teal',
  // The first shade on which white words pass 4.5:1, in either scheme.
  primaryShade: 9,
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, 'Noto Sans Mono CJK SC', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', comboboxProps: { transitionProps: { duration: 0 } } } },
    Autocomplete: { defaultProps: { size: 'xs', comboboxProps: { transitionProps: { duration: 0 } } } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    // An error is read out when it comes.
    InputWrapper: { defaultProps: { errorProps: { role: 'alert' } } },
    Badge: { defaultProps: { tt: 'none' } },
    // The first choice has the focus at once; the placeholder Mantine puts before it is no child of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      // Pages never scroll as a whole: locking that would only write a style the policy refuses.
      defaultProps: {
        transitionProps: { duration: 0 },
        centered: true,
        lockScroll: false,
        closeButtonProps: { 'aria-label': '×' },
      },
    },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 8, fz: 'sm' } },
    Text: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
})

/** What small text needs against its ground (WCAG AA). */
const leastContrast = 4.5

/** In the light scheme Mantine's coloured words on coloured ground are too pale (teal 3.8 : 1, orange 3.2 : 1). */
export const cssVariables: CSSVariablesResolver = ({ colors, white }) => ({
  variables: {},
  light: Object.fromEntries(
    Object.entries(colors).flatMap(([name, shades]) => [
      // Shade 2 is the darker ground: that of a control pointed at.
      [`--mantine-color-${name}-light-color`, readableOn(shades[2], shades[9])],
      [`--mantine-color-${name}-text`, readableOn(white, shades[9])],
    ]),
  ),
  dark: {},
})

/** The colour, darkened as far as words in it need to be read on that light ground. */
function readableOn(ground: string, color: string): string {
  for (let part = 0; part < 1; part += 0.05) {
    const ink = darken(color, part)
    if ((luminance(ground) + 0.05) / (luminance(ink) + 0.05) >= leastContrast) return ink
  }
  return 'black'
}
