/** The settings of the examples in docs/cable.md. */
export const exampleSettings = (profile: string): Record<string, unknown> => ({
  from: 'Press Desk Vienna',
  to: 'Secretariat',
  info: ['Europe desk', 'Archives'],
  serial: 341,
  signature: 'Weber',
  ...(profile === 'us' ? { station: 'Press Desk Vienna' } : {}),
});
