/** `21200` → `21,200`, `7.30` → `7.3`: as exact as it was given, without idle zeros. The string is never made a float. */
export function digits(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const rest = fraction.replace(/0+$/, '');
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (rest && `.${rest}`);
}
