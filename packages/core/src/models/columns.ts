/** Columns of a table of features, by name: models are bound to names, never to positions. */

/** The position of a feature in a row; a model that asks for one that is not computed is refused. */
export function columnOf(name: string, columns: readonly string[]): number {
  const column = columns.indexOf(name);
  if (column < 0) throw new Error(`the model asks for a feature that is not computed: ${name}`);
  return column;
}
