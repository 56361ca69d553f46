/**
 * On which dates things were counted that are numbers from 0 on, in little room: of very many, few are asked about.
 *
 *   pair 7 on 2025-03-04 twice, on 2025-05-07 once -> of(7): 2025-03-04: 2, 2025-05-07: 1
 */
import { grown, Numbering } from './pair-counts.ts';
import { Counts } from './same-person.ts';

export class DayCounts {
  readonly #numbers = new Numbering();
  readonly #dates: string[] = [];
  /** Pairs of a thing and the number of a date. */
  #noted = new Uint32Array(1024);
  #length = 0;
  /** The numbers of dates, those of one thing beside one another, and where each thing's begin. */
  #sorted: { readonly dates: Uint32Array; readonly begins: Uint32Array } | null = null;

  add(thing: number, date: string): void {
    const number = this.#numbers.of(date);
    this.#dates[number] = date;
    if (this.#length + 2 > this.#noted.length) this.#noted = grown(this.#noted, Uint32Array);
    this.#noted[this.#length++] = thing;
    this.#noted[this.#length++] = number;
    this.#sorted = null;
  }

  /** How often on each date, in the order of their coming. */
  of(thing: number): Counts {
    this.#sorted ??= this.#sort();
    const { dates, begins } = this.#sorted;
    const counts = new Counts();
    for (let at = begins[thing] ?? 0; at < (begins[thing + 1] ?? 0); at++) counts.add(this.#dates[dates[at]!]!);
    return counts;
  }

  #sort() {
    let most = -1;
    for (let at = 0; at < this.#length; at += 2) most = Math.max(most, this.#noted[at]!);
    const begins = new Uint32Array(most + 2);
    for (let at = 0; at < this.#length; at += 2) begins[this.#noted[at]! + 1]!++;
    for (let thing = 0; thing <= most; thing++) begins[thing + 1]! += begins[thing]!;
    const next = begins.slice();
    const dates = new Uint32Array(this.#length / 2);
    for (let at = 0; at < this.#length; at += 2) dates[next[this.#noted[at]!]!++] = this.#noted[at + 1]!;
    return { dates, begins };
  }
}
