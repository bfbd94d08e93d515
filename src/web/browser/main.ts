// The guide's own style first: what the app says of it comes after, and counts.
import "virtual:guide-style.css";
import "../styles/main.css";
import { startApp } from "./start-app.tsx";

startApp(document);
