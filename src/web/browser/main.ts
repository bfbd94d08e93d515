// The guide's own style first: what the app says of it comes after, and counts.
import "virtual:guide-style.css";
import "../styles/main.css";
import { startApp } from "./start-app.tsx";

// The page reads before it lives: it is painted first. A page in the background paints nothing.
if (document.visibilityState === "hidden") startApp(document);
else requestAnimationFrame(() => setTimeout(() => startApp(document)));
