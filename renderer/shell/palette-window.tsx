export default function PaletteWindow() {
  return null
}
