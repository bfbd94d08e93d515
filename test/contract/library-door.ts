import { NoReleaseForDate } from "../../src/catalog/release.ts";
import { loadCatalog } from "../../src/load-catalog.ts";
import { code } from "../../src/operations/code.ts";
import { diff } from "../../src/operations/diff.ts";
import { history } from "../../src/operations/history.ts";
import { InvalidInput, type Operation } from "../../src/operations/operation.ts";
import { search } from "../../src/operations/search.ts";
import { type ContractCommand, type ContractInput, type Door, type DoorAnswer, dateOfService } from "./door.ts";

const classification = loadCatalog();

/** The operations, called directly: what every other door is compared with. */
export const libraryDoor: Door = {
  name: "library",
  ask: (command, inputs) => Promise.resolve(inputs.map((input) => ask(command, input))),
};

function ask(command: ContractCommand, input: ContractInput): DoorAnswer {
  switch (command) {
    case "code":
      return answer(code, input);
    case "search":
      return answer(search, input);
    case "history":
      return answer(history, input);
    case "diff":
      return answer(diff, input);
  }
}

function answer<Input, Output>(operation: Operation<Input, Output>, input: ContractInput): DoorAnswer {
  try {
    const output = operation.run(classification, operation.read(input, { date: dateOfService }));
    return { json: JSON.stringify(output), clean: operation.isClean(output) };
  } catch (error) {
    if (!(error instanceof InvalidInput || error instanceof NoReleaseForDate)) throw error;
    return { error: { code: error.code, message: error.message } };
  }
}
