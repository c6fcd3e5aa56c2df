/** Whether an answer has the page that was asked for; 203 is 200 through a proxy that changed something. */
export function isSuccess(status: number): boolean {
  return status === 200 || status === 203;
}
