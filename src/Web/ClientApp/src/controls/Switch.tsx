import './controls.css';

/** On or off, at once. It is named by the label around it. */
export function Switch({ checked, onChange }: { checked: boolean; onChange: (on: boolean) => void }) {
  return <input type="checkbox" role="switch" className="switch" checked={checked} onChange={event => onChange(event.target.checked)} />;
}
