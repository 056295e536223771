export default function TeamPage() {
  return <div className="gt-pad" />
}
