/** Version of the way from bytes to text. Raise it with every change that gives a real paper another text: kept texts are then made again. */
export const methodVersion = "reader 2";
