/** The time, which the core never asks for by itself. */

export interface Clock {
  now(): Date;
}
