import { NoReleaseForDate } from "../../src/catalog/release.ts";
import { loadCatalog } from "../../src/load-catalog.ts";
import { article } from "../../src/operations/article.ts";
import { code } from "../../src/operations/code.ts";
import { compare } from "../../src/operations/compare.ts";
import { diff } from "../../src/operations/diff.ts";
import { history } from "../../src/operations/history.ts";
import { IndexNotInstalled, indexWalk } from "../../src/operations/index-walk.ts";
import { InvalidInput, type Operation } from "../../src/operations/operation.ts";
import { proofread } from "../../src/operations/proofread.ts";
import { search } from "../../src/operations/search.ts";
import { select } from "../../src/operations/select.ts";
import { type ContractCommand, type ContractInput, type Door, type DoorAnswer, dateOfService } from "./door.ts";

const classification = loadCatalog();

const ask: { readonly [command in ContractCommand]: (input: ContractInput) => DoorAnswer } = {
  code: answering(code),
  search: answering(search),
  select: answering(select),
  index: answering(indexWalk),
  history: answering(history),
  diff: answering(diff),
  proofread: answering(proofread),
  article: answering(article),
  compare: answering(compare),
};

/** The operations, called directly: what every other door is compared with. */
export const libraryDoor: Door = {
  name: "library",
  ask: (command, inputs) => Promise.resolve(inputs.map((input) => ask[command](input))),
};

function answering<Input, Output>(operation: Operation<Input, Output>): (input: ContractInput) => DoorAnswer {
  return (input) => {
    try {
      const output = operation.run(classification, operation.read(input, { date: dateOfService }));
      return { json: JSON.stringify(output), clean: operation.isClean(output) };
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof NoReleaseForDate || error instanceof IndexNotInstalled))
        throw error;
      return { error: { code: error.code, message: error.message } };
    }
  };
}
