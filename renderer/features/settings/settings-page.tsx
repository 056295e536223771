export default function SettingsPage() {
  return <div className="gt-pad" />
}
