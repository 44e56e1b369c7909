/** Something that has work in small pieces. */
export interface TurnTaker {
  /** Only served when nobody else has anything to do. */
  readonly behind: boolean;
  /** Starts the next piece, if there is one. It may not reject. */
  nextPiece(): Promise<void> | undefined;
}

/**
 * Shares a number of seats: whoever has work gets a piece done in turn, so that a short run does not wait for a
 * long one. Pieces take about as long as each other (`PieceFeed`), so turns are fair in time as well.
 */
export class Turns {
  readonly #seats: number;
  #taken = 0;
  #waiting: TurnTaker[] = [];

  constructor(seats: number) {
    this.#seats = seats;
  }

  join(taker: TurnTaker): void {
    this.#waiting.push(taker);
    this.serve();
  }

  leave(taker: TurnTaker): void {
    this.#waiting = this.#waiting.filter((it) => it !== taker);
  }

  /** To be called when somebody has work again. */
  serve(): void {
    while (this.#taken < this.#seats && this.#serveOne()) continue;
  }

  #serveOne(): boolean {
    const inOrder = [...this.#waiting.filter((it) => !it.behind), ...this.#waiting.filter((it) => it.behind)];
    for (const taker of inOrder) {
      const piece = taker.nextPiece();
      if (!piece) continue;
      this.#taken++;
      // To the end of the queue.
      this.#waiting = [...this.#waiting.filter((it) => it !== taker), taker];
      void piece.then(() => {
        this.#taken--;
        this.serve();
      });
      return true;
    }
    return false;
  }
}
