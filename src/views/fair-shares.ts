/** Divides `total` among those who need some: nobody gets more than their need, and what one leaves the others share. */
export function fairShares(needs: readonly number[], total: number): readonly number[] {
  const shares = needs.map(() => 0);
  const smallestFirst = needs.map((need, index) => ({ need, index })).toSorted((a, b) => a.need - b.need);
  let left = total;
  smallestFirst.forEach(({ need, index }, done) => {
    const share = Math.min(need, Math.floor(left / (needs.length - done)));
    shares[index] = share;
    left -= share;
  });
  return shares;
}
