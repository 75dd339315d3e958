/** Whether something that was thrown is an error of the system with this code, such as `ENOENT`. */
export function hasCode(reason: unknown, ...codes: readonly string[]): boolean {
  return reason instanceof Error && 'code' in reason && codes.some((code) => code === reason.code);
}
