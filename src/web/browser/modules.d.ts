declare module "*.css";
declare module "virtual:guide-style.css";
