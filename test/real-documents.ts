/** Where the large real documents lie, for the tests and measurements that need them: beside the repository, or where `ANTECHAMBER_TEST_DATA` says. */
import path from "node:path";

export const realDocuments = process.env.ANTECHAMBER_TEST_DATA ?? path.resolve("..", "shared", "data");
