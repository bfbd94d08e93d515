import type { JSX } from "preact";
import { CodeLink } from "../../parts/code-link.tsx";

/** A code as the Index prints it: a dash stands for characters that are missing. */
export function ReferencedCode({ code }: { readonly code: string }): JSX.Element {
  const bare = code.replace(/\.?-$/, "");
  return (
    <CodeLink code={bare} status={bare === code ? "valid" : "incomplete"}>
      {code}
    </CodeLink>
  );
}

/** Codes parted by commas, each a link. */
export function ReferencedCodes({ codes }: { readonly codes: readonly string[] }): JSX.Element {
  return (
    <>
      {codes.map((code, at) => (
        <span key={code}>
          {at === 0 ? "" : ", "}
          <ReferencedCode code={code} />
        </span>
      ))}
    </>
  );
}
