/** Whether mail may go to an address: to the domains that the operator named and those below them, to all if none was. */
export function isAllowed(address: string, domains: readonly string[]): boolean {
  const domain = address.split('@').at(-1)!.toLowerCase();
  return domains.length === 0 || domains.some((one) => domain === one || domain.endsWith(`.${one}`));
}
