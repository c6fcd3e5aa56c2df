/** A promise that a test resolves when it wants to. */
export interface ControlledPromise<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

/** Creates one. */
export function createPromise<T>(): ControlledPromise<T> {
  const settlers: ((value: T) => void)[] = [];
  const promise = new Promise<T>((resolve) => void settlers.push(resolve));
  return { promise, resolve: (value) => settlers.forEach((settle) => settle(value)) };
}
