/** A copy of an object without some of its keys. */
export function without<Value extends object, Key extends keyof Value>(
  value: Value,
  ...keys: readonly Key[]
): Omit<Value, Key> {
  const copy: Partial<Value> = { ...value };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy as Omit<Value, Key>;
}
