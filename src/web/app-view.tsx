import type { JSX } from "preact";
import { type App, AppContext } from "./app-context.ts";
import type { AskError } from "./ask.ts";
import { Footer } from "./parts/footer.tsx";
import { Header } from "./parts/header.tsx";
import { Problem } from "./parts/problem.tsx";
import type { AnyScreen } from "./screen.ts";

/** What stands in the middle of the page. */
export type Content =
  | { readonly kind: "screen"; readonly screen: AnyScreen; readonly data: unknown }
  | { readonly kind: "problem"; readonly error: AskError }
  | { readonly kind: "loading" };

/** The whole page within `#app`: the same from the server and in the browser. */
export function AppView({ app, content }: { readonly app: App; readonly content: Content }): JSX.Element {
  const name = content.kind === "screen" ? content.screen.name : content.kind;
  return (
    <AppContext.Provider value={app}>
      <div class={`app at-${name}`}>
        <Header />
        <main id="content" tabIndex={-1}>
          <Middle app={app} content={content} />
        </main>
        <Footer />
      </div>
    </AppContext.Provider>
  );
}

function Middle({ app, content }: { readonly app: App; readonly content: Content }): JSX.Element | null {
  switch (content.kind) {
    case "screen": {
      const { View, name } = content.screen;
      return (
        <div class={`screen screen-${name}`} key={name}>
          <View data={content.data} place={app.place} />
        </div>
      );
    }
    case "problem":
      return <Problem error={content.error} />;
    case "loading":
      return <div class="screen screen-loading" aria-busy="true" />;
  }
}
