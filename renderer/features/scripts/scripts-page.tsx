export default function ScriptsPage() {
  return <div className="gt-pad" />
}
