import process from 'node:process';
import Libsql from 'libsql';

/** Statements that write, or bound what is written as one. */
const WRITING = /^\s*(?:begin|commit|insert|update|delete|create)/i;

/**
 * Has this process killed right after its n-th writing statement of SQLite from now on, counted from 1. All statements of a
 * transaction together take a fraction of a millisecond, which a moment that a clock chooses hardly ever meets.
 */
export function killAtStatement(number: number): void {
  let left = number;
  const count = (): void => {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
  // oxlint-disable-next-line typescript/unbound-method -- it is applied to each connection as it was called.
  Libsql.prototype.prepare = new Proxy(Libsql.prototype.prepare, {
    apply(prepare, file, args: readonly unknown[]) {
      const statement: unknown = Reflect.apply(prepare, file, args);
      return typeof statement === 'object' && statement !== null && WRITING.test(String(args[0]))
        ? countRuns(statement, count)
        : statement;
    },
  });
}

function countRuns(statement: object, count: () => void): object {
  return new Proxy(statement, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]) => {
        const result: unknown = Reflect.apply(member, target, args);
        if (name === 'run' || name === 'all') count();
        return result;
      };
    },
  });
}
